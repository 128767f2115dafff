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
            Values: \(PairLabels.words). Every fifth labelled pair is kept back; what is measured of the weights on these \
            stands in the file and is printed. Equal input gives equal bytes.
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
        let pairs = try await Self.pairs(matters, decided)
        let model = pairs.model(start: start, version: "", trainedOn: said(matters, decided)).named("trained")
        do {
            try Data(model.file).write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
            throw wrongUse(MatchFileRefusal.unwritable(output))
        }
        print("\(output): model \(model.version).\n\(model.trainedOn.en)")
        for (name, millionths) in model.figures.sorted(by: { $0.key < $1.key }) {
            print("\(name): \(Double(millionths) / 1_000_000)")
        }
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

    /// Every pair that shares a key, with what is known of it.
    private static func pairs(_ matters: IndexedMatters, _ decided: PlacedLabels?) async throws -> TrainingPairs {
        var pairs = TrainingPairs()
        let progress = ProgressLine("complaints compared")
        var compared = 0
        try await OrderedWork.run(matters.index.ranges(), { Samples(matters.index, $0, decided) }) { part in
            for sample in part.samples { pairs.add(sample) }
            compared += part.rows
            progress.show(compared, of: matters.index.count)
        }
        progress.finish()
        return pairs
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
