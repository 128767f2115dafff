package import Vocabulary

extension Connection {
    /// Writes a new supervision of a case, or what changed in one.
    package func saveSupervision(_ row: SupervisionRow, of id: CaseID) throws {
        try execute(SQL.save, [Value(id), Value(row.seq), Value(row.clock ?? 0), Value(row.level.rawValue)])
    }

    /// All supervisions of a case, in order.
    package func supervisions(of id: CaseID) throws -> [SupervisionRow] {
        try query(SQL.ofCase, [Value(id)]) { row in
            SupervisionRow(seq: row.int(0), clock: row.int(1) == 0 ? nil : row.int(1), level: try row.term(2))
        }
    }

    /// Clocks at which the daily job must look by `now`, in the order in which they came to it: past the share of their
    /// time at which they turn yellow, or late. `ClockRow.watchAt` says when, so that no other clock is read.
    package func clocksToWatch(at now: Instant, after key: PageKey? = nil, limit: Int) throws -> [WatchedClock] {
        let key = key ?? .start
        let values = [Value(now), Value(key.due), Value(key.id), Value(key.seq), Value(limit)]
        return try query(SQL.toWatch, values) { row in
            WatchedClock(
                number: CaseNumber(year: row.int(0), serial: row.int(1)), clock: row.int(2),
                isLate: row.instant(5) <= now,
                key: PageKey(due: row.integer(3), id: row.integer(4), seq: Int64(row.int(2))))
        }
    }
}

/// A clock that must be reminded of or, once it is late, supervised.
package struct WatchedClock: Sendable {
    package let number: CaseNumber
    package let clock: Int
    package let isLate: Bool
    package let key: PageKey
}

private enum SQL {
    static let save = """
        INSERT INTO supervision (caseId, seq, clock, level)
        VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (caseId, seq) DO UPDATE
        SET level = excluded.level
        """

    static let ofCase = """
        SELECT seq, clock, level
        FROM supervision
        WHERE caseId = ?1
        ORDER BY seq
        """

    static let toWatch = """
        SELECT caseState.year, caseState.serial, clock.seq, clock.watchAt, clock.caseId, clock.dueAt
        FROM clock
        JOIN caseState ON caseState.id = clock.caseId
        WHERE clock.watchAt <= ?1
            AND (clock.watchAt, clock.caseId, clock.seq) > (?2, ?3, ?4)
        ORDER BY clock.watchAt, clock.caseId, clock.seq
        LIMIT ?5
        """
}
