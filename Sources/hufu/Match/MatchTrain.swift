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

            Several files are compared each by itself and learnt from together: name --input once for each, and --labels \
            as often, in the same order.
            """)

    @Option(help: ArgumentHelp("FILE.csv or FILE.jsonl with complaints.", valueName: "file"))
    var input: [String]

    @Option(
        help: ArgumentHelp(
            "A CSV file of pairs and what they are; without it nothing need be known.", valueName: "file"))
    var labels: [String] = []

    @Option(
        help: ArgumentHelp(
            "Of each file, only the pairs whose earlier complaint is among so many first ones; all are counted.",
            valueName: "count"))
    var first: Int?

    @Option(help: ArgumentHelp("Where the weights go, as JSON.", valueName: "file"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Weights from which decisions lead on; those of the classes found unless given.", valueName: "file"))
    var start: String?

    func validate() throws {
        guard labels.isEmpty || labels.count == input.count else {
            throw wrongUse(
                zh: "--labels 须与 --input 一一对应，或者都不给。", en: "--labels is given for each --input, or for none.")
        }
        if let first, first < 1 { throw wrongUse(zh: "--first 至少为 1。", en: "--first is at least 1.") }
    }

    func run() async throws {
        let start = try start.map { try ModelOptions.load($0) }
        let files = try input.map { try MatterFile.forCommand($0) }
        let labels = try labels.map { path in try asWrongUse { try PairLabels(path) } }
        let result = try ResultFile(output)
        var pairs = TrainingPairs()
        var learnt = LearntFiles()
        for (place, file) in files.enumerated() {
            let matters = try await IndexedMatters.read(file)
            let decided = try labels.isEmpty ? nil : labels[place].placed(in: matters)
            try await addPairs(matters, decided, to: &pairs)
            learnt.add(input[place], matters, decided)
        }
        let model = pairs.model(start: start, version: "", trainedOn: learnt.said).named("trained")
        try result.write(model.file)
        try result.finish()
        print("\(output): model \(model.version).\n\(model.trainedOn.en)")
        for (name, millionths) in model.figures.sorted(by: { $0.key < $1.key }) {
            print("\(name): \(Double(millionths) / 1_000_000)")
        }
    }

    /// Every pair that shares a key, with what is known of it.
    private func addPairs(
        _ matters: IndexedMatters, _ decided: PlacedLabels?, to pairs: inout TrainingPairs
    ) async throws {
        let count = min(first ?? matters.index.count, matters.index.count)
        let progress = ProgressLine("complaints compared")
        var compared = 0
        try await OrderedWork.run(
            matters.index.ranges(of: 0..<count), { Samples(matters.index, $0, decided) }
        ) { part in
            for sample in part.samples { pairs.add(sample) }
            compared += part.rows
            progress.show(compared, of: count)
        }
        progress.finish()
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

/// What a model says of its origin.
private struct LearntFiles {
    private var names: [String] = []
    private var complaints = 0
    /// How many pairs somebody decided on; nil where nobody did.
    private var decided: Int?

    mutating func add(_ path: String, _ matters: IndexedMatters, _ labels: PlacedLabels?) {
        names.append(URL(fileURLWithPath: path).lastPathComponent)
        complaints += matters.index.count
        if let labels { decided = (decided ?? 0) + labels.count }
    }

    var said: Localized {
        let (zh, en) = (names.joined(separator: "、"), names.joined(separator: ", "))
        guard let decided else {
            return Localized(
                zh: "由 \(zh) 的 \(complaints) 件投诉自行归类得出，没有人作过判断。",
                en: "From classes found in the \(complaints) complaints of \(en), without anybody's decision.")
        }
        return Localized(
            zh: "由 \(zh) 的 \(complaints) 件投诉和 \(decided) 对已有判断的投诉得出。",
            en: "From the \(complaints) complaints of \(en) and \(decided) pairs that were decided on.")
    }
}
