import Vocabulary

extension Connection {
    package func insert(_ rows: [BlindIndexRow], of id: CaseID) throws {
        try executePairwise(
            SQL.insertBlindIndex, SQL.insertTwoBlindIndexes, rows.map { [Value($0.kind), Value($0.hash), Value(id)] })
    }

    package func deleteBlindIndex(_ row: BlindIndexRow, of id: CaseID) throws {
        try execute(SQL.deleteBlindIndex, Value(row.kind), Value(row.hash), Value(id))
    }

    /// Cases whose sealed value has this hash, newest first.
    package func cases(with index: BlindIndexRow, before id: CaseID? = nil, limit: Int) throws -> [CaseID] {
        let values = [Value(index.kind), Value(index.hash), Value(id?.value ?? Int64.max), Value(limit)]
        return try query(SQL.byBlindIndex, values) { $0.caseID(0) }
    }

    /// Whether the sealed value of that case has this hash.
    package func hasBlindIndex(_ row: BlindIndexRow, of id: CaseID) throws -> Bool {
        try first(SQL.hasBlindIndex, [Value(row.kind), Value(row.hash), Value(id)]) { _ in true } ?? false
    }

    /// Stores the hash of the query code of a case, in place of an earlier one.
    /// For a case that never had one.
    func insertQueryCode(_ hash: [UInt8], of id: CaseID) throws {
        try execute(SQL.insertQueryCode, Value(id), Value(hash))
    }

    package func saveQueryCode(_ hash: [UInt8], of id: CaseID) throws {
        try execute(SQL.saveQueryCode, Value(id), Value(hash))
    }

    package func queryCodeHash(of id: CaseID) throws -> [UInt8]? {
        try first(SQL.queryCode, [Value(id)]) { $0.blob(0) }
    }
}

private enum SQL {
    static let insertBlindIndex = """
        INSERT INTO blindIndex (kind, hash, caseId)
        VALUES (?1, ?2, ?3)
        ON CONFLICT DO NOTHING
        """

    static let insertTwoBlindIndexes = """
        INSERT INTO blindIndex (kind, hash, caseId)
        VALUES (?1, ?2, ?3), (?4, ?5, ?6)
        ON CONFLICT DO NOTHING
        """

    static let deleteBlindIndex = """
        DELETE FROM blindIndex
        WHERE kind = ?1
            AND hash = ?2
            AND caseId = ?3
        """

    static let hasBlindIndex = """
        SELECT 1
        FROM blindIndex
        WHERE kind = ?1
            AND hash = ?2
            AND caseId = ?3
        """

    static let byBlindIndex = """
        SELECT caseId
        FROM blindIndex
        WHERE kind = ?1
            AND hash = ?2
            AND caseId < ?3
        ORDER BY caseId DESC
        LIMIT ?4
        """

    static let insertQueryCode = """
        INSERT INTO queryCode (caseId, hash)
        VALUES (?1, ?2)
        """

    static let saveQueryCode = """
        \(insertQueryCode)
        ON CONFLICT (caseId) DO UPDATE
        SET hash = excluded.hash
        """

    static let queryCode = """
        SELECT hash
        FROM queryCode
        WHERE caseId = ?1
        """
}
