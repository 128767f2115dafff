import Storage

/// The parts of `clearErased`, each a transaction of its own.
extension SQLiteConnection {
    /// Merges some pages of the full-text index; false if there was nothing to merge.
    func mergeSearch(pages: Int) throws -> Bool {
        let before = changeCount
        try execute("INSERT INTO search (search, rank) VALUES ('merge', ?1)", [Value(pages)])
        // Looking for work changes one row; see "The merge command" in the manual of FTS5.
        return changeCount - before >= 2
    }

    /// Takes some of the free pages for a value of zeros; false if there was none.
    func takeFreePages(atMost limit: Int) throws -> Bool {
        let free = try first("PRAGMA freelist_count", []) { $0.int(0) } ?? 0
        guard free > 0 else { return false }
        let size = try first("PRAGMA page_size", []) { $0.int(0) } ?? 4096
        try execute(Self.fill, [Value(min(free, limit) * size)])
        return true
    }

    /// Gives back pages that were taken, blank as a whole; also those of an earlier time that was interrupted. False
    /// if there was none.
    func blankTakenPages() throws -> Bool {
        try executeScript("PRAGMA secure_delete = ON")
        defer { _ = try? executeScript("PRAGMA secure_delete = FAST") }
        return try executeCounting(Self.release, []) > 0
    }

    private static let fill = """
        INSERT INTO meta (key, value)
        SELECT 'zeros ' || count(*), zeroblob(?1)
        FROM meta
        WHERE key LIKE 'zeros %'
        """

    private static let release = """
        DELETE FROM meta
        WHERE key IN (
            SELECT key
            FROM meta
            WHERE key LIKE 'zeros %'
            LIMIT 1
        )
        """
}
