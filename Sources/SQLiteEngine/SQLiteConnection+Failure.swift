import GRDB
import GRDBSQLite
import Storage

extension SQLiteConnection {
    /// What the last call on this connection failed with.
    func failure() -> StorageFailure {
        StorageFailure(
            code: sqlite3_extended_errcode(handle), message: sqlite3_errmsg(handle).map(String.init(cString:)) ?? "")
    }

    func failure(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return StorageFailure(code: error.extendedResultCode.rawValue, message: error.message ?? "")
    }
}

extension StorageFailure {
    /// From SQLite's extended result code and its sentence.
    init(code: CInt, message: String) {
        switch code & 0xFF {
        case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN: self = .diskFull
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_CONSTRAINT where message == WriteStop.words: self = .moving
        case SQLITE_CONSTRAINT: self = .conflict(table: StorageFailure.table(in: message))
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(message)
        default: self = .engine(code: Int(code), message: message)
        }
    }

    /// The table in `UNIQUE constraint failed: event.caseId, event.version`; empty where SQLite names none, as for a
    /// check or a foreign key.
    private static func table(in message: String) -> String {
        guard let colon = message.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "" }
        let columns = message[message.index(after: colon)...].drop { $0 == " " }
        guard let dot = columns.utf8.firstIndex(of: UInt8(ascii: ".")) else { return "" }
        return String(columns[..<dot])
    }
}
