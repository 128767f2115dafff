import CPostgres
import Glibc
import Storage

/// One connection of libpq, used by one thread. Statements go out in pipeline mode: what needs no answer is sent along
/// with the next that does, which spares most of the round trips of a transaction.
final class ServerConnection {
    /// The connection is gone; what was not committed did not happen.
    struct Lost: Error {
        let message: String
    }

    /// A text holds U+0000, which the server cannot keep and which would cut it off.
    struct NullInText: Error {}

    private let handle: OpaquePointer
    /// Prepared statements by their text in the common SQL.
    private var prepared: [String: (name: String, takesArray: Bool)] = [:]
    /// What was sent and not yet answered, in order.
    private var pending: [Answer] = []

    private enum Answer: Equatable {
        case preparation(of: String)
        case statement, synchronisation
        case ahead(Question)
    }

    /// What was answered before it was asked for.
    private var ready: [(question: Question, result: OpaquePointer)] = []

    private var preparations = 0
    /// How many have begun.
    private var transactions = 0

    /// So many unanswered statements at most: their answers must fit the buffers of the socket.
    private static let mostPending = 100

    init(_ url: String) throws {
        let keywords = [
            "dbname", "fallback_application_name", "connect_timeout", "keepalives_idle", "tcp_user_timeout",
        ]
        let values = [url, "hufu", "5", "10", "20000"]
        guard
            let handle = withCStrings(
                keywords, { names in withCStrings(values) { PQconnectdbParams(names, $0, 1) } })
        else { throw Lost(message: "out of memory") }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else { throw lost() }
        try script(Self.settings)
        guard PQenterPipelineMode(handle) == 1 else { throw lost() }
    }

    deinit {
        forgetReady()
        PQfinish(handle)
    }

    private static let longestStatement = "120s"

    /// What every session needs. A lost lock or a dead client must not hold up the others for long. A plan from when tables
    /// were small is kept for a while (`begin`), so it must not read all of one. Writers take the plan for any values.
    private static let settings = """
        SET client_min_messages = error;
        SET lock_timeout = '10s';
        SET statement_timeout = '\(longestStatement)';
        SET idle_in_transaction_session_timeout = '60s';
        SET jit = off;
        SET enable_seqscan = off;
        SET plan_cache_mode = force_generic_plan;
        SET default_transaction_isolation = 'read committed';
        SET synchronous_commit = on;
        SET timezone = 'UTC'
        """

    /// Begins a transaction. The 16th, 32nd, 64th and so on plan every statement anew: the server keeps a plan until the
    /// table is analysed, and the best plan for a table of one row may read all of it when it has a thousand.
    func begin(_ statements: [String]) throws {
        transactions += 1
        if transactions >= 16, transactions.nonzeroBitCount == 1 { try finish("DISCARD PLANS") }
        for statement in statements { try send(statement, []) }
    }

    /// Sends a statement without waiting for its answer. What is wrong with it shows at the next answer that is read.
    func send(_ sql: String, _ values: [Value]) throws {
        try enqueue(sql, values)
        pending.append(.statement)
        if pending.count >= Self.mostPending {
            try flush()
            try settle()
        }
    }

    /// Sends a question whose answer `ask` will want, unless that is under way already.
    func askAhead(_ question: Question) throws {
        guard !pending.contains(.ahead(question)), !ready.contains(where: { $0.question == question }) else { return }
        try enqueue(question.sql, question.values)
        pending.append(.ahead(question))
    }

    /// Sends a statement, waits, and hands over its answer. Whoever takes it clears it.
    func ask(_ sql: String, _ values: [Value]) throws -> OpaquePointer {
        if let result = try answeredAhead(Question(sql, values)) { return result }
        try enqueue(sql, values)
        try flush()
        try settle()
        pending.append(.statement)
        return try answer()
    }

    /// The answer to what was asked ahead. Whoever takes it clears it.
    private func answeredAhead(_ question: Question) throws -> OpaquePointer? {
        if pending.contains(.ahead(question)) {
            try flush()
            try settle()
        }
        guard let place = ready.firstIndex(where: { $0.question == question }) else { return nil }
        return ready.remove(at: place).result
    }

    /// Ends the pipeline after a last statement, and waits until all was answered.
    func finish(_ sql: String) throws {
        try enqueue(sql, [])
        pending.append(.statement)
        try synchronise()
        forgetReady()
    }

