package import Vocabulary

/// Which clocks the daily job of supervision looks for.
package struct WatchedClocks: Sendable {
    package enum Level: Sendable { case yellow, red }

    package let level: Level
    package let now: Instant
    /// At which share of its time a clock turns yellow, in percent.
    package let percent: Int

    package init(_ level: Level, at now: Instant, percent: Int) {
        self.level = level
        self.now = now
        self.percent = percent
    }
}

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

    /// Running clocks that have come to the level and do not stand there yet, those due first: past the share of their
    /// time and not late, or late. Of archived cases none.
    package func clocks(
        toWatch watched: WatchedClocks, after key: PageKey? = nil, limit: Int
    ) throws -> [WatchedClock] {
        let key = key ?? .start
        let common = [
            Value(watched.now), Value(key.due), Value(key.id), Value(key.seq), Value(limit),
        ]
        let values = watched.level == .red ? common : common + [Value(100 - watched.percent)]
        return try query(watched.level == .red ? SQL.red : SQL.yellow, values) { row in
            WatchedClock(
                number: CaseNumber(year: row.int(0), serial: row.int(1)), clock: row.int(2),
                key: PageKey(due: row.integer(3), id: row.integer(4), seq: Int64(row.int(2))))
        }
    }
}

/// A clock that must be reminded of or supervised.
package struct WatchedClock: Sendable {
    package let number: CaseNumber
    package let clock: Int
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

    static let columns = """
        caseState.year, caseState.serial, clock.seq, clock.dueAt, clock.caseId
        """

    /// `dueAt - startedAt` grows with every pause, so the share is that of the whole time between the two.
    static let yellow = """
        SELECT \(columns)
        FROM clock
        JOIN caseState ON caseState.id = clock.caseId
        WHERE clock.endedAt IS NULL
            AND clock.stoppedOn IS NULL
            AND clock.dueAt > ?1
            AND clock.dueAt - (clock.dueAt - clock.startedAt) * ?6 / 100 <= ?1
            AND (clock.dueAt, clock.caseId, clock.seq) > (?2, ?3, ?4)
            AND NOT EXISTS (
                SELECT 1
                FROM supervision
                WHERE supervision.caseId = clock.caseId
                    AND supervision.clock = clock.seq
            )
        ORDER BY clock.dueAt, clock.caseId, clock.seq
        LIMIT ?5
        """

    static let red = """
        SELECT \(columns)
        FROM clock
        JOIN caseState ON caseState.id = clock.caseId
        WHERE clock.endedAt IS NULL
            AND clock.stoppedOn IS NULL
            AND clock.dueAt <= ?1
            AND (clock.dueAt, clock.caseId, clock.seq) > (?2, ?3, ?4)
            AND NOT EXISTS (
                SELECT 1
                FROM supervision
                WHERE supervision.caseId = clock.caseId
                    AND supervision.clock = clock.seq
                    AND supervision.level <> 'yellow'
            )
        ORDER BY clock.dueAt, clock.caseId, clock.seq
        LIMIT ?5
        """
}
