import Foundation

/// How good weights are that nobody helped to find, and how a few decisions of officers mend them: learnt from 10,000
/// complaints, judged on 10,000 others.
struct LearningFigures {
    let hufu: Hufu
    let seed: Int

    func measure(_ table: inout FigureTable) throws {
        let known = GeneratedComplaints(hufu: hufu, count: 10_000, seed: seed + 100)
        let others = GeneratedComplaints(hufu: hufu, count: 10_000, seed: seed + 101)
        try known.make()
        try others.make()
        let model = known.folder + "/classes.json"
        try hufu.run(["match", "train", "--input", known.complaints, "--output", model])
        table.add("matching: no label, average precision", try precision(model, others), "", .atLeast(0.82))
        let shown = known.folder + "/shown.csv"
        try hufu.run(["match", "pairs", "--input", known.complaints, "--output", shown, "--model", model])
        for (count, limit) in [(300, 0.92), (1000, 0.965)] {
            let labels = known.folder + "/decisions-\(count).csv"
            try Decisions(shown: shown, truth: known.truth, count: count, seed: UInt64(seed)).write(to: labels)
            let learnt = known.folder + "/learnt-\(count).json"
            try hufu.run(["match", "train", "--input", known.complaints, "--labels", labels, "--output", learnt])
            table.add(
                "matching: after \(count) decisions, average precision", try precision(learnt, others), "",
                .atLeast(limit))
        }
    }

    private func precision(_ model: String, _ complaints: GeneratedComplaints) throws -> Double {
        let output = complaints.folder + "/pairs.csv"
        try hufu.run(["match", "pairs", "--input", complaints.complaints, "--output", output, "--model", model])
        return try complaints.score(pairs: output).averagePrecision
    }
}

/// What officers decided on some of the pairs that they were shown.
struct Decisions {
    private let lines: [String]

    init(shown: String, truth: String, count: Int, seed: UInt64) throws {
        func rows(_ path: String) throws -> [[Substring]] {
            try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
        }
        func name(_ row: [Substring]) -> [Substring] { row[0] < row[1] ? [row[0], row[1]] : [row[1], row[0]] }
        let known = Dictionary(try rows(truth).map { (name($0), $0[2]) }) { first, _ in first }
        var chance = SeededChance(seed: seed)
        lines = try rows(shown).map(name).shuffled(using: &chance).prefix(count).map { pair in
            pair.joined(separator: ",") + "," + (known[pair] ?? "unrelated")
        }
    }

    func write(to path: String) throws {
        let text = "id_a,id_b,label\n" + lines.map { $0 + "\n" }.joined()
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }
}

/// SplitMix64: the same numbers for the same seed everywhere.
private struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
