import Storage
import Synchronization

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
