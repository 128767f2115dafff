import ArgumentParser
import Copies
import Foundation
import Operations
import Storage

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a backup back into an empty store and verifies it. A damaged file is refused untouched.",
        discussion: """
            The master key must lie in the keys folder first: no backup holds it. A restore that was cut off goes on when \
            it is called again with the same file.
            """)

    @OptionGroup var store: StoreOptions

    @Option(help: ArgumentHelp("The file that hufu backup wrote.", valueName: "file"))
    var input: String

    @Option(help: "So many case numbers are left out: some may have been given out after the backup.")
    var skipNumbers = 10_000

    @Flag(help: "Only looks whether the file is whole and of this installation; changes nothing.")
    var check = false

    func validate() throws {
        guard (0...1_000_000).contains(skipNumbers) else {
            throw wrongUse(zh: "--skip-numbers 应在 0 至 1000000 之间。", en: "--skip-numbers is 0 to 1000000.")
        }
    }

    func run() async throws {
        let chosen = try store.configuration().configuration
        let data = chosen.data
        try await copying(keys: data) {
            let progress = CopyProgressLines()
            let custodian = try StorePlace.custodian(of: data)
            let restore = try Restore(path: input, custodian: custodian, report: progress.show)
            if check {
                progress.finish()
                print("\(input): whole, of this installation, made at \(restore.header.createdAt).")
                return
            }
            let database = try chosen.place.database(mayMake: true)
            let evidence = try chosen.openEvidence()
            let (sum, isResumed) = try await restore.run(into: database, files: evidence, report: progress.show)
            try await restore.finish(database, skippedNumbers: skipNumbers)
            progress.finish()
            tell(restore.header, sum, isResumed, data)
            try await StoreCheck(database: database, custodian: custodian, evidence: evidence).run()
        }
    }

    private func tell(_ header: BackupHeader, _ sum: BackupSum, _ isResumed: Bool, _ data: String) {
        if isResumed { say("An interrupted restore of this file was continued.") }
        let cases = sum.rows["caseState"] ?? 0
        print(
            "State of \(header.createdAt): \(cases) cases, \(sum.rowCount) rows, \(sum.files) files. "
                + "\(skipNumbers) case numbers of each year are left out.")
        if !header.hasFiles {
            say("The backup was made without evidence: put \(data)/evidence back by other means.")
        }
    }
}
