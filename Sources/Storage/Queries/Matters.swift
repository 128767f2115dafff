import Vocabulary

extension Connection {
    package func insertMatter(_ matter: MatterRow, of id: CaseID) throws {
        try execute(SQL.insert, [Value(id)] + matter.values)
    }

    /// Writes a corrected matter. The caller takes the old search tokens and match keys out and puts the new ones in.
    package func saveMatter(_ matter: MatterRow, of id: CaseID) throws {
        try execute(SQL.save, [Value(id)] + matter.values)
    }

    package func matter(of id: CaseID) throws -> MatterRow? {
        try first(SQL.ofCase, [Value(id)]) { MatterRow(row: $0) }
    }

    /// The next cases with a matter in clear, in the order of their ids.
    package func casesWithMatter(after id: CaseID, limit: Int) throws -> [CaseID] {
        try query(SQL.after, [Value(id), Value(limit)]) { $0.caseID(0) }
    }

    /// Takes the matter of a case out for good. What was committed to it stays provable and tells nothing.
    package func eraseMatter(of id: CaseID) throws {
        try execute(SQL.erase, Value(id))
        try noteErasure()
    }
}

extension MatterRow {
    static let columns = """
        lang, brand, rightNo, respondent, contact, address, phone, pages, goods, narrative, creditCode,
            noticedOn, isUrgent, proof, salt
        """

    fileprivate var values: [Value] {
        [
            Value(lang), Value(brand), Value(rightNo), Value(respondent), Value(contact), Value(address),
            Value(phone), Value(pages), Value(goods), Value(narrative), Value(creditCode),
            Value(noticedOn), Value(isUrgent), Value(proof), Value(salt),
        ]
    }

    init(row: any Row) {
        self.init(
            lang: row.text(0), brand: row.text(1), rightNo: row.text(2), respondent: row.text(3),
            contact: row.text(4), address: row.text(5), phone: row.text(6), pages: row.text(7), goods: row.text(8),
            narrative: row.text(9), creditCode: row.text(10), noticedOn: row.text(11), isUrgent: row.bool(12),
            proof: row.text(13), salt: row.blob(14))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO matter (caseId, \(MatterRow.columns))
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        """

    static let save = """
        INSERT INTO matter (caseId, \(MatterRow.columns))
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        ON CONFLICT (caseId) DO UPDATE
        SET lang = excluded.lang, brand = excluded.brand, rightNo = excluded.rightNo,
            respondent = excluded.respondent, contact = excluded.contact, address = excluded.address,
            phone = excluded.phone, pages = excluded.pages, goods = excluded.goods, narrative = excluded.narrative,
            creditCode = excluded.creditCode, noticedOn = excluded.noticedOn, isUrgent = excluded.isUrgent,
            proof = excluded.proof, salt = excluded.salt
        """

    static let ofCase = """
        SELECT \(MatterRow.columns)
        FROM matter
        WHERE caseId = ?1
        """

    static let after = """
        SELECT caseId
        FROM matter
        WHERE caseId > ?1
        ORDER BY caseId
        LIMIT ?2
        """

    static let erase = """
        DELETE FROM matter
        WHERE caseId = ?1
        """
}
