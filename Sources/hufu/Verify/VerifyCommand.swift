import ArgumentParser
import Casework
import EvidenceStore
import Foundation
import Vocabulary

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replays every case and checks rows, commitments and evidence; exit 1 and a list if anything differs."
    )

    @OptionGroup var store: StoreOptions

    @Flag(help: "One JSON object with counts and findings.")
    var json = false

    func run() async throws {
        let open = try await store.open()
        try await VerifyRun(centre: open.centre, evidence: open.evidence).run(asJSON: json)
    }
}

/// One check of a whole store and what it says.
struct VerifyRun {
    let centre: ServiceCentre
    let evidence: EvidenceStore

    /// Prints each finding and the counts; throws if there are findings.
    func run(asJSON: Bool) async throws {
        let progress = ProgressLine("cases checked")
        let report = try await centre.verify(
            progress: { progress.show($0, of: nil) }, fileIsSound: { [evidence] in try evidence.verify($0) })
        progress.finish()
        let summary = "\(report.cases) cases, \(report.events) events, \(report.files) files"
        if asJSON {
            print(json(report).written)
        } else {
            for finding in report.findings { print(finding) }
            if report.findings.isEmpty { print("\(summary): everything agrees.") }
        }
        guard report.findings.isEmpty else {
            throw CommandFailure("\(report.findings.count) findings in \(summary).")
        }
    }

    private func json(_ report: VerifyReport) -> OrderedJSON {
        .object([
            ("cases", .number(Decimal(report.cases))), ("events", .number(Decimal(report.events))),
            ("files", .number(Decimal(report.files))),
            (
                "findings",
                .array(
                    report.findings.map { finding in
                        .object([
                            ("caseNumber", .text(finding.number.description)), ("what", .text(finding.what)),
                        ])
                    })
            ),
        ])
    }
}
