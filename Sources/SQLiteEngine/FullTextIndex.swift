package import Storage

/// The index of tokens as an FTS5 table without a copy of the text.
package struct FullTextIndex: SearchIndex {
    package init() {}

    /// The tokens are made in Swift; the `ascii` tokenizer only splits at the spaces between them and takes every other
    /// character as part of a token, whatever Unicode version SQLite knows. `detail=none` and no column sizes: we ask
    /// only which cases have the tokens.
    package var schema: String {
        """
        CREATE VIRTUAL TABLE search USING fts5 (
            tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
        );
        """
    }

    /// Each transaction makes a segment. As many of one size as `automerge` names are merged into one of the next, a
    /// part with each transaction; `crisismerge` of them, when that lags behind, at once. With FTS5's own 4 and 16 a
    /// filing among a million cases takes half as much again. Decision 0015 has the figures.
    package var gathering: String { SQL.mergeRarely }

    /// FTS5 gathers by itself.
    package var youngRows: String { "" }

    /// FTS5 packs by itself.
    package var packing: String { "" }

    /// FTS5 must not be told to forget what it lacks, and what it was told twice could outlive its removal.
    package var toleratesRepeats: Bool { false }

    package func insert(
        _ tokens: SearchTokens, of id: CaseID, isNew: Bool, _ connection: any Connection
    ) throws {
        try connection.execute(SQL.insert, Value(id), Value(tokens.text))
    }

    /// A row of the index may grow: FTS5 keeps each token with the numbers of its rows, and adds the rows of several
    /// segments together. Only what is new goes in, since a token that stood twice under one number could outlive its
    /// removal: when only the removal and the second are merged, FTS5 takes them for all there was.
    package func extend(
        _ old: SearchTokens, by more: SearchTokens, of id: CaseID, _ connection: any Connection
    ) throws {
        let new = more.subtracting(old)
        if !new.all.isEmpty { try insert(new, of: id, isNew: false, connection) }
    }

    package func remove(_ tokens: SearchTokens, of id: CaseID, _ connection: any Connection) throws {
        try connection.execute(SQL.remove, Value(id), Value(tokens.text))
    }

    package func removeAll(_ connection: any Connection) throws {
        try connection.execute(SQL.removeAll)
    }

    private static func all(_ tokens: [SearchToken]) -> String {
        tokens.map { "\"\($0.text)\"" }.joined(separator: " AND ")
    }

    /// FTS5 goes through the cases of a token from the newest on and skips what another token lacks, so the first pages
    /// of a common word cost as little as a rare one.
    package func newest(
        _ tokens: [SearchToken], before id: Int64, limit: Int, _ connection: any Connection
    ) throws -> [CaseID] {
        try connection.query(SQL.newest, [Value(Self.all(tokens)), Value(id), Value(limit)]) { $0.caseID(0) }
    }
}

private enum SQL {
    static let mergeRarely = """
        INSERT INTO search (search, rank)
        VALUES ('automerge', 8), ('crisismerge', 32)
        """

    static let insert = """
        INSERT INTO search (rowid, tokens)
        VALUES (?1, ?2)
        """

    static let remove = """
        INSERT INTO search (search, rowid, tokens)
        VALUES ('delete', ?1, ?2)
        """

    static let removeAll = """
        INSERT INTO search (search)
        VALUES ('delete-all')
        """

    static let newest = """
        SELECT rowid
        FROM search
        WHERE search MATCH ?1
            AND rowid < ?2
        ORDER BY rowid DESC
        LIMIT ?3
        """
}
