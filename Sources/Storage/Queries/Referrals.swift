import Vocabulary

extension Connection {
    /// Writes a new referral of a case, or what changed in one.
    package func saveReferral(_ referral: ReferralRow, of id: CaseID) throws {
        try execute(
            SQL.save,
            [
                Value(id), Value(referral.seq), Value(referral.agency), Value(referral.unit), Value(referral.role),
                Value(referral.state), Value(referral.referredAt), Value(referral.signedAt),
                NeverDue.value(referral.dueAt),
            ])
    }

    /// All referrals of a case, in order.
    package func referrals(of id: CaseID) throws -> [ReferralRow] {
        try query(SQL.ofCase, [Value(id)]) { ReferralRow(row: $0, from: 0) }
    }
}

extension ReferralRow {
    /// From `seq` and the columns after it, the first of them at position `start`.
    init(row: any Row, from start: Int) {
        self.init(
            seq: row.int(start), agency: AgencyID(row.text(start + 1)), unit: row.agencyIfAny(start + 2),
            role: row.text(start + 3), state: row.text(start + 4), referredAt: row.instant(start + 5),
            signedAt: row.instantIfAny(start + 6), dueAt: row.dueIfAny(start + 7))
    }

    /// The columns that `init(row:from:)` reads, of a table called `referral`.
    static let columns = """
        referral.seq, referral.agency, referral.unit, referral.role, referral.state, referral.referredAt,
            referral.signedAt, referral.dueAt
        """
}

private enum SQL {
    static let save = """
        INSERT INTO referral (caseId, seq, agency, unit, role, state, referredAt, signedAt, dueAt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (caseId, seq) DO UPDATE
        SET agency = excluded.agency, unit = excluded.unit, role = excluded.role, state = excluded.state,
            referredAt = excluded.referredAt, signedAt = excluded.signedAt, dueAt = excluded.dueAt
        """

    static let ofCase = """
        SELECT \(ReferralRow.columns)
        FROM referral
        WHERE caseId = ?1
        ORDER BY seq
        """
}
