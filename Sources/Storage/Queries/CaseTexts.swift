import Vocabulary

extension Connection {
    /// Adds a free text to a case.
    package func insertText(_ text: CaseTextRow, of id: CaseID) throws {
        try execute(
            SQL.insert,
            [
                Value(id), Value(text.id), Value(text.kind), Value(text.audience), Value(text.at), Value(text.body),
                Value(text.isSealed), Value(text.salt),
            ])
    }

    /// All texts of a case, oldest first.
    package func texts(of id: CaseID) throws -> [CaseTextRow] {
        try query(SQL.ofCase, [Value(id)]) { CaseTextRow(row: $0) }
    }

    package func text(_ textID: Int64, of id: CaseID) throws -> CaseTextRow? {
        try first(SQL.one, [Value(id), Value(textID)]) { CaseTextRow(row: $0) }
    }

    /// Takes one text out for good.
    package func eraseText(_ textID: Int64, of id: CaseID) throws {
        try execute(SQL.erase, Value(id), Value(textID))
        try noteErasure()
    }
}

extension CaseTextRow {
    fileprivate init(row: any Row) {
        self.init(
            id: row.integer(0), kind: row.text(1), audience: row.text(2), at: row.instant(3), body: row.blob(4),
            isSealed: row.bool(5), salt: row.blob(6))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO caseText (caseId, id, kind, audience, at, body, isSealed, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """

    static let ofCase = """
        SELECT id, kind, audience, at, body, isSealed, salt
        FROM caseText
        WHERE caseId = ?1
        ORDER BY at, id
        """

    static let one = """
        SELECT id, kind, audience, at, body, isSealed, salt
        FROM caseText
        WHERE caseId = ?1
            AND id = ?2
        """

    static let erase = """
        DELETE FROM caseText
        WHERE caseId = ?1
            AND id = ?2
        """
}
