import ArgumentParser
import Foundation
import Matching

/// `hufu match pairs --input complaints.csv --output pairs.csv`
struct MatchPairs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairs",
        abstract: "Writes every pair of a file that may be the same complaint: id_a,id_b,probability.",
        discussion: """
            The columns are those of `hufu import`; `id` and `received` are needed. A pair is written once, the earlier \
            row first, if it is the same complaint with a probability of at least 0.001.
            """)

    @Option(help: ArgumentHelp("FILE.csv or FILE.jsonl with complaints.", valueName: "file"))
    var input: String

    @Option(help: ArgumentHelp("Where the pairs go, as CSV.", valueName: "file"))
    var output: String

    @OptionGroup var model: ModelOptions

    func run() async throws {
        let model = try model.load()
        let file = try MatterFile.forCommand(input)
        let result = try ResultFile(output, header: "id_a,id_b,probability")
        let matters = try await IndexedMatters.read(file)
        let progress = ProgressLine("complaints compared")
        var pairs = 0
        var compared = 0
        try await OrderedWork.run(matters.index.ranges(), { Lines(matters, $0, model) }) { lines in
            try result.write(lines.bytes)
            pairs += lines.count
            compared += lines.rows
            progress.show(compared, of: matters.index.count)
        }
        progress.finish()
        try result.finish()
        print("\(matters.index.count) complaints, \(pairs) pairs.")
    }

    /// What is written of the pairs of some rows.
    private struct Lines: Sendable {
        private(set) var bytes: [UInt8] = []
        private(set) var count = 0
        let rows: Int

        init(_ matters: IndexedMatters, _ range: Range<Int>, _ model: MatchModel) {
            rows = range.count
            matters.index.pairs(in: range) { pair in
                // Of some million sums few become probabilities: −10 bits are less than 0.001.
                let sum = model.complaint.sum(pair.comparison, pair.frequencies)
                guard sum > -10_000 else { return }
                let probability = MatchModel.probability(sum)
                if probability >= MatchModel.leastWritten { add(matters, pair, probability) }
            }
        }

        private mutating func add(_ matters: IndexedMatters, _ pair: MatchIndex.Pair, _ probability: Double) {
            bytes.append(field: matters.identifiers[pair.first])
            bytes.appendComma()
            bytes.append(field: matters.identifiers[pair.second])
            bytes.appendComma()
            bytes.append(probability: probability)
            bytes.endLine()
            count += 1
        }
    }
}
