import Dispatch
import GRDB
package import Storage

/// SQLite through GRDB: one writer with group commit, several readers, WAL, and every answered write on the disk.
package final class SQLiteDatabase: Storage.Database {
    package let dialect = Dialect.sqlite
    let pool: DatabasePool
    private let writer: GroupCommit
    private let readers: DispatchQueue

    /// Opens or makes the file and refuses to go on unless `synchronous` reads back as FULL.
    /// Call `migrate()` before anything else.
    /// - Parameter committed: told how many writes shared a commit.
    package init(
        path: String, readerCount: Int = 4, committed: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws {
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = readerCount
        configuration.persistentReadOnlyConnections = true
        configuration.label = "hufu"
        configuration.prepareDatabase { try Self.prepare($0) }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try Self.promiseDurability(pool)
        } catch let error as DatabaseError {
            throw StorageFailure(code: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
        writer = GroupCommit(pool, committed)
        readers = DispatchQueue(label: "hufu.readers", attributes: .concurrent)
    }

    package func read<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        do {
            return try await pool.read { try work(SQLiteConnection($0, isWriting: false)) }
        } catch let error as DatabaseError {
            throw StorageFailure(code: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
    }

    package func write<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            writer.submit(Write(work, continuation))
        }
    }

    /// The index marks a deleted word and drops it when segments are merged: all of them here. Pages that were set free
    /// keep their content, so they are taken and given back blank. Both go some pages at a time. Then the log is cut
    /// off, after its pages went into the database. What goes from a page that stays, `secure_delete` blanks at once.
    package func clearErased() async throws {
        // Negative: all segments become one level. Positive: some pages of that work.
        var pages = -Self.pagesAtOnce
        while try await write({ [pages] in try ($0 as! SQLiteConnection).mergeSearch(pages: pages) }) {
            try Task.checkCancellation()
            pages = Self.pagesAtOnce
        }
        while try await write({ try ($0 as! SQLiteConnection).takeFreePages(atMost: Self.pagesAtOnce) }) {
            try Task.checkCancellation()
        }
        while try await write({ try ($0 as! SQLiteConnection).blankTakenPages() }) { try Task.checkCancellation() }
        do {
            _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        } catch let error as DatabaseError {
            throw StorageFailure(code: error.extendedResultCode.rawValue, message: error.message ?? "")
        }
    }

    /// So many cost a transaction some milliseconds.
    private static let pagesAtOnce = 200

    package func close() async throws {
        await writer.close()
        try pool.close()
    }

    /// Small caches: at most 8 MB for each of the few readers and 32 MB for the one writer, which unlike them keeps its pages
    /// from one transaction to the next; and no memory map, so that the server's memory does not grow with the archive.
    private static func prepare(_ database: GRDB.Database) throws {
        try database.execute(
            sql: """
                PRAGMA cache_size = -8000;
                PRAGMA mmap_size = 0;
                PRAGMA secure_delete = FAST;
                PRAGMA temp_store = MEMORY;
                PRAGMA wal_autocheckpoint = 4000;
                PRAGMA journal_size_limit = 67108864
                """)
    }

    /// GRDB sets `synchronous` to NORMAL when it turns WAL on, after the hook above, so FULL is set here and read
    /// back. With NORMAL an answered complaint would not survive a power cut.
    private static func promiseDurability(_ pool: DatabasePool) throws {
        let (mode, journal) = try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -32000")
            return (
                try Int.fetchOne(database, sql: "PRAGMA synchronous"),
                try String.fetchOne(database, sql: "PRAGMA journal_mode")
            )
        }
        guard mode == 2, journal == "wal" else {
            throw StorageFailure.notDurable(found: "synchronous=\(mode ?? -1), journal_mode=\(journal ?? "")")
        }
    }
}
