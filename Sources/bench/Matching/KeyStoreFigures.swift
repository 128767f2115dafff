import Foundation
import Matching
import PostgresEngine
import SQLiteEngine
import Storage
import Vocabulary

/// What a look-up asks of the store, in process: the cases under twenty keys, then what the rarest of them are compared in.
/// With invented keys, since real ones of ten million matters would take hours to make.
struct KeyStoreFigures {
    let folder: String
    /// How many cases; ten million on SQLite alone.
    let cases: Int
    let engine: BenchEngine

    /// What is measured.
    static let measured: [(BenchEngine, Int)] = [
        (.sqlite, 10_000), (.postgres, 10_000), (.sqlite, 1_000_000), (.postgres, 1_000_000), (.sqlite, 10_000_000),
    ]
    private static let lookUps = 5000

    private struct Outcome: Sendable {
        /// Units: seconds, and milliseconds of the longest part of a merge.
        let filled: (seconds: Double, longest: Double)
        /// Of each case: in use, and with the space that is free to be used again.
        let bytes: (used: Double, all: Double)
        /// Milliseconds, in ascending order: as writing left the pages, some of them on the disk alone, and with all of them in
        /// memory, as where a store has been served for a while.
        let first: [Double]
        let times: [Double]
    }

    func measure(_ table: inout FigureTable) throws {
        let server = engine == .postgres ? try PostgresServer(folder: folder + "/keys-postgres") : nil
        let file = folder + "/keys-\(cases).sqlite"
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) } }
        let postgres = try server.map { try PostgresDatabase(url: $0.url, connectionCount: 2) }
        let database: any Database = try postgres ?? SQLiteDatabase(path: file)
        let outcome = try finished {
            let filled = try await fill(database)
            // What the server would have done by itself over the years in which so many cases come.
            for upkeep in ["VACUUM ANALYZE", "CHECKPOINT"] { try await postgres?.outsideTransaction(upkeep) }
            let first = try await ask(database, from: 0)
            try await readIntoMemory(database, file)
            let times = try await ask(database, from: Self.lookUps + 500)
            let all = try await bytes(database, withFree: true)
            try await postgres?.outsideTransaction("VACUUM FULL")
            let bytes = (used: try await bytes(database, withFree: false), all: all)
            try await database.close()
            return Outcome(filled: filled, bytes: bytes, first: first, times: times)
        }
        let name = "matching: \(engine.name), \(cases) cases, invented keys"
        let limits = cases > 1_000_000 ? (3.0, 12.0) : (1.0, 3.0)
        table.add("\(name), look-up in process, p50", Self.percentile(0.5, outcome.times), "ms", .atMost(limits.0))
        table.add("\(name), look-up in process, p99", Self.percentile(0.99, outcome.times), "ms", .atMost(limits.1))
        table.add("\(name), p50 before all was read into memory", Self.percentile(0.5, outcome.first), "ms")
        table.add("\(name), p99 before all was read into memory", Self.percentile(0.99, outcome.first), "ms")
        table.add("\(name), keys and features", outcome.bytes.used, "B", .atMost(engine == .sqlite ? 600 : 1600))
        table.add("\(name), keys and features, with the space that is free", outcome.bytes.all, "B")
        table.add("\(name), the longest part of a merge", outcome.filled.longest, "ms")
        table.add("\(name), written a second, merged", Double(cases) / outcome.filled.seconds, "/s")
    }

    /// Writes all cases and merges their keys as a server does. Units: seconds, and milliseconds of the longest part.
    private func fill(_ database: any Database) async throws -> (seconds: Double, longest: Double) {
        try await database.migrate()
        let invented = InventedKeys(cases: cases)
        let start = nanoseconds()
        var longest: Int64 = 0
        for first in stride(from: 1, through: cases, by: 500) {
            let last = min(first + 499, cases)
            try await database.write { connection in
                for id in first...last {
                    let (caseID, row) = (CaseID(Int64(id)), MatchFeatureRow(version: 1, bytes: invented.features(id)))
                    try connection.insertMatchKeys(invented.keys(id), version: 1, of: caseID)
                    try connection.saveMatchFeatures(row, of: caseID)
                }
            }
            while try await database.read({ try $0.hasMatchKeysToMerge() }) {
                let before = nanoseconds()
                try await database.write { _ = try $0.mergeMatchKeys() }
                longest = max(longest, nanoseconds() - before)
            }
            if last % 1_000_000 == 0 { print("(\(engine.name): \(last) of \(cases) cases)") }
        }
        return (Double(nanoseconds() - start) / 1e9, Double(longest) / 1e6)
    }

    private func readIntoMemory(_ database: any Database, _ file: String) async throws {
        if engine == .sqlite { return try Store.readIntoMemory(file) }
        for scan in ["SELECT sum(length(entries)) FROM matchPage", "SELECT sum(length(features)) FROM matchFeature"] {
            _ = try await database.read { try $0.first(scan, []) { $0.integer(0) } }
        }
    }

    private static func percentile(_ part: Double, _ times: [Double]) -> Double {
        times[Int(Double(times.count) * part)]
    }

    /// Milliseconds of each look-up on a reader, in ascending order, after some to warm up.
    private func ask(_ database: any Database, from first: Int) async throws -> [Double] {
        let invented = InventedKeys(cases: cases)
        let filters = MatchFilters()
        var times: [Double] = []
        for number in first..<first + Self.lookUps + 500 {
            let keys = invented.keys(number &* 2_654_435_761 % cases + 1)
            let start = nanoseconds()
            _ = try await database.read { try $0.features(of: Self.candidates(try $0.matchKeyCases(keys, filters))) }
            if number >= first + 500 { times.append(Double(nanoseconds() - start) / 1e6) }
        }
        return times.sorted()
    }

    /// As many cases as the product compares, those of the rarest keys first.
    private static func candidates(_ found: [MatchKeyCases]) -> [CaseID] {
        var ids: [CaseID] = []
        var seen: Set<CaseID> = []
        for key in found.filter({ $0.ids.count <= CandidateSelection.cap }).sorted(by: { $0.ids.count < $1.ids.count })
        {
            for id in key.ids where ids.count < CandidateSelection.most && seen.insert(id).inserted { ids.append(id) }
        }
        return ids
    }

    /// Of each case, with what the pages of the database leave empty. Unit: bytes.
    private func bytes(_ database: any Database, withFree: Bool) async throws -> Double {
        let sql =
            switch engine {
            case .sqlite where withFree: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
            case .sqlite:
                """
                SELECT (page_count - freelist_count) * page_size
                FROM pragma_page_count, pragma_freelist_count, pragma_page_size
                """
            case .postgres:
                """
                SELECT CAST(sum(pg_total_relation_size(CAST(name AS REGCLASS))) AS BIGINT)
                FROM unnest(ARRAY['matchpage', 'matchfilter', 'matchblock', 'matchyoung', 'matchfeature']) AS name
                """
            }
        let all = try await database.read { try $0.first(sql, []) { $0.integer(0) } ?? 0 }
        return Double(all) / Double(cases)
    }
}
