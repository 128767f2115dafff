package import Vocabulary

extension Connection {
    /// Adds evidence to a case, and its names to what the case is found by. The files are already durable in the evidence
    /// store.
    package func insertEvidence(_ new: [NewEvidence], of id: CaseID) throws {
        if !new.isEmpty, let applicant = try caseState(id)?.applicantRole {
            try extendIndex(of: id, by: new.compactMap { SearchedText($0, inCaseOf: applicant) })
        }
        for file in new { try insertFile(file, of: id) }
    }

    func insertFile(_ new: NewEvidence, of id: CaseID) throws {
        _ = try insert(new, caseID: Value(id), draft: .null)
    }

    /// Adds evidence to a draft, found by the hash of the draft.
    package func insertEvidence(_ new: NewEvidence, ofDraft hash: [UInt8]) throws -> EvidenceID {
        try insert(new, caseID: .null, draft: Value(hash))
    }

    /// Hands everything of a draft over to a case, which is found by the names from then on.
    package func attachEvidence(ofDraft hash: [UInt8], to id: CaseID) throws {
        let files = try evidence(ofDraft: hash)
        if !files.isEmpty, let applicant = try caseState(id)?.applicantRole {
            try extendIndex(of: id, by: files.compactMap { SearchedText($0, inCaseOf: applicant) })
        }
        _ = try handOver(draft: hash, to: id)
    }

    /// Tells what was handed over.
    func handOver(draft hash: [UInt8], to id: CaseID) throws -> [EvidenceRow] {
        try query(SQL.attach, [Value(hash), Value(id)], EvidenceRow.init(row:))
    }

    /// The evidence of a case, oldest first, also what was removed.
    package func evidence(of id: CaseID) throws -> [EvidenceRow] {
        try query(SQL.ofCase, [Value(id)], EvidenceRow.init(row:))
    }

    /// The evidence of a draft that is still there, oldest first.
    package func evidence(ofDraft hash: [UInt8]) throws -> [EvidenceRow] {
        try query(SQL.ofDraft, [Value(hash)], EvidenceRow.init(row:))
    }

    package func evidence(_ id: EvidenceID) throws -> EvidenceRow? {
        try first(SQL.one, [Value(id)], EvidenceRow.init(row:))
    }

    /// Marks evidence as removed; the row stays, and finds no case any more.
    package func removeEvidence(_ id: EvidenceID, at now: Instant) throws {
        let caseID = try evidence(id)?.caseID
        if let caseID { try unindex(caseID) }
        try execute(SQL.remove, Value(id), Value(now))
        if let caseID { try index(caseID) }
    }

    /// Whether any row still needs the file with this digest.
    package func isEvidenceNeeded(digest: String) throws -> Bool {
        try first(SQL.isNeeded, [Value(digest)]) { _ in true } ?? false
    }

    /// All evidence in order of its identifiers, for checks of the whole store.
    package func evidence(after id: EvidenceID?, limit: Int) throws -> [EvidenceRow] {
        try query(SQL.after, [Value(id?.value ?? 0), Value(limit)], EvidenceRow.init(row:))
    }

    private func insert(_ new: NewEvidence, caseID: Value, draft: Value) throws -> EvidenceID {
        let id = try first(
            SQL.insert,
            [
                caseID, draft, Value(new.digest), Value(new.size), Value(new.name), Value(new.mediaType),
                Value(new.addedAt), Value(new.addedBy), Value(new.agency), Value(new.audience),
            ]
        ) { EvidenceID($0.integer(0)) }
        guard let id else { throw StorageFailure.damaged("evidence not kept") }
        return id
    }
}

extension EvidenceRow {
    fileprivate init(row: any Row) throws {
        self.init(
            id: EvidenceID(row.integer(0)), caseID: row.integerIfAny(1).map { CaseID($0) }, digest: row.text(2),
            size: row.integer(3), name: row.text(4), mediaType: row.text(5), addedAt: row.instant(6),
            addedBy: try row.term(7), agency: row.agencyIfAny(8), audience: try row.term(9),
            removedAt: row.instantIfAny(10)
        )
    }
}

private enum SQL {
    static let columns = "id, caseId, digest, size, name, mediaType, addedAt, addedBy, agency, audience, removedAt"

    static let insert = """
        INSERT INTO evidence (caseId, draft, digest, size, name, mediaType, addedAt, addedBy, agency, audience)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        RETURNING id
        """

    static let attach = """
        UPDATE evidence
        SET caseId = ?2, draft = NULL
        WHERE draft = ?1
            AND removedAt IS NULL
        RETURNING \(columns)
        """

    static let ofCase = """
        SELECT \(columns)
        FROM evidence
        WHERE caseId = ?1
        ORDER BY id
        """

    static let ofDraft = """
        SELECT \(columns)
        FROM evidence
        WHERE draft = ?1
            AND removedAt IS NULL
        ORDER BY id
        """

    static let one = """
        SELECT \(columns)
        FROM evidence
        WHERE id = ?1
        """

    static let remove = """
        UPDATE evidence
        SET removedAt = ?2
        WHERE id = ?1
            AND removedAt IS NULL
        """

    static let isNeeded = """
        SELECT 1
        FROM evidence
        WHERE digest = ?1
            AND removedAt IS NULL
        LIMIT 1
        """

    static let after = """
        SELECT \(columns)
        FROM evidence
        WHERE id > ?1
        ORDER BY id
        LIMIT ?2
        """
}
