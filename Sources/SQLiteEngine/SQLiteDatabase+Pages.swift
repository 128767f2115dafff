import GRDB
import GRDBSQLite
import Glibc
import Storage

extension SQLiteDatabase {
    /// How large the database is. Unit: bytes.
    package func size() async throws -> Int64 {
        try await read { connection in
            let pages = try connection.first("PRAGMA page_count", []) { $0.integer(0) } ?? 0
            return pages * (try connection.first("PRAGMA page_size", []) { $0.integer(0) } ?? 4096)
        }
    }

    /// Copies the pages as they are at one moment into a new file, which can then be read for as long as it takes. While
    /// it copies, the log of the others only grows; reading the rows themselves would hold it up many times as long.
    /// `paced` is told after every four megabytes how many pages are done of how many, and may take its time.
    package func copyPages(to path: String, _ paced: @escaping @Sendable (Int, Int) -> Void) async throws {
        try await read { connection in
            // What is asked first fixes the moment; without it each step would see a later one and begin anew.
            _ = try connection.first("SELECT count(*) FROM migration", []) { $0.int(0) }
            try (connection as! SQLiteConnection).copyPages(to: path, paced)
        }
        try await shortenLog()
    }

    /// Brings what piled up into the database, so that not one filing has to. Others go on writing.
    private func shortenLog() async throws {
        do {
            _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.passive) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            // Another process is at it.
        } catch let error as DatabaseError {
            throw StorageFailure(code: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
    }
}

extension SQLiteConnection {
    /// Unit: pages.
    private static let pagesAStep: CInt = 1024

    fileprivate func copyPages(to path: String, _ paced: (Int, Int) -> Void) throws {
        let target = try PageFile(path)
        guard let copy = sqlite3_backup_init(target.handle, "main", handle, "main") else { throw target.failure() }
        var code = SQLITE_OK
        repeat {
            code = sqlite3_backup_step(copy, Self.pagesAStep)
            guard code == SQLITE_OK || code == SQLITE_DONE else { break }
            target.sync()
            let total = Int(sqlite3_backup_pagecount(copy))
            paced(total - Int(sqlite3_backup_remaining(copy)), total)
        } while code == SQLITE_OK
        let end = sqlite3_backup_finish(copy)
        guard code == SQLITE_DONE, end == SQLITE_OK else { throw target.failure() }
    }
}

/// The file that takes the pages. It need not survive a loss of power: a backup that was cut off begins anew.
private final class PageFile {
    private(set) var handle: OpaquePointer?
    private let descriptor: CInt

    init(_ path: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        guard descriptor >= 0, sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK,
            sqlite3_exec(handle, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nil, nil, nil) == SQLITE_OK
        else { throw failure() }
    }

    deinit {
        sqlite3_close(handle)
        if descriptor >= 0 { close(descriptor) }
    }

    /// Lets no more than one step wait for the disk: the next filing's sync would have to write it all.
    func sync() { fdatasync(descriptor) }

    func failure() -> StorageFailure {
        guard handle != nil else { return .diskFull }
        return StorageFailure(
            code: sqlite3_extended_errcode(handle), message: sqlite3_errmsg(handle).map(String.init(cString:)) ?? "")
    }
}
