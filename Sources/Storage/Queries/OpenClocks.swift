package import Vocabulary

/// An open clock with what names its case.
package struct OpenClockRow: Sendable, Hashable {
    package let caseID: CaseID
    package let number: CaseNumber
    package let clock: ClockRow
}

/// Open clocks, for the recomputation and its preview: first the running ones in order of their dates, then those that
/// stand still in order of their cases. A clock that moves ahead meanwhile is met twice, none is missed.
extension Connection {
    package func runningClocks(after key: PageKey?, limit: Int) throws -> Page<OpenClockRow> {
        let key = key ?? .start
        let found = try query(
            SQL.running, [Value(key.due), Value(key.id), Value(key.seq), Value(limit + 1)], OpenClockRow.init(row:))
        return Page(found, limit: limit) { row in
            PageKey(
                due: row.clock.effectiveDue.end.milliseconds, id: row.caseID.value, seq: Int64(row.clock.seq))
        }
    }

    package func stoppedClocks(after key: PageKey?, limit: Int) throws -> Page<OpenClockRow> {
        let key = key ?? .start
        let found = try query(SQL.stopped, [Value(key.id), Value(key.seq), Value(limit + 1)], OpenClockRow.init(row:))
        return Page(found, limit: limit) { PageKey(id: $0.caseID.value, seq: Int64($0.clock.seq)) }
    }

    /// How many clocks run or stand still, counted up to `bound` of each; for the progress of a recomputation.
    package func countOpenClocks(bound: Int) throws -> Int {
        try [SQL.countRunning, SQL.countStopped].reduce(0) { $0 + (try first($1, [Value(bound)]) { $0.int(0) } ?? 0) }
    }
}

extension OpenClockRow {
    fileprivate init(row: any Row) {
        self.init(
            caseID: row.caseID(0), number: CaseNumber(year: row.int(1), serial: row.int(2)),
            clock: ClockRow(row: row, from: 3))
    }
}

private enum SQL {
    static let running = """
        SELECT clock.caseId, caseState.year, caseState.serial, \(ClockRow.columns)
        FROM clock
        JOIN caseState ON caseState.id = clock.caseId
        WHERE clock.endedAt IS NULL
            AND clock.stoppedOn IS NULL
            AND (clock.dueAt, clock.caseId, clock.seq) > (?1, ?2, ?3)
        ORDER BY clock.dueAt, clock.caseId, clock.seq
        LIMIT ?4
        """

    static let stopped = """
        SELECT clock.caseId, caseState.year, caseState.serial, \(ClockRow.columns)
        FROM clock
        JOIN caseState ON caseState.id = clock.caseId
        WHERE clock.endedAt IS NULL
            AND clock.stoppedOn IS NOT NULL
            AND (clock.caseId, clock.seq) > (?1, ?2)
        ORDER BY clock.caseId, clock.seq
        LIMIT ?3
        """

    /// In the order of their index, so that no engine reads ended clocks.
    static let countRunning = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM clock
            WHERE endedAt IS NULL
                AND stoppedOn IS NULL
                AND dueAt > 0
            ORDER BY dueAt
            LIMIT ?1
        ) AS bounded
        """

    static let countStopped = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM clock
            WHERE endedAt IS NULL
                AND stoppedOn IS NOT NULL
                AND caseId > 0
            ORDER BY caseId
            LIMIT ?1
        ) AS bounded
        """
}
