import ArgumentParser
import Casework
import Demo
import Storage
import Vocabulary

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Demo accounts, and invented cases in every state, made through commands only.")

    @OptionGroup var store: StoreOptions

    @Option(help: "How many cases.")
    var cases = 300

    @Option(help: "How many of them the desk and the agencies have worked on; all unless given.")
    var worked: Int?

    @Option(help: "The same seed makes the same cases.")
    var seed: UInt64 = 12_312

    func validate() throws {
        guard (0...1_000_000).contains(cases) else {
            throw wrongUse(zh: "--cases 应在 0 至 1000000 之间。", en: "--cases is 0 to 1000000.")
        }
    }

    func run() async throws {
        let open = try await store.open()
        let centre = open.centre
        try await centre.addDemoAccounts()
        let progress = ProgressLine("cases")
        let total = cases
        let summary = try await DemoArchive(centre, seed: seed).populate(
            cases: cases, worked: worked, until: .ofClock, progress: { progress.show($0, of: total) })
        progress.finish()
        try await open.database.refreshStatistics()
        print("\(summary.cases) cases, \(summary.steps) steps.")
        for account in DemoAccount.all { print("\(account.name)  \(account.password)") }
    }
}
