package import Vocabulary

/// Searches that somebody keeps. Their words are sealed, for they may be a person's.
extension Connection {
    package func insertSavedSearch(
        of account: Identifier<Account>, keyID: Int64, wrapped: [UInt8], box: [UInt8]
    ) throws -> SavedSearchID {
        let id = try first(SQL.insert, [Value(account), Value(keyID), Value(wrapped), Value(box)]) {
            SavedSearchID($0.integer(0))
        }
        guard let id else { throw StorageFailure.damaged("search not kept") }
        return id
    }

    /// In the order in which they were kept, without those that were taken out.
    package func savedSearches(of account: Identifier<Account>, limit: Int) throws -> [SavedSearchRow] {
        try query(SQL.ofAccount, [Value(account), Value(limit)]) { row in
            SavedSearchRow(
                id: SavedSearchID(row.integer(0)), keyID: row.integer(1), wrapped: row.blob(2), box: row.blob(3))
        }
    }

    /// Takes one out of the list, or back into it where `now` is nil; tells whether it was the account's.
    package func removeSavedSearch(
        _ id: SavedSearchID, of account: Identifier<Account>, at now: Instant?
    ) throws -> Bool {
        try executeCounting(SQL.remove, Value(id), Value(account), Value(now)) == 1
    }

    /// Deletes for good what somebody took out before a moment.
    package func expireSavedSearches(of account: Identifier<Account>, removedBefore moment: Instant) throws {
        try execute(SQL.expire, Value(account), Value(moment))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO savedSearch (account, keyId, wrapped, box)
        VALUES (?1, ?2, ?3, ?4)
        RETURNING id
        """

    static let ofAccount = """
        SELECT id, keyId, wrapped, box
        FROM savedSearch
        WHERE account = ?1
            AND removedAt IS NULL
        ORDER BY id
        LIMIT ?2
        """

    static let remove = """
        UPDATE savedSearch
        SET removedAt = ?3
        WHERE id = ?1
            AND account = ?2
        """

    static let expire = """
        DELETE FROM savedSearch
        WHERE account = ?1
            AND removedAt < ?2
        """
}
