package import Vocabulary

/// What would have been different for many cases, counted one after the other so that nothing grows with the archive.
package struct SimulationSummary: Sendable, Equatable {
    package static let sampleSize = 50

    package private(set) var cases = 0
    package private(set) var classified = 0
    /// Classified before the facts were kept, so that nobody can say where they would have gone.
    package private(set) var unknownRoutes = 0
    package private(set) var moves: [Move: Int] = [:]
    package private(set) var turnedLate: [Keeper: Int] = [:]
    package private(set) var saved: [Keeper: Int] = [:]
    /// The first cases that differ.
    package private(set) var sample: [SimulatedCase] = []

    /// From one agency to another; nil: no rule would have named one.
    package struct Move: Sendable, Hashable {
        package let from: AgencyID
        package let to: AgencyID?
    }

    /// A clock and who must keep it; nil is the centre or the complainant.
    package struct Keeper: Sendable, Hashable {
        package let clock: ClockID
        package let agency: AgencyID?

        package init(clock: ClockID, agency: AgencyID?) {
            (self.clock, self.agency) = (clock, agency)
        }
    }

    package init() {}

    package var movedCases: Int { moves.values.reduce(0, +) }
    package var clocksTurnedLate: Int { turnedLate.values.reduce(0, +) }
    package var clocksSaved: Int { saved.values.reduce(0, +) }

    package mutating func add(_ one: SimulatedCase) {
        cases += 1
        switch one.route {
        case .notClassified: break
        case .unknown:
            classified += 1
            unknownRoutes += 1
        case .same: classified += 1
        case .elsewhere(let from, let to, _):
            classified += 1
            moves[Move(from: from, to: to), default: 0] += 1
        }
        for clock in one.turnedLate { turnedLate[Keeper(clock: clock.clock, agency: clock.agency), default: 0] += 1 }
        for clock in one.saved { saved[Keeper(clock: clock.clock, agency: clock.agency), default: 0] += 1 }
        if one.differs, sample.count < Self.sampleSize { sample.append(one) }
    }
}
