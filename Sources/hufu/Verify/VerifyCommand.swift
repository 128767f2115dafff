import ArgumentParser
import Casework
import EvidenceStore

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replays every case and checks rows, commitments and evidence; exit 1 and a list if anything differs."
    )

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let open = try await store.open()
        let progress = ProgressLine("cases checked")
        let evidence = open.evidence
        let report = try await open.centre.verify(
            progress: { progress.show($0, of: nil) }, fileIsSound: { try evidence.verify($0) })
        progress.finish()
        for finding in report.findings { print(finding) }
        let summary = "\(report.cases) cases, \(report.events) events, \(report.files) files"
        guard report.findings.isEmpty else {
            throw CommandFailure("\(report.findings.count) findings in \(summary).")
        }
        print("\(summary): everything agrees.")
    }
}
