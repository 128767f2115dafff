package import Storage

extension Dialect {
    /// SQLite 3.40 or later.
    package static let sqlite = Dialect(
        name: "sqlite", primaryKey: "INTEGER NOT NULL PRIMARY KEY", bytes: "BLOB", integer: "INTEGER",
        text: "TEXT", strict: "STRICT", strictInKeyOrder: "STRICT, WITHOUT ROWID", rowLock: "", schemaLock: "",
        keepsNullInText: true,
        writeStop: .sqlite,
        searchTable: """
            CREATE VIRTUAL TABLE search USING fts5 (
                tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
            );
            """,
        search: FullTextIndex())
}

extension WriteStop {
    fileprivate static let sqlite = WriteStop(
        make: { name, moment in
            "CREATE TRIGGER IF NOT EXISTS \(name) \(moment) BEGIN SELECT RAISE(ABORT, '\(WriteStop.words)'); END"
        },
        remove: { name, _ in "DROP TRIGGER IF EXISTS \(name)" })
}
