import Vocabulary

extension Connection {
    /// Adds events after the expected version, and what they name to what the case is found by. Throws
    /// `conflict(table: "event")` if another command came first.
    package func appendEvents(_ events: [EventRow], to id: CaseID, expectedVersion: Int) throws {
        try extendIndex(of: id, by: events.compactMap { SearchedText($0) })
        try insertEvents(events, of: id, after: expectedVersion)
    }

    func insertEvents(_ events: [EventRow], of id: CaseID, after expectedVersion: Int) throws {
        for (index, event) in events.enumerated() {
            precondition(event.version == expectedVersion + index + 1, "Events of a case are numbered without gaps.")
        }
        try executePairwise(SQL.insert, SQL.insertTwo, events.map { $0.values(of: id) })
    }

    /// The history of a case from the event after `version` on, in order.
    package func events(of id: CaseID, after version: Int = 0) throws -> [EventRow] {
        try query(SQL.ofCase, [Value(id), Value(version)]) { row in
            EventRow(
                version: row.int(0), step: row.int(1), kind: row.text(2), at: row.instant(3), role: try row.term(4),
                account: row.accountIfAny(5), agency: row.agencyIfAny(6), agreement: AgreementID(row.integer(7)),
                body: row.blob(8))
        }
    }
}

extension EventRow {
    /// In the order of the statements.
    fileprivate func values(of id: CaseID) -> [Value] {
        [
            Value(id), Value(version), Value(step), Value(kind), Value(at), Value(role), Value(account), Value(agency),
            Value(agreement), Value(body),
        ]
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO event (caseId, version, step, kind, at, role, account, agency, agreement, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """

    static let insertTwo = """
        \(insert), (?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
        """

    static let ofCase = """
        SELECT version, step, kind, at, role, account, agency, agreement, body
        FROM event
        WHERE caseId = ?1
            AND version > ?2
        ORDER BY version
        """
}
