package import Vocabulary

/// The lines of the outbox as people look at them, and what people decide about them.
extension Connection {
    /// The lines in one of the states that are not sent, the newest first.
    package func deliveries(
        _ state: DeliveryState, before key: PageKey? = nil, limit: Int
    ) throws -> Page<DeliveryRow> {
        let found = try query(
            SQL.inState, [Value(state), Value(key?.id ?? .max), Value(limit + 1)], DeliveryRow.init(row:))
        return Page(found, limit: limit) { PageKey(id: $0.id.value) }
    }

    /// The lines of a case, the newest first.
    package func deliveries(of id: CaseID, before key: PageKey? = nil, limit: Int) throws -> Page<DeliveryRow> {
        let found = try query(
            SQL.ofCase, [Value(id), Value(key?.id ?? .max), Value(limit + 1)], DeliveryRow.init(row:))
        return Page(found, limit: limit) { PageKey(id: $0.id.value) }
    }

    package func delivery(_ id: OutboxID) throws -> DeliveryRow? {
        try first(SQL.one, [Value(id)], DeliveryRow.init(row:))
    }

    /// How many lines of a case that leave the house are in each state.
    package func deliveryStates(of id: CaseID) throws -> [DeliveryState: Int] {
        let found = try query(SQL.statesOfCase, [Value(id)]) { (try $0.term(0, DeliveryState.self), $0.int(1)) }
        return Dictionary(found) { first, _ in first }
    }

    /// How many lines are in each of the states that are not sent, each counted up to `bound`.
    package func countDeliveries(bound: Int) throws -> [DeliveryState: Int] {
        var counts: [DeliveryState: Int] = [:]
        for state in [DeliveryState.listed, .failed, .dead, .settled] {
            counts[state] = try countDeliveries(state, bound: bound)
        }
        return counts
    }

    /// How many lines are in one of the states that are not sent, counted up to `bound`.
    package func countDeliveries(_ state: DeliveryState, bound: Int) throws -> Int {
        try first(SQL.count, [Value(state), Value(bound)]) { $0.int(0) } ?? 0
    }

    /// Has a line tried again now, with all its tries before it; false if there is nothing to try again. A dead one is a new
    /// letter to its receivers, and what they still report of the earlier one no longer counts.
    package func retryDelivery(_ id: OutboxID, by account: Identifier<Account>?, at now: Instant) throws -> Bool {
        try executeCounting(SQL.retry, Value(id), Value(now), Value(account)) == 1
    }

    /// Somebody told it otherwise; false if it was not open any more.
    package func settleDelivery(_ id: OutboxID, by account: Identifier<Account>?, at now: Instant) throws -> Bool {
        try executeCounting(SQL.settle, [Value(id), Value(now), Value(account), NeverDue.value(nil)]) == 1
    }

    /// Takes back that somebody told it otherwise; what settled itself stays.
    package func unsettleDelivery(_ id: OutboxID, by account: Identifier<Account>?, at now: Instant) throws -> Bool {
        try executeCounting(SQL.unsettle, Value(id), Value(now), Value(account)) == 1
    }

    /// What the gateway says became of a letter that it took; false if it never got one of that name from us. The same
    /// answer twice changes nothing.
    package func noteReport(_ messageID: String, hasArrived: Bool, at now: Instant) throws -> Bool {
        guard try first(SQL.byMessage, [Value(messageID)], { $0.integer(0) }) != nil else { return false }
        if hasArrived {
            try execute(SQL.acknowledge, [Value(messageID), Value(now), NeverDue.value(nil)])
        } else {
            let reason = Value(DeliveryReason.undelivered)
            try execute(SQL.undeliver, [Value(messageID), reason, NeverDue.value(nil)])
        }
        return true
    }
}

extension DeliveryRow {
    fileprivate init(row: any Row) throws {
        let number = row.isNull(1) ? nil : CaseNumber(year: row.int(1), serial: row.int(2))
        let reason: DeliveryReason? = row.isNull(9) ? nil : try row.term(9)
        self.init(
            id: OutboxID(row.integer(0)), number: number, kind: row.text(3), recipient: row.text(4),
            createdAt: row.instant(5), tries: row.int(7), sentAt: row.instantIfAny(12),
            changedAt: row.instantIfAny(13), changedBy: row.accountIfAny(14),
            standing: DeliveryStanding(
                try row.term(6), reason: reason, replyCode: row.integerIfAny(10).map { Int($0) },
                providerID: row.textIfAny(11), nextTry: row.dueIfAny(8)))
    }
}

private enum SQL {
    static let columns = """
        outbox.id, caseState.year, caseState.serial, outbox.kind, outbox.recipient, outbox.createdAt, outbox.state,
            outbox.tries, outbox.dueAt, outbox.reason, outbox.replyCode, outbox.providerId, outbox.sentAt,
            outbox.changedAt, outbox.changedBy
        """

    static let inState = """
        SELECT \(columns)
        FROM outbox
        LEFT JOIN caseState ON caseState.id = outbox.caseId
        WHERE outbox.sentAt IS NULL
            AND outbox.state = ?1
            AND outbox.id < ?2
        ORDER BY outbox.id DESC
        LIMIT ?3
        """

    static let ofCase = """
        SELECT \(columns)
        FROM outbox
        LEFT JOIN caseState ON caseState.id = outbox.caseId
        WHERE outbox.caseId = ?1
            AND outbox.id < ?2
        ORDER BY outbox.id DESC
        LIMIT ?3
        """

    static let one = """
        SELECT \(columns)
        FROM outbox
        LEFT JOIN caseState ON caseState.id = outbox.caseId
        WHERE outbox.id = ?1
        """

    static let statesOfCase = """
        SELECT state, count(*)
        FROM outbox
        WHERE caseId = ?1
            AND recipient NOT IN ('desk', 'supervisor')
        GROUP BY state
        """

    static let count = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM outbox
            WHERE sentAt IS NULL
                AND state = ?1
            LIMIT ?2
        ) AS bounded
        """

    static let retry = """
        UPDATE outbox
        SET state = 'failed', tries = 0, dueAt = ?2, changedAt = ?2, changedBy = ?3,
            messageId = CASE WHEN state = 'failed' THEN messageId END
        WHERE id = ?1
            AND state IN ('failed', 'dead')
        """

    static let settle = """
        UPDATE outbox
        SET state = 'settled', dueAt = ?4, changedAt = ?2, changedBy = ?3
        WHERE id = ?1
            AND state IN ('failed', 'dead')
        """

    static let unsettle = """
        UPDATE outbox
        SET state = 'dead', changedAt = ?2, changedBy = ?3
        WHERE id = ?1
            AND state = 'settled'
            AND changedBy IS NOT NULL
        """

    static let byMessage = """
        SELECT id
        FROM outbox
        WHERE messageId = ?1
        """

    static let acknowledge = """
        UPDATE outbox
        SET state = 'acknowledged', sentAt = COALESCE(sentAt, ?2), dueAt = ?3, reason = NULL, replyCode = NULL
        WHERE messageId = ?1
            AND state <> 'acknowledged'
        """

    static let undeliver = """
        UPDATE outbox
        SET state = 'dead', sentAt = NULL, dueAt = ?3, reason = ?2, replyCode = NULL
        WHERE messageId = ?1
            AND state IN ('listed', 'failed', 'sent')
        """
}
