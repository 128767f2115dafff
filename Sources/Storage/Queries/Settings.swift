extension Connection {
    /// A value that belongs to the database as a whole, such as the check value of the master key.
    package func setting(_ key: String) throws -> [UInt8]? {
        try first(SQL.find, [Value(key)]) { $0.blob(0) }
    }

    /// Notes that words were erased which old pages still hold. See `Database.clearErased`.
    func noteErasure() throws {
        let count = try setting(Setting.erasures).flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
        try saveSetting(Setting.erasures, Array(String(count + 1).utf8))
    }

    package func saveSetting(_ key: String, _ value: [UInt8]) throws {
        try execute(SQL.save, Value(key), Value(value))
    }

    package func removeSetting(_ key: String) throws {
        try execute(SQL.remove, Value(key))
    }
}

/// Names of settings that several files use.
package enum Setting {
    /// How many erasures there have been.
    package static let erasures = "erasures"
    /// How many of them no longer show in old pages.
    package static let erasuresCleared = "erasures cleared"
    /// By which the master key of the database is recognised.
    package static let masterCheck = "master check"
}

private enum SQL {
    static let find = """
        SELECT value
        FROM meta
        WHERE key = ?1
        """

    static let save = """
        INSERT INTO meta (key, value)
        VALUES (?1, ?2)
        ON CONFLICT (key) DO UPDATE
        SET value = excluded.value
        """

    static let remove = """
        DELETE FROM meta
        WHERE key = ?1
        """
}
