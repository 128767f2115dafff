import ArgumentParser
import Copies
import Custody
import Foundation
import Storage
import Vocabulary

struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Moves all cases into another database: from SQLite to PostgreSQL, back, or into another folder.",
        discussion: """
            No server may run on the source. A move that was cut off goes on when it is called again. Afterwards the \
            source is marked, so that nobody files there by mistake; --undo takes the mark off.
            """)

    @Option(help: ArgumentHelp("Folder or postgres:// address of the cases.", valueName: "dir|url"))
    var from: String

    @Option(help: ArgumentHelp("Where they go: an empty folder or database.", valueName: "dir|url"))
    var to: String?

    @Option(help: ArgumentHelp("Where master key and evidence lie now, if --from is no folder.", valueName: "dir"))
    var data: String?

    @Flag(help: "Takes the mark off a source, so that it may be served again.")
    var undo = false

    private var source: StorePlace { StorePlace(from) }
    private var target: StorePlace { StorePlace(to ?? "") }

    /// Where master key and evidence lie before the move; nil where nobody said.
    private var earlierFolder: String? { source.folder ?? data.flatMap { StorePlace($0).folder } }
    /// Where they lie afterwards.
    private var folder: String { target.folder ?? earlierFolder ?? "" }

    func validate() throws {
        guard undo == (to == nil) else {
            throw wrongUse(
                zh: "须用 --to 写明迁到哪里，或者用 --undo 撤销，二者择一。", en: "Either --to says where to, or --undo is given.")
        }
        guard !undo else { return }
        guard source != target else { throw wrongUse(CopyRefusal.sameStore) }
        guard !folder.isEmpty else {
            throw wrongUse(
                zh: "须用 --data 写明主密钥和证据所在的文件夹。", en: "--data says where master key and evidence lie.")
        }
    }

    func run() async throws {
        try await copying(keys: folder) {
            if undo { return try await takeMarkOff() }
            let custodian = try StorePlace.custodian(of: folder)
            let rows = try source.database(mayMake: false)
            try await rows.migrate()
            guard let check = try await rows.read({ try $0.setting(Setting.masterCheck) }) else {
                throw CopyRefusal.noStore(source.name)
            }
            try custodian.verify(checkValue: check)
            let place = try target.database(mayMake: true)
            try await move(rows, place)
            try await rows.close()
            let evidence = try StorePlace.configuration(of: folder).openEvidence()
            try await StoreCheck(database: place, custodian: custodian, evidence: evidence).run()
        }
    }

    private func move(_ rows: any Database, _ place: any Database) async throws {
        let progress = CopyProgressLines()
        let move = Move(from: rows, to: place, named: target.name, now: { Instant.ofClock })
        let (count, isResumed) = try await move.copy(report: progress.show)
        progress.finish()
        if isResumed { say("An interrupted move was continued.") }
        try await copyFiles(place)
        try await move.finish()
        print("\(count) rows, the same on both sides, are now in \(target.name).")
        say("\(source.name) is marked as moved and will not be served any more.")
    }

    /// Into another folder the files go along; otherwise, and where both keep them in one bucket, they stay where they are.
    private func copyFiles(_ place: any Database) async throws {
        guard let earlierFolder, let there = target.folder else { return }
        let (old, new) = try (StorePlace.configuration(of: earlierFolder), StorePlace.configuration(of: there))
        guard try old.evidencePlace() != new.evidencePlace() else { return }
        let progress = ProgressLine("files")
        let files = FileCopy(from: try old.openEvidence(), to: try new.openEvidence())
        let (count, missing) = try await files.run(for: place) { progress.show($0, of: nil) }
        progress.finish()
        print("\(count) files are now in the evidence store of \(there).")
        for digest in missing { say("missing in the evidence store: \(digest)") }
    }

    private func takeMarkOff() async throws {
        let rows = try source.database(mayMake: false)
        guard let mark = try await Move.undo(rows) else {
            throw CommandFailure("\(source.name) bears no mark of a move.")
        }
        try await rows.close()
        print("\(source.name) may be served again.")
        say("What was filed at \(mark.to) since is not in it. Do not serve both.")
    }
}
