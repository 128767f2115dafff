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
    /// The version of the agreement whose rule it keeps; nil only in rows of the first schema.
    package var agreement: AgreementID?
    package var due: Due
    /// A later date that a correction replaced and that still counts.
    package var former: Due?
    package var isGreen: Bool
    package var greenGrantedAt: Instant?
    package var isExtended: Bool
    /// The day on which it was stopped, while it stands still.
    package var stoppedOn: Day?
    package var endedAt: Instant?
    /// The periods in which it stood still, as the rules write them.
    package var stops: String
    /// When the daily job looks at it, to remind of it or to supervise it; nil where there is nothing more to do. Only
    /// written: the job asks by it, and a row that is read has none.
    package var watchAt: Instant?

    package init(
        seq: Int, clockID: ClockID, scope: String, subject: String = "", agency: AgencyID? = nil,
        startedAt: Instant, agreement: AgreementID? = nil, due: Due, former: Due? = nil, isGreen: Bool = false,
        greenGrantedAt: Instant? = nil, isExtended: Bool = false, stoppedOn: Day? = nil, endedAt: Instant? = nil,
        stops: String = ""
    ) {
        self.seq = seq
        self.clockID = clockID
        self.scope = scope
        self.subject = subject
        self.agency = agency
        self.startedAt = startedAt
        self.agreement = agreement
        self.due = due
        self.former = former
        self.isGreen = isGreen
        self.greenGrantedAt = greenGrantedAt
        self.isExtended = isExtended
        self.stoppedOn = stoppedOn
        self.endedAt = endedAt
        self.stops = stops
    }

    /// The later of the two dates, where there are two: what lateness is counted from.
    package var effectiveDue: Due { former ?? due }
}
