internal import Vocabulary
internal import Yams

/// Reads the files of a folder. Their names are free; each top-level key says what stands under it, and a list may
/// be spread over several files.
struct AgreementReader {
    let problems = ProblemList()
    private var entries: [String: [Entry]] = [:]

    static let keys = [
        "agreement", "districts", "agencies", "competence", "tracks", "leadOrder", "cityLevel", "filingItems",
        "filingStandards", "clocks", "yearlyHolidays", "calendar", "thresholds", "rewards",
    ]

    init(_ files: [AgreementFile]) {
        if files.isEmpty {
            problems.report(".", 1, Localized(zh: "文件夹中没有 yaml 文件。", en: "The folder has no yaml file."))
        }
        for file in files { read(file) }
    }

    private mutating func read(_ file: AgreementFile) {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            return problems.report(file.path, 1, Localized(zh: "文件不是 UTF-8 编码。", en: "The file is not in UTF-8."))
        }
        do {
            guard let node = try compose(yaml: text) else { return }
            let whole = Entry(node: node, file: file.path, problems: problems, label: file.path)
            let _: Void? = whole.section { section in
                for key in AgreementReader.keys {
                    _ = section.optional(key) { entries[key, default: []].append($0) }
                }
            }
        } catch {
            let (line, reason) = (error as? YamlError).map(AgreementReader.place) ?? (1, "\(error)")
            problems.report(
                file.path, line, Localized(zh: "不是正确的 YAML：\(reason)", en: "Not well-formed YAML: \(reason)"))
        }
    }

    private static func place(_ error: YamlError) -> (line: Int, reason: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            (context.mark.line, "duplicate key \(duplicates.sorted().joined(separator: ", "))")
        case .reader(let problem, _, _, _): (1, problem)
        default: (1, "\(error)")
        }
    }

    /// The items under a key, from all files.
    func list<Value>(_ key: String, _ read: (Entry) -> Value?) -> [Value] {
        (entries[key] ?? []).flatMap(\.items).compactMap(read)
    }

    /// As `list`, but the agreement cannot do without.
    func needed<Value>(_ key: String, _ read: (Entry) -> Value?) -> [Value] {
        if entries[key] == nil {
            problems.report(".", 1, Localized(zh: "没有一个文件含有“\(key)”。", en: "No file has the key \"\(key)\"."))
        }
        return list(key, read)
    }

    /// Reports values that share a name where they must not, at the later of them.
    func unique<Value>(
        _ key: String, _ values: [(value: Value, entry: Entry)], name: (Value) -> String,
        clash: (Value, Value) -> Bool = { _, _ in true }
    ) -> [Value] {
        for (index, item) in values.enumerated() {
            let earlier = values[..<index].first { name($0.value) == name(item.value) && clash($0.value, item.value) }
            if let earlier {
                item.entry.report(
                    zh: "“\(name(item.value))”已在 \(earlier.entry.file) 第 \(earlier.entry.line) 行出现。",
                    en: "\"\(name(item.value))\" already stands in \(earlier.entry.file), line \(earlier.entry.line).")
            }
        }
        return values.map(\.value)
    }
}
