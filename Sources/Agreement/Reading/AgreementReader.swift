internal import Vocabulary
internal import Yams

/// Reads the files of a folder. Their names are free; each top-level key says what stands under it, and a list may
/// be spread over several files.
struct AgreementReader {
    let problems = ProblemList()
    private var entries: [String: [Entry]] = [:]
    /// Whether every file could be read; only then is something missing worth a word.
    private(set) var isComplete = true

    static let keys = [
        "agreement", "districts", "agencies", "competence", "tracks", "leadOrder", "cityLevel", "filingItems",
        "filingStandards", "clocks", "yearlyHolidays", "calendar", "thresholds", "rewards", "fines", "credit",
        "evidence", "regions", "supervision", "duplicates",
    ]

    init(_ files: [AgreementFile]) {
        if files.isEmpty {
            problems.report(".", 1, Localized(zh: "文件夹中没有 yaml 文件。", en: "The folder has no yaml file."))
        }
        for file in files { read(file) }
    }

    private mutating func read(_ file: AgreementFile) {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            isComplete = false
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
            isComplete = false
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
    func entries(_ key: String) -> [Entry] { (entries[key] ?? []).flatMap(\.items) }

    func has(_ key: String) -> Bool { entries[key] != nil }

    /// Something that no file says.
    func reportMissing(_ message: Localized) {
        if isComplete { problems.report(".", 1, message) }
    }
}
