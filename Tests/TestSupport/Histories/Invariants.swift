package import CaseRules
import Vocabulary

/// What holds after every attempt at every case. Source: DOMAIN section 3.2, all invariants but the sixth, which is
/// about the public view and has a suite of its own.
package struct Invariants {
    let before: Case
    let events: [CaseEvent]
    let refusal: CaseRefusal?
    let after: Case

    /// What is broken, in words; empty if all hold.
    package static func broken(
        _ before: Case, _ events: [CaseEvent], _ refusal: CaseRefusal?, _ after: Case
    ) -> [String] {
        let check = Invariants(before: before, events: events, refusal: refusal, after: after)
        return check.clocks + check.journal + check.referrals + check.outcomes
    }

    /// What is broken by a whole history: replaying its journal gives the case, and once the case is archived nothing
    /// that is tried changes it. Invariants 5 and 2.
    package static func broken(_ history: RandomHistory) -> [String] {
        var broken: [String] = []
        let story = history.story
        var archived = history
        archived.archive()
        for _ in 1...10 {
            let (before, events, refusal) = archived.attempt()
            if refusal == nil || !events.isEmpty || archived.story.current != before {
                broken.append("an archived case was changed")
            }
        }
        if Case.replay(story.journal) != story.current { broken.append("replay differs from the case") }
        if story.journal.map(\.version) != Array(1...story.current.version) { broken.append("versions have gaps") }
        return broken
    }

    private var journal: [String] {
        var broken: [String] = []
        if refusal != nil, after != before || !events.isEmpty { broken.append("a refused command changed the case") }
        if after.version != before.version + events.count { broken.append("the version is not the count of events") }
        // Invariant 7.
        if let message = refusal?.message, message.zh.isEmpty || message.en.isEmpty {
            broken.append("a refusal without a reason")
        }
        return broken
    }

    /// Invariant 1.
    private var referrals: [String] {
        let leads = after.referrals.filter { $0.role == .lead && $0.state != .returned && $0.state != .forwarded }
        let isKept = before.referrals.allSatisfy { after.referral($0.index) != nil }
        return (leads.count > 1 ? ["two leads"] : []) + (isKept ? [] : ["a referral is gone"])
    }

    /// What a decision leaves to be done goes on after closing: service, disclosure, credit feed, and taking it down.
    private static let afterDecision: Set = ["T14", "T15.1", "T16", "T17"]

    /// Every measure and every decision has clocks of its own.
    private static let ofEachAct: Set = ["T11", "T12", "T14", "T15.1", "T16"]

    /// Invariant 8: a clock starts once, ends at most once and not before it started, and pauses only in between.
    private var clocks: [String] {
        var broken: [String] = []
        if after.clocks.map(\.index) != Array(1..<after.clocks.count + 1) { broken.append("clocks are misnumbered") }
        for clock in after.clocks {
            if let endedAt = clock.endedAt, endedAt < clock.startedAt { broken.append("\(clock.id) ends early") }
            if clock.stops.contains(where: { $0.first > $0.last }) { broken.append("\(clock.id) pauses backwards") }
            if let former = clock.former, former.end <= clock.due.end { broken.append("\(clock.id) has an old date") }
        }
        let open = after.openClocks
        let single = open.filter { !Self.ofEachAct.contains($0.id.rawValue) }
        if Set(single.map { "\($0.id) \($0.subject)" }).count != single.count { broken.append("a clock runs twice") }
        for case .clocksChanged(let details) in events {
            for case .ended(let index, _) in details.changes where index <= before.clocks.count {
                if before.clocks[index - 1].endedAt != nil { broken.append("clock \(index) ended twice") }
            }
        }
        let mayRun: Set = [.closed, .withdrawn].contains(after.state) ? Self.afterDecision : []
        if !after.state.isOpen, !Set(open.map(\.id.rawValue)).isSubset(of: mayRun) {
            broken.append("clocks run in \(after.state)")
        }
        return broken
    }

    /// Invariants 3 and 4.
    private var outcomes: [String] {
        var broken: [String] = []
        if case .closed = after.stage {
            if after.referrals.contains(where: \.isOpen) { broken.append("closed with an open referral") }
            if after.deferredDocuments.contains(where: \.isOpen) { broken.append("closed with an open paper") }
        }
        for referral in after.referrals
        where !referral.outcomes.isEmpty && referral.state != .reported && referral.state != .ended {
            broken.append("an outcome in \(referral.state)")
        }
        return broken
    }
}
