import Foundation

/// Complaints with known duplicates, made by the generator that lies beside the project; nothing where it is absent.
struct GeneratedComplaints {
    let hufu: Hufu
    let count: Int
    let seed: Int

    private static let place = "../shared/data/"
    static let generator = place + "gen_complaints.py"
    static let scorer = place + "score_pairs.py"

    static var isThere: Bool {
        [generator, scorer].allSatisfy { FileManager.default.fileExists(atPath: $0) }
    }

    var folder: String { "\(hufu.folder)/generated-\(count)-\(seed)" }
    var complaints: String { folder + "/complaints.csv" }
    var truth: String { folder + "/truth.csv" }
    var queries: String { folder + "/queries.csv" }

    /// Makes them unless they are there already.
    func make() throws {
        guard !FileManager.default.fileExists(atPath: queries) else { return }
        print("(generating \(count) complaints, seed \(seed))")
        try python([Self.generator, "--n", String(count), "--seed", String(seed), "--out", folder])
    }

    /// Some of them from all over the file, by column.
    func some(_ number: Int) throws -> [[String: String]] {
        let script = """
            import csv, json, sys
            rows = csv.DictReader(open(sys.argv[1], encoding="utf-8"))
            step = int(sys.argv[2])
            print(json.dumps([row for i, row in enumerate(rows) if i % step == 0]))
            """
        let text = try python(["-c", script, complaints, String(max(1, count / number))])
        return try JSONDecoder().decode([[String: String]].self, from: Data(text.utf8))
    }

    /// What the scorer says of a file of pairs.
    func score(pairs: String) throws -> PairQuality {
        try JSONDecoder().decode(PairQuality.self, from: Data(python([Self.scorer, pairs, truth, "--json"]).utf8))
    }

    /// What the scorer says of a file of candidates.
    func score(ranking: String) throws -> RankQuality {
        let said = try python([Self.scorer, "--ranking", ranking, "--queries", queries, truth, "--json"])
        return try JSONDecoder().decode(RankQuality.Answer.self, from: Data(said.utf8)).ranking
    }

    @discardableResult
    private func python(_ arguments: [String]) throws -> String {
        try Hufu(binary: "/usr/bin/env", folder: hufu.folder).run(["python3"] + arguments)
    }
}

/// The figures of pairs, as `score_pairs.py --json` names them.
struct PairQuality: Decodable {
    struct Best: Decodable {
        let f1: Double
    }

    let best: Best
    let averagePrecision: Double
    /// Nil where no pair was written.
    let calibrationError: Double?

    private enum CodingKeys: String, CodingKey {
        case best
        case averagePrecision = "average_precision"
        case calibrationError = "ece"
    }
}

/// The figures of a ranking, as `score_pairs.py --json` names them.
struct RankQuality: Decodable {
    struct Answer: Decodable {
        let ranking: RankQuality
    }

    let hitAt1: Double
    let recallAt10: Double
    let falseAlarms: Double

    private enum CodingKeys: String, CodingKey {
        case hitAt1 = "hit_at_1"
        case recallAt10 = "recall_at_10"
        case falseAlarms = "false_alarm_rate"
    }
}
