package import Agreement
package import Vocabulary

/// One clock of one case: started once, ended once, with pauses between. Invariant 8 of DOMAIN §3.2.
package struct RunningClock: Sendable, Equatable {
    /// From 1 within the case, in the order of starting.
    package let index: Int
    package let id: ClockID
    package let subject: ClockSubject
    package let startedAt: Instant
    /// The version of the agreement under which it started, whose rule it keeps; nil where nothing is stored.
    package let agreement: AgreementID?
    package var due: Due
    /// A date that a correction replaced by an earlier one. Whoever keeps it is in time.
    package var former: Due?
    package var isExtended = false
    /// Set when the green limit applies to this clock.
    package var greenGrantedAt: Instant?
    /// Finished pauses, both ends inclusive.
    package var stops: [DayRange] = []
    /// The first day of a pause that is still going on.
    package var stoppedOn: Day?
    package var endedAt: Instant?
    /// Of a measure: the respondents on whom nothing was decided since. Nil: the clock asks for no respondent.
    package var undecided: [Int]?

    package init(
        index: Int, id: ClockID, subject: ClockSubject, startedAt: Instant, agreement: AgreementID?, due: Due
    ) {
        self.index = index
        self.id = id
        self.subject = subject
        self.startedAt = startedAt
        self.agreement = agreement
        self.due = due
    }

    package var isRunning: Bool { endedAt == nil && stoppedOn == nil }

    /// The later of the two dates, where there are two: what lateness is counted from.
    package var effectiveDue: Due { former ?? due }

    /// The date as it is shown: its own day, and late only once both have passed.
    package var shownDue: Due { Due(day: due.day, end: effectiveDue.end, isProvisional: due.isProvisional) }

    package func isOverdue(at now: Instant) -> Bool { isRunning && effectiveDue.isOverdue(at: now) }

    /// Whether the day had passed when the clock was stopped, or has passed now if it runs.
    package func isLate(at now: Instant) -> Bool {
        stoppedOn.map { $0 > effectiveDue.day } ?? isOverdue(at: now)
    }

    /// Whether the clock ended in time; nil while it runs.
    package var wasMet: Bool? { endedAt.map { !effectiveDue.isOverdue(at: $0) } }

    /// Takes a new date. A date that a correction replaced, now or before, goes on counting while it is the later one.
    mutating func move(to due: Due, correcting replaced: Due? = nil) {
        let former = [former, replaced].compactMap(\.self).max { $0.end < $1.end }
        self.due = due
        self.former = former.flatMap { $0.end > due.end ? $0 : nil }
    }

    /// What the agreement needs to compute or explain the date.
    package var options: DueOptions {
        DueOptions(
            extended: isExtended, green: greenGrantedAt != nil, greenGrantedAt: greenGrantedAt,
            stops: stops.map { $0.first...$0.last })
    }
}

/// What a clock measures: the whole case, one referral, or one deferred document.
package enum ClockSubject: Sendable, Hashable, Codable {
    case wholeCase
    case referral(Int)
    case document(Int)
}

/// Days from first to last, both included.
package struct DayRange: Sendable, Hashable, Codable {
    package let first: Day
    package let last: Day

    package init(first: Day, last: Day) {
        self.first = first
        self.last = last
    }
}

/// One change of one clock. All changes of a step travel in one event.
package enum ClockChange: Sendable, Equatable, Codable {
    /// `respondents` are those of a measure, each of whom needs a decision.
    case started(
        index: Int, id: ClockID, subject: ClockSubject, at: Instant, due: Due, green: Instant?,
        respondents: [Int]? = nil)
    case stopped(index: Int, on: Day)
    case resumed(index: Int, stop: DayRange, due: Due)
    case extended(index: Int, due: Due)
    case madeGreen(index: Int, grantedAt: Instant, due: Due)
    case ended(index: Int, at: Instant)
    /// A calendar or a corrected rule gives another date; both are kept. Source: DESIGN §3.8.
    case corrected(index: Int, before: Due, due: Due)
}
