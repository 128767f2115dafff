import ArgumentParser
import Copies
import Custody
import EvidenceStore
import Foundation
import Operations
import SQLiteEngine
import Storage
import Synchronization
import Vocabulary

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Writes all rows and files, as they are at one moment, into one file; also beside a running server.",
        discussion: "The master key is left out. docs/backup.md says what a backup holds and how it is put back.")

    @OptionGroup var store: StoreOptions

    @Option(help: ArgumentHelp("The file to write; it must not exist yet.", valueName: "file"))
    var output: String

    @Flag(help: "Rows only. The evidence folder is then kept by other means.")
    var withoutEvidence = false

    func run() async throws {
        let chosen = try store.configuration().configuration
        let data = chosen.data
        let (sum, size) = try await copying(keys: data) {
            let custodian = try StorePlace.custodian(of: data)
            let source = try chosen.place.database(mayMake: false)
            if let mark = await source.copyMarkIfAny() { throw CopyRefusal.marked(mark) }
            let evidence = withoutEvidence ? nil : try chosen.openEvidence()
            let writer = try BackupWriter(path: output)
            let now = Instant.ofClock
            let rows = try await still(source, writer)
            let pace = rows.isCopy ? Pace.unhurried : Pace.gentle
            let progress = ProgressLine("rows and files written")
            let sum = try await Backup(rows: rows.database, evidence: evidence, custodian: custodian, pace: pace)
                .write(to: writer, at: now) { progress.show(Int($0.rowCount + $0.files), of: nil) }
            progress.finish()
            try await rows.database.close()
            return (sum, writer.size)
        }
        tell(sum, size, keys: data + "/keys")
    }

    /// A database that answers from one moment. SQLite would keep all changes since then in its log for as long as it is
    /// read, so its pages are copied first, which takes much less time than to write down the rows.
    private func still(
        _ source: any Database, _ writer: BackupWriter
    ) async throws -> (database: any Database, isCopy: Bool) {
        guard let pages = source as? SQLiteDatabase else { return (source, false) }
        let free = try FileSystem.free(at: folderOf(output))
        let needed = try await pages.size() * 2
        guard free > needed else { throw CopyRefusal.noRoom(folder: folderOf(output), needed: needed, free: free) }
        let progress = ProgressLine("pages copied")
        let pace = Mutex(Pace.gentle)
        do {
            try await pages.copyPages(to: writer.pagesPath) { done, total in
                progress.show(done, of: total)
                pace.withLock { $0.rest() }
            }
        } catch StorageFailure.diskFull {
            throw CopyRefusal.unwritable(output, reason: "No space left on device")
        }
        progress.finish()
        try await pages.close()
        // What follows costs processor time, and whoever is served goes first.
        FileSystem.yieldToOthers()
        return (try SQLiteDatabase(path: writer.pagesPath), true)
    }

    private func tell(_ sum: BackupSum, _ size: Int64, keys: String) {
        let cases = sum.rows["caseState"] ?? 0
        print("\(output): \(cases) cases, \(sum.rowCount) rows, \(sum.files) files; \(size / 1_000_000) MB.")
        for digest in sum.missing.prefix(20) { say("missing in the evidence store: \(digest)") }
        if !sum.missing.isEmpty { say("\(sum.missing.count) files were missing; hufu verify names their cases.") }
        say(
            """
            The master key is not in it. Without \(keys) no identity and no query code can ever be read again: \
            keep a copy of that folder in another place than the backups.
            主密钥不在备份中。没有 \(keys)，身份信息和查询码将永远无法读取：请将该文件夹另存于备份之外的地方。
            """)
    }
}
