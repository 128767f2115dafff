import Vocabulary

extension Connection {
    func insertText(_ text: CaseTextRow, of id: CaseID) throws {
        try execute(
            SQL.insert,
            [
                Value(id), Value(text.id), Value(text.kind), Value(text.audience), Value(text.at), Value(text.body),
                Value(text.isSealed), Value(text.salt),
            ])
    }

    /// All texts of a case, oldest first.
    package func texts(of id: CaseID) throws -> [CaseTextRow] {
        try query(SQL.ofCase, [Value(id)]) { try CaseTextRow(row: $0) }
    }

    package func text(_ textID: Int64, of id: CaseID) throws -> CaseTextRow? {
        try first(SQL.one, [Value(id), Value(textID)]) { try CaseTextRow(row: $0) }
    }

    /// Seals or opens a text of a case that is in no index meanwhile.
    package func replaceText(_ text: CaseTextRow, of id: CaseID) throws {
        try eraseText(text.id, of: id)
        try insertText(text, of: id)
    }

    /// Takes one text out for good. The caller takes its case out of the index before and puts it in again.
    package func eraseText(_ textID: Int64, of id: CaseID) throws {
        try execute(SQL.erase, Value(id), Value(textID))
        try noteErasure()
    }
}

extension CaseTextRow {
    fileprivate init(row: any Row) throws {
        self.init(
            id: row.integer(0), kind: row.text(1), audience: try row.term(2), at: row.instant(3), body: row.blob(4),
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
