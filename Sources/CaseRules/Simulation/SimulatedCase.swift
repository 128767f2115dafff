package import Agreement
package import Vocabulary

/// What would have been different for one case under another agreement.
package struct SimulatedCase: Sendable, Equatable {
    package let number: CaseNumber
    package let route: RouteComparison
    /// In time then, late by the other agreement.
    package let turnedLate: [SimulatedClock]
    /// Late then, in time by the other agreement.
    package let saved: [SimulatedClock]

    package var differs: Bool {
        if case .elsewhere = route { return true }
        return !turnedLate.isEmpty || !saved.isEmpty
    }
}

/// To whom the case would have gone.
package enum RouteComparison: Sendable, Equatable {
    case notClassified
    /// The facts were not kept when it was classified.
    case unknown
    case same
    case elsewhere(from: AgencyID, to: AgencyID?, rule: String)
}

/// One clock by both agreements.
package struct SimulatedClock: Sendable, Hashable {
    package let clock: ClockID
    /// Who must act; nil is the centre or the complainant.
    package let agency: AgencyID?
    /// Nil where the clock does not run under that agreement.
    package let before: Due?
    package let after: Due?

    package init(clock: ClockID, agency: AgencyID?, before: Due?, after: Due?) {
        (self.clock, self.agency, self.before, self.after) = (clock, agency, before, after)
    }
}

extension SimulatedCase {
    /// Nil if the journal does not begin with a registration.
    package init?(_ journal: [JournalEntry], under next: ResponsibilityAgreement, at now: Instant) {
        guard let real = Case.replay(journal), let simulated = Case.replay(journal, under: next) else { return nil }
        number = real.number
        route = RouteComparison(real, journal, next)
        let pairs = ClockPair.all(real, simulated)
        turnedLate = pairs.filter { $0.isLateAfter(now) && !$0.isLateBefore(now) }.map(\.told)
        saved = pairs.filter { $0.isLateBefore(now) && !$0.isLateAfter(now) }.map(\.told)
    }
}

extension RouteComparison {
    fileprivate init(_ real: Case, _ journal: [JournalEntry], _ next: ResponsibilityAgreement) {
        guard let classification = real.classification,
            let entry = journal.last(where: { $0.event == .classified(classification) })
        else {
            self = .notClassified
            return
        }
        guard let facts = classification.facts else {
            self = .unknown
            return
        }
        let route = next.route(facts, on: Day(entry.at, next.offset))
        let before = classification.unit ?? classification.lead
        let after = route.lead.map { route.unit ?? $0 }
        // Where no rule names a lead, a supervisor would have designated the same one.
        let isDesignatedAgain = classification.isDesignated && after == nil
        self = before == after || isDesignatedAgain ? .same : .elsewhere(from: before, to: after, rule: route.rule)
    }
}

/// The same clock of the same subject, started the same time, in the case as it was and as it would have been.
private struct ClockPair {
    let agency: AgencyID?
    var before: RunningClock?
    var after: RunningClock?

    private struct Key: Hashable {
        let id: ClockID
        let subject: ClockSubject
        let turn: Int
    }

    static func all(_ real: Case, _ simulated: Case) -> [ClockPair] {
        let before = keyed(real.clocks)
        let after = keyed(simulated.clocks)
        let keys = before.map(\.0) + after.map(\.0).filter { key in !before.contains { $0.0 == key } }
        return keys.map { key in
            ClockPair(
                agency: agency(key.subject, real), before: before.first { $0.0 == key }?.1,
                after: after.first { $0.0 == key }?.1)
        }
    }

    private static func keyed(_ clocks: [RunningClock]) -> [(Key, RunningClock)] {
        var turns: [Key: Int] = [:]
        return clocks.map { clock in
            let first = Key(id: clock.id, subject: clock.subject, turn: 0)
            turns[first, default: 0] += 1
            return (Key(id: clock.id, subject: clock.subject, turn: turns[first] ?? 0), clock)
        }
    }

    private static func agency(_ subject: ClockSubject, _ real: Case) -> AgencyID? {
        if case .referral(let index) = subject { real.referral(index)?.agency } else { nil }
    }

    /// A clock that does not run cannot be late.
    func isLateBefore(_ now: Instant) -> Bool { before?.wasLate(at: now) ?? false }
    func isLateAfter(_ now: Instant) -> Bool { after?.wasLate(at: now) ?? false }

    var told: SimulatedClock {
        SimulatedClock(
            clock: (before ?? after)?.id ?? ClockID(""), agency: agency, before: before?.effectiveDue, after: after?.due
        )
    }
}

extension RunningClock {
    fileprivate func wasLate(at now: Instant) -> Bool { wasMet.map { !$0 } ?? isLate(at: now) }
}
