import Foundation

/// Whether a real letter finds the others that complain of the same repository, through `hufu match lookup`: as it was
/// written, and with every page and every name of a repository or its owner taken out.
struct LetterFigures {
    let hufu: Hufu

    func measure(_ table: inout FigureTable) throws {
        guard Letter.areThere else {
            print("(\(Letter.file) is absent: letters are not measured)")
            return
        }
        let letters = try Letter.all(hufu)
        let tasks = try LetterTask.all(letters)
        for isMasked in [false, true] {
            let run = try Ranking(hufu, letters, tasks, isMasked: isMasked)
            let name = "matching: letters, pages \(isMasked ? "masked" : "as written")"
            for task in tasks {
                let (first, tenth) = run.hits(task)
                table.add("\(name), \(task.name), hit@1", first, "")
                table.add("\(name), \(task.name), hit@10", tenth, "", .atLeast(task.least(isMasked)))
            }
            table.add("\(name), look-up, p50", run.milliseconds, "ms", .atMost(1))
        }
    }
}

/// Which letters look for which others. A letter looks for every other of its task, the earlier and the later.
struct LetterTask {
    let name: String
    let wanted: [String: Set<String>]
    /// Whether a letter may be an answer.
    let mayAnswer: @Sendable (Letter) -> Bool

    private let masked: Double

    func least(_ isMasked: Bool) -> Double { isMasked ? masked : 1 }

    static func all(_ letters: [Letter]) throws -> [LetterTask] {
        let kinds = Dictionary(uniqueKeysWithValues: letters.map { ($0.id, $0.kind) })
        var repeats: [String: Set<String>] = [:]
        var counters: [String: Set<String>] = [:]
        let rows = try String(contentsOfFile: Letter.pairs, encoding: .utf8).split(separator: "\n").dropFirst()
        for row in rows.map({ $0.split(separator: ",").map(String.init) }) {
            for (one, other) in [(row[0], row[1]), (row[1], row[0])] {
                if row[2] == "repeat-notice" { repeats[one, default: []].insert(other) }
                if kinds[one] == "counter", kinds[other] == "notice" { counters[one, default: []].insert(other) }
            }
        }
        return [
            LetterTask(name: "repeat notices", wanted: repeats, mayAnswer: { _ in true }, masked: 0.70),
            LetterTask(name: "counter-notices", wanted: counters, mayAnswer: { $0.kind == "notice" }, masked: 0.45),
        ]
    }
}

/// What `hufu match lookup` answers to all queries of all tasks.
private struct Ranking {
    private let answers: [String: [String]]
    private let letters: [String: Letter]
    let milliseconds: Double

    init(_ hufu: Hufu, _ letters: [Letter], _ tasks: [LetterTask], isMasked: Bool) throws {
        self.letters = Dictionary(uniqueKeysWithValues: letters.map { ($0.id, $0) })
        let folder = hufu.folder + "/letters"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let index = folder + "/letters.jsonl"
        try Letter.write(letters, isMasked: isMasked, to: index)
        let asked = Set(tasks.flatMap(\.wanted.keys)).sorted()
        try ("query_id\n" + asked.joined(separator: "\n")).write(
            toFile: folder + "/queries.csv", atomically: true, encoding: .utf8)
        let output = folder + "/rank.csv"
        let run = try MeasuredRun(
            hufu,
            [
                "match", "lookup", "--index", index, "--queries", folder + "/queries.csv", "--output", output, "--top",
                "60",
            ])
        milliseconds = run.milliseconds(after: "p50")
        var answers: [String: [String]] = [:]
        for row in try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").dropFirst() {
            let fields = row.split(separator: ",")
            answers[String(fields[0]), default: []].append(String(fields[1]))
        }
        self.answers = answers
    }

    /// The part of the queries that find one of theirs in the first place, and among the first ten.
    func hits(_ task: LetterTask) -> (first: Double, tenth: Double) {
        var (first, tenth) = (0, 0)
        for (query, wanted) in task.wanted {
            let best = (answers[query] ?? []).filter { letters[$0].map(task.mayAnswer) ?? false }.prefix(10)
            if let place = best.firstIndex(where: wanted.contains) {
                tenth += 1
                first += place == best.startIndex ? 1 : 0
            }
        }
        return (Double(first) / Double(task.wanted.count), Double(tenth) / Double(task.wanted.count))
    }
}
