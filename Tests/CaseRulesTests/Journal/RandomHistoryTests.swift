import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Properties of every history (DOMAIN section 3.2, invariants)")
struct RandomHistoryTests {
    @Test("Whatever is tried, the invariants hold", arguments: 0..<300 as Range<UInt64>)
    func invariants(seed: UInt64) throws {
        var history = try RandomHistory(seed: seed)
        for attempt in 1...80 {
            let place: Comment = "seed \(seed), attempt \(attempt)"
            let (before, events, refusal) = history.attempt()
            let after = history.story.current
            if refusal != nil { #expect(after == before && events.isEmpty, place) }
            #expect(after.version == before.version + events.count, place)
            #expect(hasAtMostOneLead(after), place)
            #expect(referralsFollowTheirTable(before, after), place)
            checkClocks(before, events, after, place)
            checkOutcomes(after, place)
        }
        #expect(Case.replay(history.story.journal) == history.story.current, "seed \(seed)")
        #expect(history.story.journal.map(\.version) == Array(1...history.story.current.version), "seed \(seed)")
    }

    @Test("Histories by chance reach every state but the archive", arguments: [0..<300 as Range<UInt64>])
    func reach(seeds: Range<UInt64>) throws {
        var reached: Set<CaseState> = []
        var kinds: Set<String> = []
        for seed in seeds {
            var history = try RandomHistory(seed: seed)
            for _ in 1...80 {
                _ = history.attempt()
                reached.insert(history.story.current.state)
            }
            kinds.formUnion(history.story.journal.map(\.event.kind))
        }
        #expect(reached == Set(CaseState.allCases).subtracting([.archived]))
        #expect(kinds.count == 52, "\(kinds.sorted())")
    }

    @Test("Nothing that is tried changes an archived case", arguments: 0..<50 as Range<UInt64>)
    func archived(seed: UInt64) throws {
        var history = try RandomHistory(seed: seed)
        for _ in 1...40 { _ = history.attempt() }
        history.archive()
        for _ in 1...40 {
            let (before, events, refusal) = history.attempt()
            #expect(refusal != nil && events.isEmpty && history.story.current == before, "seed \(seed)")
        }
    }

    /// Invariant 1.
    private func hasAtMostOneLead(_ current: Case) -> Bool {
        current.referrals.filter { $0.role == .lead && $0.state != .returned && $0.state != .forwarded }.count <= 1
    }

    /// An undone step may bring back an earlier state; every other move stands in the table.
    private func referralsFollowTheirTable(_ before: Case, _ after: Case) -> Bool {
        before.referrals.allSatisfy { old in
            guard let new = after.referral(old.index) else { return false }
            return old.state == new.state || ReferralTransition.allow(old.state, new.state)
        }
    }

    /// Invariant 8: a clock starts once, ends at most once and not before it started, and pauses only in between.
    private func checkClocks(_ before: Case, _ events: [CaseEvent], _ after: Case, _ place: Comment) {
        #expect(after.clocks.map(\.index) == Array(1..<after.clocks.count + 1), place)
        for clock in after.clocks {
            if let endedAt = clock.endedAt { #expect(endedAt >= clock.startedAt, place) }
            #expect(clock.stops.allSatisfy { $0.first <= $0.last }, place)
        }
        let open = after.openClocks
        #expect(Set(open.map { "\($0.id) \($0.subject)" }).count == open.count, place)
        for case .clocksChanged(let details) in events {
            for case .ended(let index, _) in details.changes where index <= before.clocks.count {
                #expect(before.clocks[index - 1].endedAt == nil, place)
            }
        }
        switch after.state {
        case .notAccepted, .closed, .withdrawn: #expect(open.isEmpty, place)
        default: break
        }
    }

    /// Invariants 3 and 4.
    private func checkOutcomes(_ current: Case, _ place: Comment) {
        if case .closed = current.stage {
            #expect(current.referrals.allSatisfy { !$0.isOpen }, place)
            #expect(current.deferredDocuments.allSatisfy { !$0.isOpen }, place)
        }
        for referral in current.referrals where !referral.outcomes.isEmpty {
            #expect(referral.state == .reported || referral.state == .ended, place)
        }
    }
}