    /// The same without the limit of time for a statement, which an upkeep of a large table may well pass.
    func finishUnhurried(_ sql: String) throws {
        try finish("SET statement_timeout = 0")
        let outcome = Result { try finish(sql) }
        try finish("SET statement_timeout = '\(Self.longestStatement)'")
        try outcome.get()
    }

    /// Runs a text of several statements, which the pipeline does not allow, inside the open transaction.
    func runScript(_ sql: String) throws {
        try synchronise()
        guard PQexitPipelineMode(handle) == 1 else { throw lost() }
        defer { PQenterPipelineMode(handle) }
        // A step of the schema on a large archive takes its time.
        try script("SET LOCAL statement_timeout = 0; " + sql)
    }

    /// After an error: drops what the pipeline still holds and rolls back. False if the connection is of no more use.
    func recover() -> Bool {
        guard PQstatus(handle) == CONNECTION_OK, PQpipelineSync(handle) == 1 else { return false }
        pending.append(.synchronisation)
        while !pending.isEmpty {
            do { PQclear(try answer()) } catch is ServerError { continue } catch { return false }
        }
        forgetReady()
        guard PQtransactionStatus(handle) != PQTRANS_IDLE else { return true }
        return (try? finish("ROLLBACK")) != nil
    }

    private func enqueue(_ sql: String, _ values: [Value]) throws {
        guard !values.contains(where: \.holdsNull) else { throw NullInText() }
        let (name, takesArray) = try prepare(sql)
        let values = takesArray ? [ServerStatement.array(values)] : values
        guard values.withParameters({ PQsendQueryPrepared(handle, name, $0, $1, $2, $3, 1) }) == 1 else {
            throw lost()
        }
    }

    private func prepare(_ sql: String) throws -> (name: String, takesArray: Bool) {
        if let known = prepared[sql] { return known }
        preparations += 1
        let name = "s\(preparations)"
        let statement = ServerStatement(sql)
        guard PQsendPrepare(handle, name, statement.sql, 0, nil) == 1 else { throw lost() }
        pending.append(.preparation(of: sql))
        prepared[sql] = (name, statement.takesArray)
        return (name, statement.takesArray)
    }

    private func flush() throws {
        guard PQsendFlushRequest(handle) == 1, PQflush(handle) == 0 else { throw lost() }
    }

    private func synchronise() throws {
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        pending.append(.synchronisation)
        try settle()
    }

    /// Reads all that is pending, and keeps what was asked ahead.
    private func settle() throws {
        while let awaited = pending.first {
            let result = try answer()
            if case .ahead(let question) = awaited { ready.append((question, result)) } else { PQclear(result) }
        }
    }

    /// Has what was asked ahead asked anew.
    func forgetAhead() {
        for place in pending.indices {
            if case .ahead = pending[place] { pending[place] = .statement }
        }
        forgetReady()
    }

    private func forgetReady() {
        for answer in ready { PQclear(answer.result) }
        ready.removeAll()
    }

    /// The answer to what was sent first of all that is pending. Throws what the server found wrong.
    private func answer() throws -> OpaquePointer {
        let awaited = pending.removeFirst()
        guard let result = PQgetResult(handle) else { throw lost() }
        let status = PQresultStatus(result)
        // A statement's results end with a NULL; a synchronisation has none.
        if awaited != .synchronisation { PQclear(PQgetResult(handle)) }
        switch status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_PIPELINE_SYNC: return result
        default: break
        }
        defer { PQclear(result) }
        if case .preparation(let sql) = awaited { prepared[sql] = nil }
        guard PQstatus(handle) == CONNECTION_OK else { throw lost() }
        let error = ServerError(result)
        if error.endsConnection { throw Lost(message: error.message) }
        throw error
    }

    private func script(_ sql: String) throws {
        guard let result = PQexec(handle, sql) else { throw lost() }
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
        default:
            guard PQstatus(handle) == CONNECTION_OK else { throw lost() }
            throw ServerError(result)
        }
    }

    private func lost() -> Lost {
        Lost(message: String(cString: PQerrorMessage(handle)))
    }
}

/// Lends texts to C as an array that ends with a null pointer.
private func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { body($0.baseAddress!) }
}
