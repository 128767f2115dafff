import ArgumentParser
import Foundation
import Matching
import Vocabulary

/// `hufu match explain ID ID --input complaints.csv`
struct MatchExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says of two complaints how likely they are the same, and what speaks for and against it.",
        discussion: """
            Weights are in bits, for the same complaint and for the same infringer: one bit more doubles the odds. What \
            differs stands in brackets; a dash says that one of the two does not tell it.
            """)

    @ArgumentParser.Argument(help: "The id of a row.")
    var one: String

    @ArgumentParser.Argument(help: "The id of another row.")
    var other: String

    @Option(help: ArgumentHelp("FILE.csv or FILE.jsonl with complaints.", valueName: "file"))
    var input: String

    @OptionGroup var model: ModelOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Option(help: "The language of texts for people: zh or en.")
    var language = Language.en

    func run() async throws {
        let model = try model.load()
        let file = try MatterFile.forCommand(input)
        let told = Self.told([one, other], in: file)
        let matters = try await IndexedMatters.read(file)
        func position(_ id: String) throws -> Int {
            guard let position = matters.identifiers.position(of: id) else {
                throw CommandFailure(MatchFileRefusal.unknownIdentifier(id, file.path))
            }
            return position
        }
        let pair = matters.index.pair(try position(one), try position(other))
        guard let here = told[one], let there = told[other] else { return }
        let explanation = MatchExplanation(here, there, pair.comparison, pair.frequencies, model: model)
        if json {
            FileHandle.standardOutput.write(Data(explanation.file + [UInt8(ascii: "\n")]))
        } else {
            let text = ExplanationText(
                explanation: explanation, foundBy: matters.index.kindsShared(by: pair), language: language)
            print(text.lines.joined(separator: "\n"))
        }
    }

    /// What the first row of each identifier tells.
    private static func told(_ ids: [String], in file: MatterFile) -> [String: ToldMatter] {
        var told: [String: ToldMatter] = [:]
        for part in file.parts() {
            for row in part.rows() {
                if case .success(let matter) = row.content, ids.contains(matter.id), told[matter.id] == nil {
                    told[matter.id] = matter.told
                }
            }
            if told.count == Set(ids).count { break }
        }
        return told
    }
}
