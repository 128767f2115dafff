import ArgumentParser
import Foundation
import Matching
import Vocabulary

/// `hufu match train --input complaints.csv [--labels pairs.csv] --output model.json`
struct MatchTrain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract:
            "Makes weights out of complaints: from classes found in them, or from pairs that somebody decided on.",
        discussion: """
            Labels are id_a,id_b,relation or id_a,id_b,label. Under `relation` the file names every related pair, so that \
            all others are unrelated; under `label` it names the pairs that were decided on, and nobody knows the others. \
            Values: \(PairLabels.words). Equal input gives equal bytes.
            """)

    @Option(help: ArgumentHelp("FILE.csv or FILE.jsonl with complaints.", valueName: "file"))
    var input: String

    @Option(
        help: ArgumentHelp(
            "A CSV file of pairs and what they are; without it nothing need be known.", valueName: "file"))
    var labels: String?

    @Option(help: ArgumentHelp("Where the weights go, as JSON.", valueName: "file"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Weights from which decisions lead on; those of the classes found unless given.", valueName: "file"))
    var start: String?

    func run() async throws {
        let start = try start.map { try ModelOptions.load($0) }
        let file = try MatterFile.forCommand(input)
        let labels = try labels.map { path in try asWrongUse { try PairLabels(path) } }
        let matters = try await IndexedMatters.read(file)
        let decided = try labels.map { try $0.placed(in: matters) }
        let patterns = try await Self.patterns(matters, decided)
        let model = Self.trained(MatchTraining(patterns), start, said(matters, decided), isDecided: decided != nil)
        do {
            try Data(model.file).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw wrongUse(MatchFileRefusal.unwritable(output))
        }
        print("\(output): model \(model.version).\n\(model.trainedOn.en)")
    }

    /// What the model says of its origin.
    private func said(_ matters: IndexedMatters, _ decided: PlacedLabels?) -> Localized {
        let name = URL(fileURLWithPath: input).lastPathComponent
        let count = matters.index.count
        guard let decided else {
            return Localized(
                zh: "由 \(name) 的 \(count) 件投诉自行归类得出，没有人作过判断。",
                en: "From classes found in the \(count) complaints of \(name), without anybody's decision.")
        }
        return Localized(
            zh: "由 \(name) 的 \(count) 件投诉和 \(decided.count) 对已有判断的投诉得出。",
            en: "From the \(count) complaints of \(name) and \(decided.count) pairs that were decided on.")
    }

    /// Named by its own weights, so that equal weights have equal names.
    private static func trained(
        _ training: MatchTraining, _ start: MatchModel?, _ trainedOn: Localized, isDecided: Bool
    ) -> MatchModel {
        var model = start ?? training.fromClasses(version: "", trainedOn: trainedOn)
        if isDecided { model = training.fromDecisions(start: model, version: "", trainedOn: trainedOn) }
        let hash = model.file.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        model.version = "trained-" + String(repeating: "0", count: 16 - digits.count) + digits
        return model
    }

    /// Every pair that shares a key, with what is known of it.
    private static func patterns(_ matters: IndexedMatters, _ decided: PlacedLabels?) async throws -> MatchPatterns {
        var patterns = MatchPatterns()
        let progress = ProgressLine("complaints compared")
        var compared = 0
        try await OrderedWork.run(matters.index.ranges(), { Samples(matters.index, $0, decided) }) { part in
            for sample in part.samples { patterns.add(sample) }
            compared += part.rows
            progress.show(compared, of: matters.index.count)
        }
        progress.finish()
        return patterns
    }

    /// The pairs of some rows.
    private struct Samples: Sendable {
        private(set) var samples: [MatchSample] = []
        let rows: Int

        init(_ index: MatchIndex, _ range: Range<Int>, _ decided: PlacedLabels?) {
            rows = range.count
            index.pairs(in: range) { pair in
                let relation = decided?.relation(pair.first, pair.second)
                samples.append(MatchSample(pair.comparison, pair.frequencies, relation))
            }
        }
    }
}
