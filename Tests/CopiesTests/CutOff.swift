import Storage
import Synchronization
import Vocabulary

/// A database whose process is killed after so many writes: the next one does not happen, and none after it.
final class CutOff: Database {
    struct Cut: Error {}

    private let database: any Database
    private let left: Mutex<Int>

    init(_ database: any Database, after writes: Int) {
        self.database = database
        left = Mutex(writes)
    }

    var dialect: Dialect { database.dialect }

    func read<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await database.read(work)
    }

    func write<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        let isAlive = left.withLock { left in
            left -= 1
            return left >= 0
        }
        guard isAlive else { throw Cut() }
        return try await database.write(work)
    }

    func clearErased() async throws { try await database.clearErased() }
    func close() async throws { try await database.close() }
}

/// A clock on which a minute has gone by each time it is looked at.
final class FastClock: Sendable {
    private let minutes = Mutex(0)

    var now: Instant {
        let count = minutes.withLock { minutes in
            minutes += 1
            return minutes
        }
        return TestStore.now.adding(seconds: count * 60)
    }
}

/// A database on which a server works: before anybody looks, it has renewed its lease.
final class ServedStore: Database {
    private let database: any Database
    private let clock: FastClock

    init(_ database: any Database, _ clock: FastClock) {
        self.database = database
        self.clock = clock
    }

    var dialect: Dialect { database.dialect }

    func read<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        let now = clock.now
        _ = try await database.write {
            try $0.takeLease("jobs", holder: "server 1", now: now, until: now.adding(seconds: 180))
        }
        return try await database.read(work)
    }

    func write<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await database.write(work)
    }

    func clearErased() async throws { try await database.clearErased() }
    func close() async throws { try await database.close() }
}
