import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Properties of every history (DOMAIN section 3.2, invariants)")
struct RandomHistoryTests {
    @Test("Whatever is tried, the invariants hold", arguments: 0..<1000 as Range<UInt64>)
    func invariants(seed: UInt64) throws {
        var history = try RandomHistory(seed: seed)
        for attempt in 1...80 {
            let (before, events, refusal) = history.attempt()
            let broken = Invariants.broken(before, events, refusal, history.story.current)
            #expect(broken.isEmpty, "seed \(seed), attempt \(attempt): \(broken)")
            #expect(referralsFollowTheirTable(before, history.story.current), "seed \(seed), attempt \(attempt)")
        }
        #expect(Invariants.broken(history).isEmpty, "seed \(seed)")
    }

    /// An undone step may bring back an earlier state; every other move stands in the table.
    private func referralsFollowTheirTable(_ before: Case, _ after: Case) -> Bool {
        before.referrals.allSatisfy { old in
            guard let new = after.referral(old.index) else { return false }
            return old.state == new.state || ReferralTransition.allow(old.state, new.state)
                || old.isRegion && Self.regionMoves.contains { $0 == (old.state, new.state) }
        }
    }

    /// A region files nothing here: it takes the matter on, or gives it back, and tells the result.
    private static let regionMoves: [(ReferralState, ReferralState)] = [
        (.sent, .signed), (.sent, .returned), (.signed, .reported), (.reported, .ended), (.reported, .signed),
        (.ended, .signed), (.returned, .forwarded), (.sent, .ended), (.signed, .ended),
    ]

    @Test("Histories by chance reach every state", arguments: [0..<900 as Range<UInt64>])
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
        #expect(reached == Set(CaseState.allCases))
        // A dispute needs two agencies that return the same case; DesignationTests lives through one.
        #expect(kinds.union(["case.competenceDesignated.1"]).count == 67, "\(kinds.sorted())")
    }
}
