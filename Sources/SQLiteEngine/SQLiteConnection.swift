import GRDB
import GRDBSQLite
import Storage

/// One GRDB connection as the storage sees it. GRDB keeps the prepared statements; binding and reading go straight to
/// SQLite, because GRDB's values would cost more than the statement itself.
final class SQLiteConnection: Connection {
    let database: GRDB.Database
    let isWriting: Bool

    init(_ database: GRDB.Database, isWriting: Bool) {
        self.database = database
        self.isWriting = isWriting
    }

    var dialect: Dialect { .sqlite }

    func execute(_ sql: String, _ values: [Value]) throws {
        _ = try executeCounting(sql, values)
    }

    func executeCounting(_ sql: String, _ values: [Value]) throws -> Int {
        let prepared = try prepare(sql)
        defer { finish(prepared) }
        let statement = prepared.sqliteStatement
        try bind(values, statement)
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW { code = sqlite3_step(statement) }
        guard code == SQLITE_DONE else { throw failure() }
        return Int(sqlite3_changes(handle))
    }

    func forEach(_ sql: String, _ values: [Value], _ use: (any Storage.Row) throws -> Bool) throws {
        let prepared = try prepare(sql)
        defer { finish(prepared) }
        let statement = prepared.sqliteStatement
        try bind(values, statement)
        let row = SQLiteRow(statement: statement)
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                if try !use(row) { return }
            case SQLITE_DONE: return
            default: throw failure()
            }
        }
    }

    /// Nothing is far away.
    func askAhead(_ questions: @autoclosure () throws -> [Question]) {}

    func executeScript(_ sql: String) throws {
        do {
            try database.execute(sql: sql)
        } catch {
            throw failure(error)
        }
    }

    /// The cached statement; a fresh one where the cached one is still being read further up.
    private func prepare(_ sql: String) throws -> Statement {
        do {
            let cached = try database.cachedStatement(sql: sql)
            return sqlite3_stmt_busy(cached.sqliteStatement) == 0 ? cached : try database.makeStatement(sql: sql)
        } catch {
            throw failure(error)
        }
    }

    /// Also keeps a fresh statement alive until its last step.
    private func finish(_ prepared: Statement) {
        sqlite3_reset(prepared.sqliteStatement)
        sqlite3_clear_bindings(prepared.sqliteStatement)
    }

    private func bind(_ values: [Value], _ statement: OpaquePointer) throws {
        precondition(
            values.count == Int(sqlite3_bind_parameter_count(statement)), "Each placeholder needs one value.")
        for (index, value) in values.enumerated() {
            let position = CInt(index + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(statement, position)
                case .integer(let number): sqlite3_bind_int64(statement, position, number)
                case .real(let number): sqlite3_bind_double(statement, position, number)
                case .text(let text): bind(text, statement, position)
                case .blob(let bytes): bind(bytes, statement, position)
                }
            guard code == SQLITE_OK else { throw failure() }
        }
    }

    private func bind(_ text: String, _ statement: OpaquePointer, _ position: CInt) -> CInt {
        var text = text
        return text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                // An empty string has no address, which SQLite would take for NULL.
                characters.isEmpty
                    ? sqlite3_bind_text(statement, position, "", 0, Self.copied)
                    : sqlite3_bind_text(
                        statement, position, characters.baseAddress, CInt(characters.count), Self.copied)
            }
        }
    }

    private func bind(_ bytes: [UInt8], _ statement: OpaquePointer, _ position: CInt) -> CInt {
        bytes.isEmpty
            ? sqlite3_bind_zeroblob(statement, position, 0)
            : bytes.withUnsafeBytes {
                sqlite3_bind_blob(statement, position, $0.baseAddress, CInt($0.count), Self.copied)
            }
    }

    /// Tells SQLite to copy what is bound (`SQLITE_TRANSIENT`, which Swift does not import).
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    var handle: OpaquePointer? { database.sqliteConnection }

    /// How many rows this connection has ever changed.
    var changeCount: Int64 { sqlite3_total_changes64(handle) }

    /// Whether a transaction is open. A full disk or a lost lock may have rolled it back behind our back.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
}
