import Agreement
import CaseRules
import Casework
import Custody
import Demo
import Foundation
import SQLiteEngine
import Storage
import Vocabulary

/// A store in a folder of its own, with the agreement of Beijing and the demo accounts.
struct DemoStore {
    let centre: ServiceCentre
    static let end = Instant("2026-06-17T15:20+08:00")!

    init() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "hufu-demo-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(path: folder.appending(path: "hufu.sqlite").path)
        try await database.migrate()
        let files = try AgreementFolder.files(at: "agreements/beijing")
        let end = Self.end
        let installed = try await AgreementShelf.install(files, in: database, at: end)
        centre = ServiceCentre(
            database: database, custodian: Custodian([MasterKey([UInt8](repeating: 7, count: 32))]),
            installed: installed
        ) { end }
        try await centre.addDemoAccounts()
    }

    /// How many events of a kind there are.
    func events(_ kind: String) async throws -> Int {
        try await centre.database.read { connection in
            try connection.first("SELECT count(*) FROM event WHERE kind = ?1", [.text(kind)]) { $0.int(0) } ?? 0
        }
    }
}
