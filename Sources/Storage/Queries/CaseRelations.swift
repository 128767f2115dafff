package import Vocabulary

// What officers decided about two cases. Both show the other as related, and the weights are learnt from all of them.

extension Connection {
    /// Notes a decision and gives its identifier.
    package func insertRelation(_ row: CaseRelationRow) throws -> Int64 {
        let values = [
            Value(row.caseID), Value(row.otherID), Value(row.verdict), Value(row.at), Value(row.account?.value),
        ]
        guard let id = try first(SQL.insert, values, { $0.integer(0) }) else {
            throw StorageFailure.damaged("no identifier of a relation")
        }
        return id
    }

    /// Notes that a decision was undone; false if it was already, or if there is none.
    package func undoRelation(_ id: Int64, at now: Instant) throws -> Bool {
        try executeCounting(SQL.undo, Value(id), Value(now)) == 1
    }

    package func relation(_ id: Int64) throws -> CaseRelationRow? {
        try first(SQL.one, [Value(id)]) { try CaseRelationRow(row: $0) }
    }

    /// What was decided about a case and others, at either of the two, newest first, at most `limit` of each direction;
    /// also what was undone.
    package func relations(of id: CaseID, limit: Int = 200) throws -> [CaseRelationRow] {
        try query(SQL.ofCase, [Value(id), Value(limit)]) { try CaseRelationRow(row: $0) }.sorted { $0.id > $1.id }
    }

    /// The identifier of the last decision; 0 if there is none.
    package func newestRelation() throws -> Int64 {
        try first(SQL.newest, []) { $0.integerIfAny(0) }.flatMap(\.self) ?? 0
    }

    /// All decisions in their order, from the one after `id`; for learning.
    package func relations(after id: Int64, limit: Int) throws -> [CaseRelationRow] {
        try query(SQL.after, [Value(id), Value(limit)]) { try CaseRelationRow(row: $0) }
    }
}

extension CaseRelationRow {
    static let columns = "id, caseId, otherId, verdict, at, account, undoneAt"

    init(row: any Row) throws {
        self.init(
            id: row.integer(0), caseID: row.caseID(1), otherID: row.caseID(2), verdict: try row.term(3),
            at: row.instant(4), account: row.accountIfAny(5), undoneAt: row.isNull(6) ? nil : row.instant(6))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO caseRelation (caseId, otherId, verdict, at, account)
        VALUES (?1, ?2, ?3, ?4, ?5)
        RETURNING id
        """

    static let undo = """
        UPDATE caseRelation
        SET undoneAt = ?2
        WHERE id = ?1
            AND undoneAt IS NULL
        """

    static let one = """
        SELECT \(CaseRelationRow.columns)
        FROM caseRelation
        WHERE id = ?1
        """

    private static func ofSide(_ side: String) -> String {
        """
        SELECT \(CaseRelationRow.columns)
        FROM (
            SELECT \(CaseRelationRow.columns)
            FROM caseRelation
            WHERE \(side) = ?1
            ORDER BY id DESC
            LIMIT ?2
        ) AS by\(side)
        """
    }

    static let ofCase = """
        \(ofSide("caseId"))
        UNION ALL
        \(ofSide("otherId"))
        """

    static let newest = """
        SELECT max(id)
        FROM caseRelation
        """

    static let after = """
        SELECT \(CaseRelationRow.columns)
        FROM caseRelation
        WHERE id > ?1
        ORDER BY id
        LIMIT ?2
        """
}
