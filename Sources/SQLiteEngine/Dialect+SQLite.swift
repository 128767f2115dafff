package import Storage

extension Dialect {
    /// SQLite 3.40 or later.
    package static let sqlite = Dialect(
        name: "sqlite", primaryKey: "INTEGER NOT NULL PRIMARY KEY", bytes: "BLOB", integer: "INTEGER",
        text: "TEXT", strict: "STRICT", strictInKeyOrder: "STRICT, WITHOUT ROWID", rowLock: "", schemaLock: "",
        // The words are made in Swift; the `ascii` tokenizer only splits at the spaces between them and takes every
        // other character as part of a word, whatever Unicode version SQLite knows. `detail=none` and no column
        // sizes: we ask only which cases contain the words.
        searchTable: """
            CREATE VIRTUAL TABLE search USING fts5 (
                tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
            );
            """,
        search: SearchStatements(
            insert: """
                INSERT INTO search (rowid, tokens)
                VALUES (?1, ?2)
                """,
            delete: """
                INSERT INTO search (search, rowid, tokens)
                VALUES ('delete', ?1, ?2)
                """,
            newestBefore: """
                SELECT rowid
                FROM search
                WHERE search MATCH ?1
                    AND rowid < ?2
                ORDER BY rowid DESC
                LIMIT ?3
                """,
            all: { tokens in tokens.map { "\"\($0)\"" }.joined(separator: " AND ") }))
}
