import Custody
package import Storage
package import Vocabulary

/// Moves all rows of a store into another database. The source bears a mark from the first row on, so that nobody serves
/// it meanwhile or afterwards by mistake, and refuses the writes of whoever had opened it before; the target bears a mark
/// until it is complete. A move that was cut off goes on where it stopped.
package struct Move: Sendable {
    let source: any Database
    let target: any Database
    /// The target's name for people, without a password.
    private let name: String
    private let now: @Sendable () -> Instant

    package enum Progress: Sendable {
        case rows(Int64)
        case indexed(Int)
        case compared(Int64)
    }

    package init(
        from source: any Database, to target: any Database, named name: String, now: @escaping @Sendable () -> Instant
    ) {
        self.source = source
        self.target = target
        self.name = name
        self.now = now
    }

    /// Copies and compares. Tells how many rows there are and whether an earlier attempt was continued.
    package func copy(
        report: @escaping @Sendable (Progress) -> Void
    ) async throws -> (rows: Int64, isResumed: Bool) {
        let place = CopyTarget(database: target, mark: .receiving)
        let earlier = try await earlierMark()
        let id = earlier?.id ?? hexadecimal(randomBytes(16))
        _ = try await place.refuseOthers(than: id, steps: Migration.all)
        let mark = MoveMark(id: id, to: name, at: now())
        if try await source.read({ try $0.setting(CopyMark.moved.key) == nil }) {
            try await waitForServers()
            try await source.write { connection in
                try connection.save(mark, as: .moving)
                try connection.stopWrites()
            }
        }
        var (state, isResumed) = try await place.begin(from: mark.id, steps: Migration.all)
        if state.stage == .rows {
            let copy = RowCopy(source: source, target: target)
            state = try await copy.run(from: state) { report(.rows($0)) }
        }
        if state.stage == .index {
            state = try await place.makeIndex(state) { report(.indexed($0)) }
        }
        let rows = try await compare { report(.compared($0)) }
        let complete = CopyState(source: mark.id, stage: .complete)
        try await target.write { try $0.save(complete, as: .receiving) }
        return (rows, isResumed)
    }

    /// Marks the source before it gives the target free: at no time may both be served.
    package func finish() async throws {
        let now = now()
        try await source.write { connection in
            if let held = try connection.heldLease(at: now) { throw CopyRefusal.served(holder: held.holder) }
            guard let mark = try connection.moveMark(.moving) else { return }
            try connection.save(mark, as: .moved)
            try connection.removeSetting(CopyMark.moving.key)
        }
        try await target.write { connection in
            // What the source had still to make of its index was made here.
            try connection.endSearchIndexing()
            try connection.removeSetting(CopyMark.receiving.key)
        }
        try await target.refreshStatistics()
    }

    /// Takes the mark off a store that was moved or is being moved, so that it may be served again. What was filed at
    /// the new place is not in it. Nil if it bears none.
    package static func undo(_ source: any Database) async throws -> MoveMark? {
        try await source.write { connection in
            let mark = try connection.moveMark(.moved) ?? connection.moveMark(.moving)
            try connection.removeSetting(CopyMark.moved.key)
            try connection.removeSetting(CopyMark.moving.key)
            try connection.allowWrites()
            return mark
        }
    }

    /// What an earlier attempt left at the source. Refuses a source that is no whole store, and one that was moved and
    /// where nothing is left to do.
    private func earlierMark() async throws -> MoveMark? {
        guard let found = try await source.read({ try $0.copyMark() }) else { return nil }
        switch found {
        case .restoring, .receiving: throw CopyRefusal.marked(found)
        case .moving: return try await source.read { try $0.moveMark(.moving) }
        case .moved:
            guard let mark = try await source.read({ try $0.moveMark(.moved) }) else { return nil }
            let isCutOff = await target.copyMarkIfAny() == .receiving
            guard isCutOff, try await target.read({ try $0.copyState(.receiving)?.source }) == mark.id else {
                throw CopyRefusal.moved(mark.to)
            }
            return mark
        }
    }

    /// A server that was stopped leaves its lease behind for a while; one that runs renews it.
    private func waitForServers() async throws {
        guard let held = try await source.read({ [now] in try $0.heldLease(at: now()) }) else { return }
        while now() < held.until { try await Task.sleep(for: .milliseconds(200)) }
        if let still = try await source.read({ [now] in try $0.heldLease(at: now()) }) {
            throw CopyRefusal.served(holder: still.holder)
        }
    }

    /// Compares every table on both sides, each side as it is at one moment, and tells how many rows there are.
    private func compare(_ progress: @escaping @Sendable (Int64) -> Void) async throws -> Int64 {
        async let here = digests(source, progress)
        async let there = digests(target) { _ in }
        let (left, right) = try await (here, there)
        for (table, pair) in zip(StoredTable.all, zip(left, right)) where pair.0 != pair.1 {
            throw CopyRefusal.differs(table: table.name)
        }
        return left.reduce(0) { $0 + $1.count }
    }

    private func digests(
        _ database: any Database, _ progress: @escaping @Sendable (Int64) -> Void
    ) async throws -> [TableDigest] {
        try await database.read { connection in
            var done: Int64 = 0
            return try StoredTable.all.map { table in
                let digest = try connection.digest(of: table) { progress(done + $0) }
                done += digest.count
                return digest
            }
        }
    }
}
