package import Vocabulary

extension Connection {
    /// Adds a line in the transaction that causes it.
    package func post(_ line: NewOutboxRow, about id: CaseID?) throws {
        try execute(
            SQL.insert,
            [
                Value(id), Value(line.kind), Value(line.recipient), Value(line.body), Value(line.createdAt),
                NeverDue.value(line.dueAt),
            ])
    }

    /// Takes lines that are due, in their order, and puts them off until `retryAt`: whoever took them and died leaves
    /// them to the next. Called by the holder of the outbox lease; a line that another took meanwhile is left to it.
    /// - Parameter messageID: names a line that goes to its receivers for the first time, or again after it was dead.
    package func takeOutbox(
        at now: Instant, retryAt: Instant, limit: Int, messageID: (OutboxRow) -> String
    ) throws -> [TakenLine] {
        let due = try query(SQL.due, [Value(now), Value(limit)]) { row in
            OutboxRow(
                id: OutboxID(row.integer(0)), caseID: row.integerIfAny(1).map { CaseID($0) }, kind: row.text(2),
                recipient: row.text(3), body: row.blob(4), createdAt: row.instant(5), state: try row.term(6),
                tries: row.int(7), messageID: row.text(8), decidedAt: row.instantIfAny(9))
        }
        return try due.compactMap { line in
            var line = line
            if line.messageID.isEmpty { line.messageID = messageID(line) }
            let taken = try executeCounting(SQL.take, Value(line.id), Value(now), Value(retryAt), Value(line.messageID))
            return taken == 1 ? TakenLine(line: line, takenAt: now) : nil
        }
    }

    /// Writes down what came of a try. What somebody took after us, or decided meanwhile, stays as it is.
    package func record(_ standing: DeliveryStanding, of taken: TakenLine, at now: Instant) throws {
        let common = [
            Value(taken.line.id), Value(standing.state), Value(standing.reason?.rawValue),
            Value(standing.replyCode.map(Int64.init)),
        ]
        if standing.state == .sent {
            try execute(SQL.recordSent, common + [Value(standing.providerID), Value(now), NeverDue.value(nil)])
        } else {
            try execute(SQL.recordFailure, common + [Value(taken.takenAt), NeverDue.value(standing.nextTry)])
        }
    }

    /// Puts a line off that could not be tried now. It does not count as a try.
    package func putBack(_ taken: TakenLine, until dueAt: Instant) throws {
        try execute(SQL.putBack, Value(taken.line.id), Value(taken.takenAt), Value(dueAt))
    }

    /// When the line that waits longest was due; nil if none is. Tells how far the dispatcher is behind.
    package func oldestDueLine(at now: Instant) throws -> Instant? {
        try first(SQL.oldestDue, [Value(now)]) { $0.instant(0) }
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO outbox (caseId, kind, recipient, body, createdAt, dueAt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """

    static let due = """
        SELECT id, caseId, kind, recipient, body, createdAt, state, tries, messageId, changedAt
        FROM outbox
        WHERE sentAt IS NULL
            AND dueAt <= ?1
        ORDER BY dueAt, id
        LIMIT ?2
        """

    static let take = """
        UPDATE outbox
        SET takenAt = ?2, dueAt = ?3, messageId = ?4
        WHERE id = ?1
            AND sentAt IS NULL
            AND dueAt <= ?2
        """

    static let recordSent = """
        UPDATE outbox
        SET state = ?2, reason = ?3, replyCode = ?4, providerId = ?5, sentAt = ?6, dueAt = ?7, tries = tries + 1
        WHERE id = ?1
            AND state IN ('listed', 'failed')
        """

    static let recordFailure = """
        UPDATE outbox
        SET state = ?2, reason = ?3, replyCode = ?4, dueAt = ?6, tries = tries + 1
        WHERE id = ?1
            AND state IN ('listed', 'failed')
            AND takenAt = ?5
        """

    static let putBack = """
        UPDATE outbox
        SET dueAt = ?3
        WHERE id = ?1
            AND state IN ('listed', 'failed')
            AND takenAt = ?2
        """

    static let oldestDue = """
        SELECT dueAt
        FROM outbox
        WHERE sentAt IS NULL
            AND dueAt <= ?1
        ORDER BY dueAt, id
        LIMIT 1
        """
}
