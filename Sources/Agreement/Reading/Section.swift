internal import Vocabulary
internal import Yams

/// Keys with values in a file of the agreement. It remembers which keys were asked for and refuses the others.
final class Section {
    let whole: Entry
    private let entries: [(key: String, line: Int, value: Entry)]
    private var asked: Set<String> = []

    init(_ whole: Entry, _ mapping: Node.Mapping) {
        self.whole = whole
        entries = mapping.map { key, value in
            let name = key.scalar?.string ?? "?"
            return (
                name, key.mark?.line ?? 1, Entry(node: value, file: whole.file, problems: whole.problems, label: name)
            )
        }
    }

    func optional<Value>(_ key: String, _ read: (Entry) -> Value?) -> Value? {
        guard has(key) else { return nil }
        return entries.first { $0.key == key }.flatMap { read($0.value) }
    }

    func required<Value>(_ key: String, _ read: (Entry) -> Value?) -> Value? {
        guard has(key) else {
            whole.report(zh: "“\(whole.label)”缺少“\(key)”。", en: "\"\(whole.label)\" lacks \"\(key)\".")
            return nil
        }
        return optional(key, read)
    }

    /// The items of a list, or of a single value; empty if the key is absent.
    func list<Value>(_ key: String, _ read: (Entry) -> Value?) -> [Value] {
        optional(key) { $0.items.compactMap(read) } ?? []
    }

    func has(_ key: String) -> Bool {
        asked.insert(key)
        return entries.contains { $0.key == key }
    }

    /// The texts `zh` and `en` of this section. A missing translation is an error.
    func localized() -> Localized? {
        let zh = required("zh") { $0.text() }
        let en = required("en") { $0.text() }
        guard let zh, let en else { return nil }
        if Section.isUntranslated(zh, en) {
            whole.report(zh: "“\(en)”未翻译：两种语言写的相同。", en: "\"\(en)\" is not translated: both languages say the same.")
        }
        return Localized(zh: zh, en: en)
    }

    /// Names and numbers may be the same in both languages; a text of some length, or an English one in Chinese
    /// characters only, has been forgotten.
    private static func isUntranslated(_ zh: String, _ en: String) -> Bool {
        let letters = en.utf8.filter { (0x41...0x5A).contains($0 & 0xDF) }.count
        let isChinese = letters == 0 && en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        return isChinese || (zh == en && letters > 8)
    }

    func refuseUnknownKeys() {
        for entry in entries where !asked.contains(entry.key) {
            let known = asked.sorted().joined(separator: ", ")
            whole.problems.report(
                whole.file, entry.line,
                Localized(
                    zh: "不认识的键“\(entry.key)”；此处可用：\(known)。",
                    en: "\"\(entry.key)\" is not a known key; known here: \(known)."))
        }
    }
}
