import Agreement
import ArgumentParser
import CaseRules
import Casework
import Foundation
import Vocabulary

/// `hufu agreement install DIR --data DIR`
struct AgreementInstall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Bring a folder into force, beside running servers, and wait until open clocks are computed anew.")

    @ArgumentParser.Argument(help: "The folder of the agreement.")
    var folder: String

    @OptionGroup var store: StoreOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Option(help: "The language of messages: zh or en.")
    var language = Language.en

    /// After so many seconds without progress nobody else seems to be at it.
    private static let patience = 5.0

    func run() async throws {
        _ = try loadAgreement(folder, language)
        let centre = try await store.open().centre
        let before = centre.installed.digest
        do {
            try await centre.install(AgreementFolder.files(at: folder), by: .system)
        } catch let refusal as InstallationRefusal {
            throw CommandFailure(refusal)
        }
        try await waitForClocks(centre)
        try await report(centre, changed: before != centre.installed.digest)
    }

    /// A running server computes them; without one this command does.
    private func waitForClocks(_ centre: ServiceCentre) async throws {
        let line = ProgressLine("clocks looked at")
        let holder = "install \(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier)"
        var last: (seen: Int, at: ContinuousClock.Instant) = (-1, .now)
        while let state = try await centre.recomputation(), state.isUnderWay {
            line.show(state.seen, of: state.total)
            if state.seen != last.seen { last = (state.seen, .now) }
            if ContinuousClock.now - last.at > .seconds(Self.patience) {
                try await centre.recompute(holder, isWanted: { true }) { line.show($0.seen, of: $0.total) }
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        line.finish()
    }

    private func report(_ centre: ServiceCentre, changed: Bool) async throws {
        let state = try await centre.recomputation()
        let cases = state?.digest == centre.installed.digest ? state?.changed : nil
        if json {
            try printJSON(InstallAnswer(digest: centre.installed.digest, changed: changed, casesWithNewDates: cases))
            return
        }
        print("\(centre.agreement.name[language])  \(centre.installed.digest)")
        let words = InstallWords(changed: changed, cases: cases)
        print(words.text[language])
    }
}

private struct InstallAnswer: Encodable {
    let digest: String
    let changed: Bool
    /// Nil where no clock had to be computed anew.
    let casesWithNewDates: Int?
}

private struct InstallWords {
    let changed: Bool
    let cases: Int?

    var text: Localized {
        guard changed else { return Localized(zh: "这个版本已经生效。", en: "This version is in force already.") }
        guard let cases else {
            return Localized(zh: "已生效；在算期限不变。", en: "In force now; running clocks keep their dates.")
        }
        return Localized(zh: "已生效；\(cases) 个案件的期限已更正。", en: "In force now; \(cases) cases have new dates.")
    }
}
