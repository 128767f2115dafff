package import Vocabulary

/// How much waits. For the figures of an operator: every count is bounded.
package struct OutboxBacklog: Sendable, Equatable {
    /// Lines that should be on their way.
    package let due: Int
    /// Lines that are put off until a moment. What nobody tries any more, and what waits for another region to be connected,
    /// has no moment.
    package let waiting: Int
    /// Since when the oldest of the first is due.
    package let oldest: Instant?
}

/// Who has a lease, and until when.
package struct LeaseRow: Sendable, Equatable {
    package let name: String
    package let holder: String
    package let until: Instant
}

extension Connection {
    package func outboxBacklog(at now: Instant, bound: Int) throws -> OutboxBacklog {
        OutboxBacklog(
            due: try first(SQL.due, [Value(now), Value(bound)]) { $0.int(0) } ?? 0,
            waiting: try first(SQL.waiting, [Value(now), Value(bound), NeverDue.value(nil)]) { $0.int(0) } ?? 0,
            oldest: try first(SQL.oldest, [Value(now)]) { $0.instant(0) })
    }

    package func countDrafts(at now: Instant, bound: Int) throws -> Int {
        try first(SQL.drafts, [Value(now), Value(bound)]) { $0.int(0) } ?? 0
    }

    /// When the first running clock was due that ran out after a moment; nil if none did by `now`.
    package func firstClockDue(after seen: Instant, by now: Instant) throws -> Instant? {
        try first(SQL.firstClock, [Value(seen), Value(now)]) { $0.instant(0) }
    }

    package func leases() throws -> [LeaseRow] {
        try query(SQL.leases, []) { LeaseRow(name: $0.text(0), holder: $0.text(1), until: $0.instant(2)) }
    }
}

private enum SQL {
    static let due = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM outbox
            WHERE sentAt IS NULL
                AND dueAt <= ?1
            LIMIT ?2
        ) AS bounded
        """

    static let waiting = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM outbox
            WHERE sentAt IS NULL
                AND dueAt > ?1
                AND dueAt < ?3
            LIMIT ?2
        ) AS bounded
        """

    static let oldest = """
        SELECT dueAt
        FROM outbox
        WHERE sentAt IS NULL
            AND dueAt <= ?1
        ORDER BY dueAt
        LIMIT 1
        """

    static let drafts = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM draft
            WHERE expiresAt > ?1
            ORDER BY expiresAt
            LIMIT ?2
        ) AS bounded
        """

    static let firstClock = """
        SELECT dueAt
        FROM clock
        WHERE endedAt IS NULL
            AND stoppedOn IS NULL
            AND dueAt > ?1
            AND dueAt <= ?2
        ORDER BY dueAt
        LIMIT 1
        """

    static let leases = """
        SELECT name, holder, until
        FROM lease
        ORDER BY name
        LIMIT 100
        """
}
