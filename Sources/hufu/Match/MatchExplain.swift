import ArgumentParser
import Casework
import Foundation
import Matching
import Vocabulary

/// `hufu match explain ID ID [--data DIR | --input complaints.csv]`
struct MatchExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says of two complaints how likely they are the same, and what speaks for and against it.",
        discussion: """
            Weights are in bits, for the same complaint and for the same infringer: one bit more doubles the odds. They add \
            up to the sum. What differs stands in brackets; a dash says that one of the two does not tell it.
            """)

    @ArgumentParser.Argument(help: "A case number; with --input, the id of a row.")
    var one: String

    @ArgumentParser.Argument(help: "Another of the same kind.")
    var other: String

    @Option(
        help: ArgumentHelp(
            "FILE.csv or FILE.jsonl with complaints; the cases of the store unless given.", valueName: "file"))
    var input: String?

    @OptionGroup var model: ModelOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Option(help: "The language of texts for people: zh or en.")
    var language = Language.en

    @OptionGroup var store: StoreOptions

    func validate() throws {
        if input == nil, model.model != nil {
            throw wrongUse(
                zh: "--model 须与 --input 同用；库内案件按本库在用的模型说明。",
                en: "--model goes with --input; cases of a store are explained by the weights that it uses.")
        }
    }

    func run() async throws {
        let explanation = if let input { try await ofRows(in: input) } else { try await ofCases() }
        if json {
            FileHandle.standardOutput.write(Data(explanation.file + [UInt8(ascii: "\n")]))
        } else {
            print(ExplanationText(explanation: explanation, language: language).lines.joined(separator: "\n"))
        }
    }

    private func ofCases() async throws -> MatchExplanation {
        func number(_ text: String) throws -> CaseNumber {
            guard let number = CaseNumber(text) else { throw wrongUse(ComplaintFileRefusal.noCaseNumber(text)) }
            return number
        }
        let (first, second) = (try number(one), try number(other))
        let centre = try await store.open().centre
        do {
            return try await centre.explainMatch(first, second)
        } catch StepRefusal.notFound {
            throw CommandFailure(ComplaintFileRefusal.notCompared(one, other))
        }
    }

    private func ofRows(in path: String) async throws -> MatchExplanation {
        let model = try model.load()
        let file = try MatterFile.forCommand(path)
        let told = Self.told([one, other], in: file)
        let matters = try await IndexedMatters.read(file)
        func row(_ id: String) throws -> (position: Int, told: ToldMatter) {
            guard let position = matters.identifiers.position(of: id), let told = told[id] else {
                throw CommandFailure(ComplaintFileRefusal.unknownIdentifier(id, path))
            }
            return (position, told)
        }
        let (here, there) = (try row(one), try row(other))
        let pair = matters.index.pair(here.position, there.position)
        return MatchExplanation(
            here.told, there.told, pair.comparison, pair.frequencies, foundBy: matters.index.kindsShared(by: pair),
            model: model)
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
