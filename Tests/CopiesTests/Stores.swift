import Agreement
import Casework
import Copies
import Custody
import Demo
import EvidenceStore
import Foundation
import Storage
import TestStores
import Testing
import Vocabulary

/// A folder with the parts of a store, which goes away with it.
final class TestStore: Sendable {
    let path: String
    let database: any Database
    let evidence: EvidenceStore
    static let custodian = Custodian([MasterKey([UInt8](repeating: 7, count: 32))])
    static let now = Instant("2026-06-17T15:20+08:00")!

    /// An empty one, without a schema.
    init(on engine: Engine = .sqlite) async throws {
        path = NSTemporaryDirectory() + "hufu-copy-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        database = try await engine.database(in: path)
        evidence = try EvidenceStore(path: path + "/evidence")
    }

    /// One with the schema, the agreement of Beijing and rows of every sort in every table.
    static func filled(rows: Int = 12) async throws -> TestStore {
        let store = try await TestStore()
        try await store.begin()
        try await store.fill(rows)
        return store
    }

    /// One whose cases came about by commands.
    static func lived(cases: Int = 12) async throws -> TestStore {
        let store = try await TestStore()
        try await store.begin()
        let centre = try await store.centre()
        try await centre.addDemoAccounts()
        _ = try await DemoArchive(centre, seed: 3).populate(cases: cases, until: now, progress: { _ in })
        return store
    }

    func centre() async throws -> ServiceCentre {
        let installed = try #require(try await AgreementShelf.current(in: database))
        return ServiceCentre(
            database: database, custodian: Self.custodian, installed: installed, now: { Self.now })
    }

    private func begin() async throws {
        try await database.migrate()
        try await database.write { try $0.saveSetting(Setting.masterCheck, Self.custodian.checkValue) }
        let files = try AgreementFolder.files(at: "agreements/beijing")
        _ = try await AgreementShelf.install(files, in: database, at: Self.now)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Every row that a backup or a move takes along, by table.
    func rows() async throws -> [String: [[Value]]] {
        try await database.read { connection in
            var rows: [String: [[Value]]] = [:]
            for table in StoredTable.all {
                try connection.copyAllRows(of: table, { rows[table.name, default: []].append($0) })
            }
            return rows
        }
    }

    /// Puts odd rows into every table: empty, long, with every byte, and NULL wherever the schema allows it.
    private func fill(_ count: Int) async throws {
        let digest = try await EvidenceStore.onThread { [evidence] in
            let writer = try evidence.newFile(limit: 5000)
            try writer.append([UInt8](repeating: 9, count: 4000))
            return try writer.finish().digest
        }
        try await database.write { connection in
            for table in StoredTable.all where !["meta", "agreement"].contains(table.name) {
                let odd = OddRows(table: table, digest: digest, needed: try connection.neededColumns(of: table))
                // One table is longer than what is read or written at once.
                let rows = table.name == "codeFailure" && count > 10 ? 1200 : count
                try connection.insertCopied((1...rows).map(odd.row), into: table)
            }
        }
    }
}

extension Connection {
    /// Which columns must hold a value, as SQLite's schema says.
    func neededColumns(of table: StoredTable) throws -> Set<String> {
        Set(
            try query("SELECT name, \"notnull\" FROM pragma_table_info(?1)", [Value(table.name)]) {
                $0.bool(1) ? $0.text(0) : nil
            }.compactMap(\.self))
    }
}

/// Rows whose values are as odd as the rules of the schema allow.
struct OddRows {
    let table: StoredTable
    let digest: String
    let needed: Set<String>

    private static let texts = [
        "", "虎符", "👮🏽‍♀️ e\u{301}", "a'b\"c;--", String(repeating: "长", count: 3000), "\u{1}\n\t",
    ]
    private static let blobs: [[UInt8]] = [
        [], [0xFF], [0, 0xFF, 0], Array(0...255), .init(repeating: 0xAB, count: 9000),
    ]
    private static let numbers: [Int64] = [0, -1, .max, .min, 127, 128, -64, -65, 1 << 40]

    func row(_ index: Int) -> [Value] {
        table.columns.enumerated().map { place, column in
            if table.key.contains(place) { return key(column, index) }
            if let value = ruled(column, index) { return value }
            if !needed.contains(column.name), (index + place) % 3 == 0 { return .null }
            switch column.kind {
            case .integer: return .integer(Self.numbers[(index + place) % Self.numbers.count])
            case .text: return .text(Self.texts[(index + place) % Self.texts.count])
            case .bytes: return .blob(Self.blobs[(index + place) % Self.blobs.count])
            }
        }
    }

    private func key(_ column: StoredTable.Column, _ index: Int) -> Value {
        switch column.kind {
        case .integer: Value(column.name == "version" ? 1 : index)
        case .text: .text("键 \(index)")
        case .bytes: .blob([UInt8(truncatingIfNeeded: index), 0xFF] + [UInt8](repeating: 0, count: 30))
        }
    }

    /// What a rule of the schema asks for; nil where anything goes.
    private func ruled(_ column: StoredTable.Column, _ index: Int) -> Value? {
        switch column.name {
        case "year": 2026
        case "serial", "step", "version", "next", "count", "caseId", "accountId", "size", "matchCount": Value(index)
        case "agreement" where column.kind == .integer: 1
        case "digest" where table.name == "evidence": .text(digest)
        case "name" where table.name == "account": .text("账号 \(index)")
        case "salt", "hash", "bodyDigest": .blob([UInt8](repeating: UInt8(truncatingIfNeeded: index), count: 32))
        case "language": "zh"
        case "removedAt": .null
        case "addedBy", "applicantRole": .text(Role.deskOfficer.rawValue)
        case "audience": .text(TextAudience.allCases[index % TextAudience.allCases.count].rawValue)
        case "state" where table.name == "outbox": "listed"
        case "messageId": .text("信 \(index)")
        case "tries", "keyCount", "made", "filtered": Value(index)
        case "pages" where table.name == "matchBlock": Value(index)
        case "phase": "whole"
        case "verdict": .text(PairVerdict.link.rawValue)
        case "otherId": Value(index == 1 ? 2 : 1)
        case "account" where ["bulkAction", "savedSearch"].contains(table.name): Value(index)
        case let name where name.hasPrefix("is") && column.kind == .integer: Value(index % 2)
        default: nil
        }
    }
}
