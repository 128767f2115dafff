package import Agreement
package import Vocabulary

/// What installing a version would do, before anybody does it.
package struct InstallationPreview: Sendable {
    /// What is wrong with the files; then nothing else is known.
    package var problems: [AgreementProblem] = []
    /// Why the version cannot come into force, though its files are sound.
    package var refusal: InstallationRefusal?
    package var agreement: ResponsibilityAgreement?
    package var change: InstallationChange?
    /// Nil where no clock is computed anew.
    package var clocks: ClockEffects?

    package init() {}

    package var isPossible: Bool { problems.isEmpty && refusal == nil }
}

/// What becomes of the open clocks.
package struct ClockEffects: Sendable, Equatable {
    package static let sampleSize = 50

    /// How many clocks run or stand still now.
    package var open = 0
    package var earlier = 0
    package var later = 0
    /// The same date, which is provisional no more, or is so now.
    package var sameDate = 0
    /// Past their new date and not past the older one, which still counts.
    package var protected = 0
    /// Clocks whose date moves, by clock.
    package var byClock: [ClockID: Int] = [:]
    /// The same by the agency that must act; nil is the centre itself.
    package var byAgency: [AgencyID?: Int] = [:]
    /// The first of those that move, the nearest dates first.
    package var sample: [MovedClock] = []

    package init() {}

    package var moved: Int { earlier + later }

    package mutating func add(_ clock: MovedClock, at now: Instant) {
        guard clock.after.end != clock.before.end else {
            sameDate += 1
            return
        }
        if clock.after.end < clock.before.end { earlier += 1 } else { later += 1 }
        if clock.after.isOverdue(at: now), !clock.before.isOverdue(at: now) { protected += 1 }
        byClock[clock.clock, default: 0] += 1
        byAgency[clock.agency, default: 0] += 1
        if sample.count < Self.sampleSize { sample.append(clock) }
    }
}

/// A clock with the date it has and the one it would get.
package struct MovedClock: Sendable, Equatable {
    package let number: CaseNumber
    package let clock: ClockID
    /// The agency that must act; nil for the centre.
    package let agency: AgencyID?
    package let before: Due
    package let after: Due

    package init(number: CaseNumber, clock: ClockID, agency: AgencyID?, before: Due, after: Due) {
        self.number = number
        self.clock = clock
        self.agency = agency
        self.before = before
        self.after = after
    }
}
