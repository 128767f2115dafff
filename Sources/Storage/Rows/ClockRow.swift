package import Vocabulary

/// One running or ended clock of a case.
package struct ClockRow: Sendable, Hashable {
    /// Counts within the case.
    package var seq: Int
    package var clockID: ClockID
    /// Whose clock it is, such as `case` or `referral`.
    package var scope: String
    /// What it runs for within the scope, such as the number of the referral; empty for the case itself.
    package var subject: String
    /// The agency that must act, if it is an agency.
    package var agency: AgencyID?
    package var startedAt: Instant
    package var due: Due
    package var isGreen: Bool
    package var isExtended: Bool
    /// The day on which it was stopped, while it stands still.
    package var stoppedOn: Day?
    package var endedAt: Instant?
    /// The periods in which it stood still, as the rules write them.
    package var stops: String

    package init(
        seq: Int, clockID: ClockID, scope: String, subject: String = "", agency: AgencyID? = nil,
        startedAt: Instant, due: Due, isGreen: Bool = false, isExtended: Bool = false, stoppedOn: Day? = nil,
        endedAt: Instant? = nil, stops: String = ""
    ) {
        self.seq = seq
        self.clockID = clockID
        self.scope = scope
        self.subject = subject
        self.agency = agency
        self.startedAt = startedAt
        self.due = due
        self.isGreen = isGreen
        self.isExtended = isExtended
        self.stoppedOn = stoppedOn
        self.endedAt = endedAt
        self.stops = stops
    }
}
