import Storage
import TestStores

/// A database that refuses statements which do not stand in the sources as constants, so that the tests of the plans,
/// which read the sources, have seen everything that the contract runs.
final class CheckedDatabase: Database {
    let inner: any Database

    init(_ inner: any Database) {
        self.inner = inner
    }

    var dialect: Dialect { inner.dialect }

    func read<Result: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
        try await inner.read { try work(CheckedConnection($0)) }
    }

    func write<Result: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result {
        try await inner.write { try work(CheckedConnection($0)) }
    }

    func clearErased() async throws { try await inner.clearErased() }

    func close() async throws { try await inner.close() }
}

private final class CheckedConnection: Connection {
    private static let known = Result {
        let words = try SourceStatements(
            of: ["SQLiteEngine", "PostgresEngine"], filesNamed: ["Dialect", "FullTextIndex", "TokenVectors"]
        ).all()
        return Set((try SourceStatements().all() + words).map(\.plain))
    }

    private let inner: any Connection

    init(_ inner: any Connection) {
        self.inner = inner
    }

    var dialect: Dialect { inner.dialect }

    var isWriting: Bool { inner.isWriting }

    func execute(_ sql: String, _ values: [Value]) throws {
        try check(sql)
        try inner.execute(sql, values)
    }

    func executeCounting(_ sql: String, _ values: [Value]) throws -> Int {
        try check(sql)
        return try inner.executeCounting(sql, values)
    }

    func forEach(_ sql: String, _ values: [Value], _ use: (any Row) throws -> Bool) throws {
        try check(sql)
        try inner.forEach(sql, values, use)
    }

    func askAhead(_ questions: @autoclosure () throws -> [Question]) throws { try inner.askAhead(questions()) }

    func executeScript(_ sql: String) throws { try inner.executeScript(sql) }

    private func check(_ sql: String) throws {
        // A lock changes nothing of how the row is found.
        let lock = [dialect.rowLock, dialect.rowLockIfFree].first { !$0.isEmpty && sql.hasSuffix($0) } ?? ""
        let unlocked = sql.dropLast(lock.count)
        guard try !Self.known.get().contains(SourceStatement.plain(String(unlocked))), !Self.isMigration(sql) else {
            return
        }
        throw StorageFailure.engine(code: 0, message: "No constant text of the sources: \(sql)")
    }

    /// The journal of migrations, which is one small table.
    private static func isMigration(_ sql: String) -> Bool { SourceStatement.plain(sql).contains(" migration ") }
}
