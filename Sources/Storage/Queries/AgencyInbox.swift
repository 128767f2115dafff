package import Vocabulary

/// Whose referrals are asked for: all of an agency, or those of one of its units.
package enum AgencyDesk: Sendable, Hashable {
    case agency(AgencyID)
    case unit(AgencyID)
}

extension Connection {
    /// The referrals of an agency in some states, those due first before the others.
    package func agencyInbox(
        of desk: AgencyDesk, states: [String], after key: PageKey? = nil, limit: Int
    ) throws -> Page<AgencyInboxRow> {
        let (sql, agency) =
            switch desk {
            case .agency(let id): (SQL.ofAgency, id)
            case .unit(let id): (SQL.ofUnit, id)
            }
        let key = key ?? .start
        // One index range for each state, so that nothing has to be sorted; then the ranges are merged.
        let found = try states.flatMap { state in
            try query(
                sql,
                [Value(agency), Value(state), Value(key.due), Value(key.id), Value(key.seq), Value(limit + 1)],
                AgencyInboxRow.init(row:))
        }
        return Page(found.sorted { $0.key < $1.key }, limit: limit, key: \.key)
    }

    /// How many referrals an agency has in a state, or only those due by a moment, counted up to `bound`.
    package func countReferrals(
        of desk: AgencyDesk, state: String, dueBy: Instant? = nil, bound: Int = 1000
    ) throws -> Int {
        let (sql, agency) =
            switch desk {
            case .agency(let id): (SQL.countOfAgency, id)
            case .unit(let id): (SQL.countOfUnit, id)
            }
        return try first(sql, [Value(agency), Value(state), Value(bound), NeverDue.value(dueBy)]) { $0.int(0) } ?? 0
    }
}

extension AgencyInboxRow {
    fileprivate var key: PageKey {
        PageKey(
            due: referral.dueAt?.milliseconds ?? NeverDue.stored, id: caseID.value, seq: Int64(referral.seq))
    }

    fileprivate init(row: any Row) throws {
        self.init(
            caseID: row.caseID(0), number: CaseNumber(year: row.int(1), serial: row.int(2)), title: row.text(3),
            caseState: row.text(4), kind: try row.term(5), place: row.text(6), district: row.textIfAny(7),
            rightType: try row.term(8), track: try row.term(9), isGreen: row.bool(10),
            referral: ReferralRow(row: row, from: 11))
    }
}

private enum SQL {
    static let columns = """
        referral.caseId, caseState.year, caseState.serial, caseState.title, caseState.state, caseState.kind,
            caseState.place, caseState.district, caseState.rightType, caseState.track, caseState.isGreen,
            \(ReferralRow.columns)
        """

    static let ofAgency = """
        SELECT \(columns)
        FROM referral
        JOIN caseState ON caseState.id = referral.caseId
        WHERE referral.agency = ?1
            AND referral.state = ?2
            AND (referral.dueAt, referral.caseId, referral.seq) > (?3, ?4, ?5)
        ORDER BY referral.dueAt, referral.caseId, referral.seq
        LIMIT ?6
        """

    static let ofUnit = """
        SELECT \(columns)
        FROM referral
        JOIN caseState ON caseState.id = referral.caseId
        WHERE referral.unit = ?1
            AND referral.state = ?2
            AND (referral.dueAt, referral.caseId, referral.seq) > (?3, ?4, ?5)
        ORDER BY referral.dueAt, referral.caseId, referral.seq
        LIMIT ?6
        """

    static let countOfAgency = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM referral
            WHERE agency = ?1
                AND state = ?2
                AND dueAt <= ?4
            LIMIT ?3
        ) AS bounded
        """

    static let countOfUnit = """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM referral
            WHERE unit = ?1
                AND state = ?2
                AND dueAt <= ?4
            LIMIT ?3
        ) AS bounded
        """
}
