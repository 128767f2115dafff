package import Vocabulary

/// One referral of a case to an agency.
package struct ReferralRow: Sendable, Hashable {
    /// Counts within the case.
    package var seq: Int
    package var agency: AgencyID
    package var unit: AgencyID?
    /// `lead` or `coHandling`.
    package var role: String
    /// Code of the state of the referral; the rules know them.
    package var state: String
    package var referredAt: Instant
    package var signedAt: Instant?
    /// When the agency must act next.
    package var dueAt: Instant?

    package init(
        seq: Int, agency: AgencyID, unit: AgencyID? = nil, role: String, state: String, referredAt: Instant,
        signedAt: Instant? = nil, dueAt: Instant? = nil
    ) {
        self.seq = seq
        self.agency = agency
        self.unit = unit
        self.role = role
        self.state = state
        self.referredAt = referredAt
        self.signedAt = signedAt
        self.dueAt = dueAt
    }
}
