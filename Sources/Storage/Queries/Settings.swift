extension Connection {
    /// A value that belongs to the database as a whole, such as the check value of the master key.
    package func setting(_ key: String) throws -> [UInt8]? {
        try first(.setting(key)) { $0.blob(0) }
    }

    /// Two values at once.
    func settings(_ keys: (String, String)) throws -> ([UInt8]?, [UInt8]?) {
        let found = try query(SQL.findTwo, [Value(keys.0), Value(keys.1)]) { (key: $0.text(0), value: $0.blob(1)) }
        return (found.first { $0.key == keys.0 }?.value, found.first { $0.key == keys.1 }?.value)
    }

    /// Notes that words were erased which old pages still hold. See `Database.clearErased`.
    func noteErasure() throws {
        let count = try setting(Setting.erasures).flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
        try saveSetting(Setting.erasures, Array(String(count + 1).utf8))
    }

    package func saveSetting(_ key: String, _ value: [UInt8]) throws {
        try execute(SQL.save, Value(key), Value(value))
    }

    /// Saves a value unless there is one already, and gives the one that counts: of two servers that start at once, both
    /// get the first one's.
    package func settle(_ key: String, _ value: [UInt8]) throws -> [UInt8] {
        try execute(SQL.settle, Value(key), Value(value))
        return try setting(key) ?? value
    }

    package func removeSetting(_ key: String) throws {
        try execute(SQL.remove, Value(key))
    }
}

extension Question {
    /// What `setting` asks.
    package static func setting(_ key: String) -> Question { Question(SQL.find, [Value(key)]) }
}

/// Names of settings that several files use.
package enum Setting {
    /// How many erasures there have been.
    package static let erasures = "erasures"
    /// How many of them no longer show in old pages.
    package static let erasuresCleared = "erasures cleared"
    /// Since when the holder of a lease has it.
    static func heldSince(_ lease: String) -> String { "lease since \(lease)" }
    /// By which the master key of the database is recognised.
    package static let masterCheck = "master check"
}

private enum SQL {
    static let find = """
        SELECT value
        FROM meta
        WHERE key = ?1
        """

    static let findTwo = """
        SELECT key, value
        FROM meta
        WHERE key IN (?1, ?2)
        """

    static let save = """
        INSERT INTO meta (key, value)
        VALUES (?1, ?2)
        ON CONFLICT (key) DO UPDATE
        SET value = excluded.value
        """

    static let settle = """
        INSERT INTO meta (key, value)
        VALUES (?1, ?2)
        ON CONFLICT (key) DO NOTHING
        """

    static let remove = """
        DELETE FROM meta
        WHERE key = ?1
        """
}
