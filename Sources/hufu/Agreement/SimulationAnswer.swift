import CaseRules
import Vocabulary

/// A simulation for programs.
struct SimulationAnswer: Encodable {
    let since: Day
    let cases: Int
    let classified: Int
    /// Classified before the facts were kept.
    let unknownRoutes: Int
    let elsewhere: [Move]
    let clocks: [Clock]
    let sample: [Sample]

    struct Move: Encodable {
        let from: AgencyID
        let to: AgencyID?
        let cases: Int
    }

    struct Clock: Encodable {
        let clock: ClockID
        /// Nil: the centre or the complainant.
        let agency: AgencyID?
        let turnedLate: Int
        let saved: Int
    }

    struct Sample: Encodable {
        let caseNumber: CaseNumber
        let from: AgencyID?
        let to: AgencyID?
        let turnedLate: [ClockID]
        let saved: [ClockID]
    }

    init(_ summary: SimulationSummary, since: Day) {
        self.since = since
        (cases, classified, unknownRoutes) = (summary.cases, summary.classified, summary.unknownRoutes)
        elsewhere = summary.moves.map { Move(from: $0.key.from, to: $0.key.to, cases: $0.value) }
            .sorted { ($1.cases, $0.from.rawValue) < ($0.cases, $1.from.rawValue) }
        clocks = Set(summary.turnedLate.keys).union(summary.saved.keys).map { keeper in
            Clock(
                clock: keeper.clock, agency: keeper.agency, turnedLate: summary.turnedLate[keeper] ?? 0,
                saved: summary.saved[keeper] ?? 0)
        }.sorted { ($0.clock.rawValue, $0.agency?.rawValue ?? "") < ($1.clock.rawValue, $1.agency?.rawValue ?? "") }
        sample = summary.sample.map { one in
            var (from, to): (AgencyID?, AgencyID?) = (nil, nil)
            if case .elsewhere(let before, let after, _) = one.route { (from, to) = (before, after) }
            return Sample(
                caseNumber: one.number, from: from, to: to, turnedLate: one.turnedLate.map(\.clock),
                saved: one.saved.map(\.clock))
        }
    }
}
