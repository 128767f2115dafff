import Foundation
import Storage
import Vocabulary

/// How far a copy into a store is. Written in the same transaction as the rows that it counts, so that a copy that was
/// killed goes on where it stopped.
struct CopyState: Codable, Sendable, Equatable {
    enum Stage: String, Codable {
        /// Rows and files are being put in.
        case rows
        /// The rows are complete and checked; the search index is being made.
        case index
        /// Everything is there; only the source is not yet told.
        case complete
    }

    /// Where the rows come from: the digest of a backup, or the mark of a store that is being moved.
    let source: String
    var stage = Stage.rows
    /// Number of the next block or table; in the index the last case that is in it.
    var position: Int64 = 0
    /// Key of the last row of the table that is there, as `RowBytes` writes it; empty before the first.
    var key: [UInt8] = []
}

extension Connection {
    func copyState(_ mark: CopyMark) throws -> CopyState? {
        guard let stored = try setting(mark.key) else { return nil }
        do {
            return try JSONDecoder().decode(CopyState.self, from: Data(stored))
        } catch {
            throw StorageFailure.damaged("the state of a copy")
        }
    }

    func save(_ state: CopyState, as mark: CopyMark) throws {
        try saveSetting(mark.key, Array(try JSONEncoder().encode(state)))
    }
}

/// A store that takes in a copy: begun, gone on with, or refused.
struct CopyTarget: Sendable {
    let database: any Database
    let mark: CopyMark

    /// Refuses a database that holds rows from elsewhere than `source`; changes nothing. Gives the state of a copy from
    /// there that was begun before.
    func refuseOthers(than source: String, steps: [Migration]) async throws -> CopyState? {
        if let found = await database.copyMarkIfAny() {
            guard found == mark, let state = try await database.read({ try $0.copyState(mark) }),
                state.source == source
            else { throw CopyRefusal.otherCopyUnderWay }
            return state
        }
        // Without tables the question fails, and there is nothing to be refused for.
        let present = (try? await database.read { try $0.migrationNames() }) ?? []
        if present.isEmpty { return nil }
        guard present == steps.map(\.name) else { throw CopyRefusal.notEmpty(table: "migration") }
        if let table = try await database.read({ try $0.firstFilledTable() }) {
            throw CopyRefusal.notEmpty(table: table)
        }
        return nil
    }

    /// The state from which to go on, and whether it was begun before. Makes the schema of `steps` in an empty
    /// database.
    func begin(from source: String, steps: [Migration]) async throws -> (state: CopyState, isResumed: Bool) {
        if let state = try await refuseOthers(than: source, steps: steps) { return (state, true) }
        try await database.migrate(steps)
        let state = CopyState(source: source)
        try await database.write { connection in
            if let table = try connection.firstFilledTable() { throw CopyRefusal.notEmpty(table: table) }
            try connection.save(state, as: mark)
        }
        return (state, false)
    }

    /// Makes what is made of the rows that are there: the search index, from the case in `state` on, and the counters.
    func makeIndex(_ state: CopyState, progress: (Int) -> Void) async throws -> CopyState {
        var state = state
        var count = 0
        while true {
            let before = state
            let next = try await database.write { connection -> CopyState? in
                let done = try connection.indexCases(after: CaseID(before.position), limit: StoredTable.portion)
                guard let done else { return nil }
                var next = before
                next.position = done.value
                try connection.save(next, as: mark)
                return next
            }
            guard let next else { break }
            state = next
            count += StoredTable.portion
            progress(count)
        }
        try await database.write { try $0.countOn() }
        return state
    }
}
