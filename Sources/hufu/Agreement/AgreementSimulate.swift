import Agreement
import ArgumentParser
import CaseRules
import Casework
import Vocabulary

/// `hufu agreement simulate NEW --data DIR [--json] [--language] [--since DAY]`
struct AgreementSimulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Replay the cases of the last year under another agreement: who would have got them, what been late.")

    @ArgumentParser.Argument(help: "The folder of the other agreement.")
    var folder: String

    @OptionGroup var store: StoreOptions

    @Option(help: ArgumentHelp("Cases registered from that day on; a year ago unless given.", valueName: "day"))
    var since: String?

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Option(help: "The language of the answer: zh or en.")
    var language = Language.en

    func validate() throws {
        if let since { _ = try givenDay(since) }
    }

    func run() async throws {
        let next = try loadAgreement(folder, language)
        let centre = try await store.open().centre
        let day = since.flatMap { Day($0) } ?? Day(centre.now(), centre.agreement.offset) - 365
        let line = ProgressLine("cases simulated")
        let summary = try await centre.simulate(next, since: day) { line.show($0, of: nil) }
        line.finish()
        if json {
            try printJSON(SimulationAnswer(summary, since: day))
        } else {
            let words = SimulationWords(summary: summary, since: day, before: centre.agreement, after: next)
            for line in words.lines { print(line[language]) }
        }
    }
}
