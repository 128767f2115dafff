internal import Vocabulary
internal import Yams

/// One value in a file of the agreement: a scalar, a list or a section. Readers return nil after reporting a problem.
struct Entry {
    let node: Node
    let file: String
    let problems: ProblemList
    /// What the value belongs to, for messages: the key, or the section for items of a list.
    let label: String

    var line: Int { node.mark?.line ?? 1 }

    func report(zh: String, en: String) {
        problems.report(file, line, Localized(zh: zh, en: en))
    }

    /// Reads a section (keys and values); keys that the reader did not ask for are refused.
    func section<Value>(_ read: (Section) -> Value?) -> Value? {
        guard case .mapping(let mapping) = node else {
            report(zh: "“\(label)”应当由若干“键: 值”组成。", en: "\"\(label)\" must consist of keys with values.")
            return nil
        }
        let section = Section(self, mapping)
        let value = read(section)
        section.refuseUnknownKeys()
        return value
    }

    /// The items of a list; a single value counts as a list of one.
    var items: [Entry] {
        guard case .sequence(let sequence) = node else { return [self] }
        return sequence.map { Entry(node: $0, file: file, problems: problems, label: label) }
    }

    var isSection: Bool {
        if case .mapping = node { true } else { false }
    }

    /// The scalar as it is written: `08:30` stays `08:30`.
    func text() -> String? {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
            report(zh: "“\(label)”缺少内容。", en: "\"\(label)\" needs a text.")
            return nil
        }
        return scalar.string
    }

    /// A scalar that `parse` understands; `expected` says in both languages what would be right.
    func parsed<Value>(_ expected: Localized, _ parse: (String) -> Value?) -> Value? {
        guard let text = text() else { return nil }
        guard let value = parse(text) else {
            report(
                zh: "“\(label)”的值“\(text)”不对，应为\(expected.zh)。",
                en: "\"\(label)\" is \"\(text)\"; expected \(expected.en).")
            return nil
        }
        return value
    }
}
