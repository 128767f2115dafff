package import Vocabulary

extension Connection {
    /// Running clocks that are due at `now` or before, those due longest first: what is overdue, and what the daily
    /// jobs look at. With an agency, only the clocks that it must keep.
    package func clocksDue(
        by now: Instant, agency: AgencyID? = nil, after key: PageKey? = nil, limit: Int
    ) throws -> Page<DueClockRow> {
        let key = key ?? .start
        let common = [Value(now), Value(key.due), Value(key.id), Value(key.seq), Value(limit + 1)]
        let found =
            if let agency {
                try query(SQL.dueOfAgency, common + [Value(agency)], DueClockRow.init(row:))
            } else {
                try query(SQL.due, common, DueClockRow.init(row:))
            }
        return Page(found, limit: limit) {
            PageKey(due: $0.clock.effectiveDue.end.milliseconds, id: $0.caseID.value, seq: Int64($0.clock.seq))
        }
    }

    /// How many running clocks are due by `now`, counted up to `bound`.
    package func countClocksDue(by now: Instant, agency: AgencyID? = nil, bound: Int = 1000) throws -> Int {
        if let agency {
            return try first(SQL.countOfAgency, [Value(now), Value(bound), Value(agency)]) { $0.int(0) } ?? 0
        }
        return try first(SQL.count, [Value(now), Value(bound)]) { $0.int(0) } ?? 0
    }
}

extension DueClockRow {
    fileprivate init(row: any Row) {
        self.init(
            caseID: row.caseID(0), number: CaseNumber(year: row.int(1), serial: row.int(2)), title: row.text(3),
            caseState: row.text(4), leadAgency: row.agencyIfAny(5), clock: ClockRow(row: row, from: 6))
    }
}

private enum SQL {
    static let columns = """
        clock.caseId, caseState.year, caseState.serial, caseState.title, caseState.state, caseState.leadAgency,
            \(ClockRow.columns)
        """

    static let due = """
        SELECT \(columns)
        FROM clock
        JOIN caseState ON caseState.id = clock.caseId
        WHERE clock.endedAt IS NULL
            AND clock.stoppedOn IS NULL
            AND clock.dueAt <= ?1
            AND (clock.dueAt, clock.caseId, clock.seq) > (?2, ?3, ?4)
        ORDER BY clock.dueAt, clock.caseId, clock.seq
        LIMIT ?5
        """

    static let dueOfAgency = """
        SELECT \(columns)
        FROM clock
        JOIN caseState ON caseState.id = clock.caseId
        WHERE clock.endedAt IS NULL
            AND clock.stoppedOn IS NULL
            AND clock.agency = ?6
            AND clock.dueAt <= ?1
            AND (clock.dueAt, clock.caseId, clock.seq) > (?2, ?3, ?4)
        ORDER BY clock.dueAt, clock.caseId, clock.seq
        LIMIT ?5
        """

    static let count = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM clock
            WHERE endedAt IS NULL
                AND stoppedOn IS NULL
                AND dueAt <= ?1
            LIMIT ?2
        ) AS bounded
        """

    static let countOfAgency = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM clock
            WHERE endedAt IS NULL
                AND stoppedOn IS NULL
                AND agency = ?3
                AND dueAt <= ?1
            LIMIT ?2
        ) AS bounded
        """
}
