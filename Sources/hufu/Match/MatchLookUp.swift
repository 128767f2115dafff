import ArgumentParser
import Foundation
import Matching

/// `hufu match lookup --index complaints.csv --queries ids.csv --output rank.csv`
struct MatchLookUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Looks some complaints of a file up among all others: query_id,cand_id,probability,same_infringer.",
        discussion: """
            The columns of the index are those of `hufu import`; `id` and `received` are needed. The queries are named \
            in a column `query_id` or `id`. The best candidates come first; a query itself is none of them.
            """)

    @Option(help: ArgumentHelp("FILE.csv or FILE.jsonl with complaints.", valueName: "file"))
    var index: String

    @Option(help: ArgumentHelp("A CSV file with the identifiers to look up.", valueName: "file"))
    var queries: String

    @Option(help: ArgumentHelp("Where the candidates go, as CSV.", valueName: "file"))
    var output: String

    @Option(help: "So many candidates of each query are written at most.")
    var top = 12

    /// More are found than the product shows, for whoever studies what was missed.
    private static let mostTop = 128

    @OptionGroup var model: ModelOptions

    func validate() throws {
        guard (1...Self.mostTop).contains(top) else {
            throw wrongUse(
                zh: "--top 应在 1 至 \(Self.mostTop) 之间。", en: "--top is between 1 and \(Self.mostTop).")
        }
    }

    func run() async throws {
        let model = try model.load()
        let file = try MatterFile.forCommand(index)
        let asked = try asWrongUse { try QueryFile.identifiers(queries) }
        let result = try ResultFile(output, header: "query_id,cand_id,probability,same_infringer")
        let matters = try await IndexedMatters.read(file)
        let positions = known(asked, matters)
        let progress = ProgressLine("look-ups")
        var times: [Double] = []
        let ranges = stride(from: 0, to: positions.count, by: 256).map {
            Array(positions[$0..<min($0 + 256, positions.count)])
        }
        try await OrderedWork.run(ranges, { Answers(matters, $0, model, top) }) { answers in
            try result.write(answers.bytes)
            times += answers.milliseconds
            progress.show(times.count, of: positions.count)
        }
        progress.finish()
        try result.finish()
        print(summary(times, of: matters.index.count))
    }

    /// The positions of the queries; one that is not in the index is told and left out.
    private func known(_ asked: [String], _ matters: IndexedMatters) -> [Int] {
        let unknown = asked.filter { matters.identifiers.position(of: $0) == nil }
        if !unknown.isEmpty {
            let some = unknown.prefix(5).joined(separator: ", ")
            say(
                "\(unknown.count) queries are not in the index and are left out: \(some)\n"
                    + "索引里没有其中 \(unknown.count) 个编号，已略去：\(some)")
        }
        return asked.compactMap { matters.identifiers.position(of: $0) }
    }

    private func summary(_ times: [Double], of count: Int) -> String {
        let sorted = times.sorted()
        guard !sorted.isEmpty else { return "0 look-ups among \(count) complaints." }
        func percentile(_ part: Double) -> String {
            String(format: "%.3f", sorted[Int(Double(sorted.count - 1) * part)])
        }
        return "\(times.count) look-ups among \(count) complaints: "
            + "p50 \(percentile(0.5)) ms, p99 \(percentile(0.99)) ms."
    }

    /// What is written of some look-ups, and how long each took.
    private struct Answers: Sendable {
        private(set) var bytes: [UInt8] = []
        private(set) var milliseconds: [Double] = []

        init(_ matters: IndexedMatters, _ positions: [Int], _ model: MatchModel, _ top: Int) {
            var room = matters.letters.room
            for position in positions {
                let began = ContinuousClock.now
                let found = matters.letters.joined(
                    matters.index.lookUp(position, model, most: max(top, CandidateSelection.most)), for: position,
                    &room
                ).prefix(top)
                milliseconds.append((ContinuousClock.now - began) / .milliseconds(1))
                for one in found { add(matters.identifiers, position, one) }
            }
        }

        private mutating func add(_ identifiers: MatterIdentifiers, _ position: Int, _ found: Found) {
            bytes.append(field: identifiers[position])
            bytes.appendComma()
            bytes.append(field: identifiers[Int(found.candidate.id)])
            bytes.appendComma()
            bytes.append(probability: found.score.sameComplaint)
            bytes.appendComma()
            bytes.append(probability: found.score.sameInfringer)
            bytes.endLine()
        }
    }
}
