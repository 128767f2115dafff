package import Vocabulary

extension Connection {
    /// Adds a line in the transaction that causes it.
    package func post(_ line: NewOutboxRow, about id: CaseID?) throws {
        try execute(
            SQL.insert,
            [
                Value(id), Value(line.kind), Value(line.recipient), Value(line.body), Value(line.createdAt),
                Value(line.dueAt),
            ])
    }

    /// Takes lines that are due, in their order, and puts them off until `retryAt`: whoever took them and died leaves
    /// them to the next. Called by the holder of the outbox lease.
    package func takeOutbox(at now: Instant, retryAt: Instant, limit: Int) throws -> [OutboxRow] {
        let lines = try query(SQL.take, [Value(now), Value(retryAt), Value(limit)]) { row in
            OutboxRow(
                id: OutboxID(row.integer(0)), caseID: row.integerIfAny(1).map { CaseID($0) }, kind: row.text(2),
                recipient: row.text(3), body: row.blob(4), createdAt: row.instant(5), takenAt: row.instantIfAny(6))
        }
        return lines.sorted { $0.id.value < $1.id.value }
    }

    package func markSent(_ id: OutboxID, at now: Instant) throws {
        try execute(SQL.markSent, Value(id), Value(now))
    }

    /// Puts a line off that could not be sent.
    package func postpone(_ id: OutboxID, until dueAt: Instant) throws {
        try execute(SQL.postpone, Value(id), Value(dueAt))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO outbox (caseId, kind, recipient, body, createdAt, dueAt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """

    static let take = """
        UPDATE outbox
        SET takenAt = ?1, dueAt = ?2
        WHERE id IN (
            SELECT id
            FROM outbox
            WHERE sentAt IS NULL
                AND dueAt <= ?1
            ORDER BY dueAt, id
            LIMIT ?3
        )
        RETURNING id, caseId, kind, recipient, body, createdAt, takenAt
        """

    static let markSent = """
        UPDATE outbox
        SET sentAt = ?2
        WHERE id = ?1
        """

    static let postpone = """
        UPDATE outbox
        SET dueAt = ?2
        WHERE id = ?1
            AND sentAt IS NULL
        """
}
