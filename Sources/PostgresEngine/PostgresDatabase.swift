package import Storage

/// PostgreSQL through libpq: several connections, each on a thread of its own that may block. Several servers may share
/// one database; a write locks the rows that it decides on.
package final class PostgresDatabase: Database {
    package let dialect = Dialect.postgres
    private let crew: Crew

    /// Connects and looks whether the server is fit: its version, encoding and character type, and that it keeps what it
    /// confirms. Throws `StorageFailure`. Call `migrate()` before anything else.
    /// - Parameter url: `postgres://user@host:port/database?…`, as libpq reads it; a password may lie in `PGPASSWORD` or
    ///   in a password file.
    /// - Parameter connectionCount: how many transactions may run at once.
    package init(url: String, connectionCount: Int = 12) throws {
        do {
            try ServerConnection(url).checkFitness()
        } catch let lost as ServerConnection.Lost {
            throw StorageFailure.unreachable(lost.message)
        } catch let error as ServerError {
            throw error.failure
        }
        crew = Crew(url: url, size: connectionCount)
    }

    deinit { crew.sendHome() }

    package func read<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await perform(.reading, work)
    }

    package func write<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await perform(.writing, work)
    }

    private func perform<Result: Sendable>(
        _ mode: Transaction.Mode, _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            crew.submit { member in
                continuation.resume(with: Swift.Result { try Transaction(mode).run(work, on: member) })
            } refuse: {
                continuation.resume(throwing: StorageFailure.closed)
            }
        }
    }

    /// Takes out the row versions that nobody sees any more. Their bytes are overwritten when the space is used again;
    /// where they must not lie there until then, an operator runs `VACUUM FULL`.
    package func clearErased() async throws {
        let tables = [
            "caseState", "matter", "caseText", "sealed", "blindIndex", "search", "matchYoung", "matchPage",
            "matchFilter", "matchFeature",
        ]
        for table in tables {
            try Task.checkCancellation()
            try await outsideTransaction("VACUUM \(table)")
        }
    }

    /// Runs a statement that the server allows in no transaction, however long it takes.
    package func outsideTransaction(_ sql: String) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            crew.submit { member in
                continuation.resume(
                    with: Swift.Result { try Transaction.translated { try member.connected().finishUnhurried(sql) } })
            } refuse: {
                continuation.resume(throwing: StorageFailure.closed)
            }
        }
    }

    package func close() async throws {
        await crew.close()
    }
}
