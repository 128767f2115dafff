import GRDBSQLite
import Storage

/// The row on which a statement stands.
struct SQLiteRow: Row {
    let statement: OpaquePointer

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL }

    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, CInt(column)) }

    func real(_ column: Int) -> Double { sqlite3_column_double(statement, CInt(column)) }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(statement, CInt(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, CInt(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8] { withBlob(column) { Array($0) } }

    func withBlob<Result>(_ column: Int, _ use: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        let start = sqlite3_column_blob(statement, CInt(column))
        let count = start == nil ? 0 : Int(sqlite3_column_bytes(statement, CInt(column)))
        return try use(UnsafeRawBufferPointer(start: start, count: count))
    }
}
