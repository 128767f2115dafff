package import Vocabulary

extension Connection {
    /// Cases in one of these states that came to rest before a moment and whose clocks have all ended, in order of
    /// their identifiers, from the one after `id`. Where a row does not tell when its case came to rest, it counts from
    /// its receipt, which is earlier. A case that follows another is not at rest: it goes by that one.
    package func restingCases(
        _ states: [String], restedBefore moment: Instant, after id: CaseID?, limit: Int
    ) throws -> [RestingCase] {
        // One index range for each state; with no clock running, nothing is due.
        let found = try states.flatMap { state in
            try query(
                SQL.resting,
                [Value(state), NeverDue.value(nil), Value(id?.value ?? 0), Value(moment), Value(limit)]
            ) { row in
                RestingCase(
                    id: row.caseID(0), number: CaseNumber(year: row.int(1), serial: row.int(2)), state: row.text(3),
                    restedSince: row.instant(4))
            }
        }
        return Array(found.sorted { $0.id.value < $1.id.value }.prefix(limit))
    }
}

/// A case on which nobody works any more.
package struct RestingCase: Sendable {
    package let id: CaseID
    package let number: CaseNumber
    /// Code of the state.
    package let state: String
    /// Or earlier.
    package let restedSince: Instant
}

private enum SQL {
    static let resting = """
        SELECT id, year, serial, state, coalesce(closedAt, receivedAt)
        FROM caseState
        WHERE state = ?1
            AND leadingCase IS NULL
            AND nextDueAt = ?2
            AND id > ?3
            AND coalesce(closedAt, receivedAt) < ?4
            AND NOT EXISTS (
                SELECT 1
                FROM clock
                WHERE clock.caseId = caseState.id
                    AND clock.endedAt IS NULL
            )
        ORDER BY id
        LIMIT ?5
        """
}
