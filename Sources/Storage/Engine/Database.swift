/// A database that holds the cases. Transactions are synchronous closures on threads that may block; nothing
/// suspends inside one.
package protocol Database: Sendable {
    /// What is written differently for this engine.
    var dialect: Dialect { get }

    /// Runs a closure on a consistent state of what has been committed. Throws `StorageFailure` and what the closure
    /// throws.
    func read<Result: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result

    /// Runs a closure in a transaction and answers after the commit is durable. If the closure throws, nothing of
    /// what it wrote stays. **The closure may run twice**, so it does nothing but ask and change the database; a
    /// cancelled task does not undo it.
    func write<Result: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Result) async throws -> Result

    /// Rewrites what still holds words that were erased: the full-text index, free pages and the log of earlier pages.
    /// Other writes go on in between. Throws `busy` if a reader keeps the log from being cut off; ask again later.
    func clearErased() async throws

    /// Ends all work and closes the files or sockets. Later calls throw `closed`.
    func close() async throws
}

extension Database {
    /// To be called after many rows came at once: until the engine has looked at them by itself, its plans are those for
    /// the tables as they were, and a search takes many times as long.
    package func refreshStatistics() async throws {
        guard let statement = dialect.statistics?(StoredTable.all.map(\.name) + ["search"]) else { return }
        try await write { try $0.executeScript(statement) }
    }
}

/// One connection inside a transaction. Valid only while the closure runs.
package protocol Connection: AnyObject {
    /// What is written differently for this engine.
    var dialect: Dialect { get }

    /// Whether this is the transaction of a `write`.
    var isWriting: Bool { get }

    /// Runs one statement with `?1`, `?2` … bound in order. It happens before whatever is asked later, but what is wrong
    /// with it may show as late as at the end of the transaction: an engine may send several at once.
    func execute(_ sql: String, _ values: [Value]) throws

    /// Runs one statement now and tells how many rows it changed.
    func executeCounting(_ sql: String, _ values: [Value]) throws -> Int

    /// Hands each row of the answer to `use`, one at a time and without keeping them; stops early when `use` is
    /// false.
    func forEach(_ sql: String, _ values: [Value], _ use: (any Row) throws -> Bool) throws

    /// Says what will be asked soon. An engine behind a network sends all of it in one go and so spares the ways there and
    /// back; another does not even look what it is. A write in between may change the answers, so after one they are asked
    /// for anew.
    func askAhead(_ questions: @autoclosure () throws -> [Question]) throws

    /// Runs a text of several statements without parameters, for migrations.
    func executeScript(_ sql: String) throws
}

extension Connection {
    package func execute(_ sql: String, _ values: Value...) throws {
        try execute(sql, values)
    }

    package func executeCounting(_ sql: String, _ values: Value...) throws -> Int {
        try executeCounting(sql, values)
    }

    /// All rows of the answer, each turned into a value.
    package func query<Result>(
        _ sql: String, _ values: [Value], _ make: (any Row) throws -> Result
    ) throws -> [Result] {
        var results: [Result] = []
        try forEach(sql, values) { row in
            results.append(try make(row))
            return true
        }
        return results
    }

    /// The first row of the answer, or nil if there is none.
    package func first<Result>(
        _ sql: String, _ values: [Value], _ make: (any Row) throws -> Result
    ) throws -> Result? {
        var result: Result?
        try forEach(sql, values) { row in
            result = try make(row)
            return false
        }
        return result
    }
}

/// One row of an answer, read by position from 0. Valid only until the next row is asked for.
package protocol Row {
    func isNull(_ column: Int) -> Bool
    /// 0 for NULL.
    func integer(_ column: Int) -> Int64
    /// 0 for NULL.
    func real(_ column: Int) -> Double
    /// Empty for NULL.
    func text(_ column: Int) -> String
    /// Empty for NULL.
    func blob(_ column: Int) -> [UInt8]
    /// The same bytes where they lie, for what is read in passing.
    func withBlob<Result>(_ column: Int, _ use: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
}
