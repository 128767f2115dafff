package import Agreement
package import Vocabulary

/// One clock of one case: started once, ended once, with pauses between. Invariant 8 of DOMAIN §3.2.
package struct RunningClock: Sendable, Equatable {
    /// From 1 within the case, in the order of starting.
    package let index: Int
    package let id: ClockID
    package let subject: ClockSubject
    package let startedAt: Instant
    package var due: Due
    package var isExtended = false
    /// Set when the green limit applies to this clock.
    package var greenGrantedAt: Instant?
    /// Finished pauses, both ends inclusive.
    package var stops: [DayRange] = []
    /// The first day of a pause that is still going on.
    package var stoppedOn: Day?
    package var endedAt: Instant?

    package var isRunning: Bool { endedAt == nil && stoppedOn == nil }

    package func isOverdue(at now: Instant) -> Bool { isRunning && due.isOverdue(at: now) }

    /// Whether the day had passed when the clock was stopped, or has passed now if it runs.
    package func isLate(at now: Instant) -> Bool {
        stoppedOn.map { $0 > due.day } ?? isOverdue(at: now)
    }

    /// Whether the clock ended in time; nil while it runs.
    package var wasMet: Bool? { endedAt.map { !due.isOverdue(at: $0) } }

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
}

/// One change of one clock. All changes of a step travel in one event.
package enum ClockChange: Sendable, Equatable, Codable {
    case started(index: Int, id: ClockID, subject: ClockSubject, at: Instant, due: Due, green: Instant?)
    case stopped(index: Int, on: Day)
    case resumed(index: Int, stop: DayRange, due: Due)
    case extended(index: Int, due: Due)
    case madeGreen(index: Int, grantedAt: Instant, due: Due)
    case ended(index: Int, at: Instant)
}
