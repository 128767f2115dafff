import Agreement
import ArgumentParser
import Casework
import Custody
import EvidenceStore
import Foundation
import PostgresEngine
import SQLiteEngine
import Storage
import Vocabulary

/// Where the cases lie. Every command that touches cases takes these.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of the database, the master key and the evidence.", valueName: "dir"))
    var data = "data"

    @Option(
        help: ArgumentHelp(
            "A PostgreSQL database for the rows, such as postgres://hufu@db/hufu; or HUFU_DATABASE, where no list of "
                + "processes shows a password.",
            valueName: "url"))
    var database: String?

    @Option(help: ArgumentHelp("Folder of the agreement to install and use.", valueName: "dir"))
    var agreement: String?

    func open(now: @escaping @Sendable () -> Instant = { Instant.ofClock }) async throws -> OpenStore {
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        let custodian = try KeyFolder(path: data + "/keys").open()
        let database = try await openDatabase()
        try await checkMaster(custodian, database)
        let installed: CurrentAgreement
        do {
            installed = try await currentAgreement(database, now())
        } catch let refusal as InstallationRefusal {
            throw CommandFailure(refusal)
        }
        let evidence = try EvidenceStore(path: data + "/evidence")
        let centre = ServiceCentre(database: database, custodian: custodian, installed: installed, now: now)
        if try await centre.mustRestateClocks() {
            let progress = ProgressLine("cases brought to the new schema")
            try await centre.restateClocks { progress.show($0, of: nil) }
            progress.finish()
        }
        return OpenStore(centre: centre, database: database, evidence: evidence)
    }

    private func openDatabase() async throws -> any Database {
        do {
            let url = database ?? ProcessInfo.processInfo.environment["HUFU_DATABASE"]
            let database: any Database =
                try url.map { try PostgresDatabase(url: $0) } ?? SQLiteDatabase(path: data + "/hufu.sqlite")
            try await database.migrate()
            return database
        } catch StorageFailure.unfit(let reason) {
            throw CommandFailure(reason)
        } catch StorageFailure.unreachable(let words) {
            throw CommandFailure(
                "The database cannot be reached: \(words.split(separator: "\n").first ?? "")\n连接不上数据库。")
        }
    }

    /// A database made under another master must not be written to.
    private func checkMaster(_ custodian: Custodian, _ database: any Database) async throws {
        let key = "master check"
        if let stored = try await database.read({ try $0.setting(key) }) {
            try custodian.verify(checkValue: stored)
        } else {
            let value = custodian.checkValue
            try await database.write { try $0.saveSetting(key, value) }
        }
    }

    private func currentAgreement(_ database: any Database, _ now: Instant) async throws -> CurrentAgreement {
        if let agreement {
            return try await AgreementShelf.install(AgreementFolder.files(at: agreement), in: database, at: now)
        }
        if let current = try await AgreementShelf.current(in: database) { return current }
        return try await AgreementShelf.install(
            AgreementFolder.files(at: DefaultAgreement.path), in: database, at: now)
    }
}

/// The store, opened and ready.
struct OpenStore: Sendable {
    let centre: ServiceCentre
    let database: any Database
    let evidence: EvidenceStore
}

/// The agreement that is used when none was ever installed: beside the working folder or beside the program.
enum DefaultAgreement {
    static var path: String {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let beside = program.deletingLastPathComponent().appendingPathComponent("agreements/beijing").path
        return FileManager.default.fileExists(atPath: "agreements/beijing") ? "agreements/beijing" : beside
    }
}

extension Instant {
    static var ofClock: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

/// Messages go to standard error; results to standard output.
func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}

/// A refusal on its way to the terminal, in both languages.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ text: String) {
        description = text
    }

    init(_ refusal: any Refusal) {
        description = "\(refusal.message.en)\n\(refusal.message.zh)"
    }
}
