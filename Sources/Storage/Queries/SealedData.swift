import Vocabulary

extension Connection {
    /// Adds a sealed version of a class of personal data.
    package func insertSealed(_ row: SealedRow, of id: CaseID) throws {
        try execute(
            SQL.insertSealed,
            [
                Value(id), Value(row.dataClass), Value(row.version), Value(row.keyID), Value(row.box),
                Value(row.salt),
            ])
    }

    /// The newest sealed version of a class; nil if there is none or it was erased.
    package func sealed(_ dataClass: String, of id: CaseID) throws -> SealedRow? {
        try first(SQL.newestSealed, [Value(id), Value(dataClass)]) { row in
            SealedRow(
                dataClass: dataClass, version: row.int(0), keyID: row.integer(1), box: row.blob(2),
                salt: row.blob(3))
        }
    }

    package func insertKey(_ row: CaseKeyRow, of id: CaseID) throws {
        try execute(SQL.insertKey, Value(id), Value(row.dataClass), Value(row.keyID), Value(row.wrapped))
    }

    package func key(_ dataClass: String, of id: CaseID) throws -> CaseKeyRow? {
        try first(SQL.key, [Value(id), Value(dataClass)]) { row in
            CaseKeyRow(dataClass: dataClass, keyID: row.integer(0), wrapped: row.blob(1))
        }
    }

    /// All keys in the order of their cases, from the one after `key`; for the change of the master key.
    package func keys(after key: (CaseID, String)?, limit: Int) throws -> [(CaseID, CaseKeyRow)] {
        try query(SQL.keysAfter, [Value(key?.0.value ?? 0), Value(key?.1 ?? ""), Value(limit)]) { row in
            (row.caseID(0), CaseKeyRow(dataClass: row.text(1), keyID: row.integer(2), wrapped: row.blob(3)))
        }
    }

    /// Stores a key wrapped anew.
    package func saveKey(_ row: CaseKeyRow, of id: CaseID) throws {
        try execute(SQL.saveKey, Value(id), Value(row.dataClass), Value(row.keyID), Value(row.wrapped))
    }

    /// Takes the key and every box of a class out for good.
    package func eraseSealed(_ dataClass: String, of id: CaseID) throws {
        try execute(SQL.eraseKey, Value(id), Value(dataClass))
        try execute(SQL.eraseSealed, Value(id), Value(dataClass))
    }
}

private enum SQL {
    static let insertSealed = """
        INSERT INTO sealed (caseId, class, version, keyId, box, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """

    static let newestSealed = """
        SELECT version, keyId, box, salt
        FROM sealed
        WHERE caseId = ?1
            AND class = ?2
        ORDER BY version DESC
        LIMIT 1
        """

    static let insertKey = """
        INSERT INTO caseKey (caseId, class, keyId, wrapped)
        VALUES (?1, ?2, ?3, ?4)
        """

    static let key = """
        SELECT keyId, wrapped
        FROM caseKey
        WHERE caseId = ?1
            AND class = ?2
        """

    static let keysAfter = """
        SELECT caseId, class, keyId, wrapped
        FROM caseKey
        WHERE (caseId, class) > (?1, ?2)
        ORDER BY caseId, class
        LIMIT ?3
        """

    static let saveKey = """
        UPDATE caseKey
        SET keyId = ?3, wrapped = ?4
        WHERE caseId = ?1
            AND class = ?2
        """

    static let eraseKey = """
        DELETE FROM caseKey
        WHERE caseId = ?1
            AND class = ?2
        """

    static let eraseSealed = """
        DELETE FROM sealed
        WHERE caseId = ?1
            AND class = ?2
        """
}
