import Agreement
import CaseRules
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite("What another agreement would have made of a case")
struct SimulationTests {
    private let now = Instant("2026-06-01T10:00+08:00")!

    /// Signed on Wednesday, one day before the first feedback was due.
    private func signed() throws -> CaseStory {
        var story = CaseStory.sample(.referred)
        try story.take(.liaison, .sign(referral: nil), at: "2026-03-04T10:00+08:00")
        return story
    }

    @Test("Under its own agreement every case is what it was", arguments: 0..<100 as Range<UInt64>)
    func same(seed: UInt64) throws {
        var history = try RandomHistory(seed: seed)
        for _ in 1...60 { _ = history.attempt() }
        let story = history.story
        let simulated = try #require(Case.replay(story.journal, under: .beijing))
        #expect(simulated.clocks == story.current.clocks, "seed \(seed)")
        let difference = try #require(SimulatedCase(story.journal, under: .beijing, at: story.now))
        #expect(!difference.differs, "seed \(seed)")
    }

    @Test("A shorter limit would have made the agency late, a longer one would have saved it")
    func lateAndSaved() throws {
        let shorter = BeijingFiles().limit("T06", "1 working day").agreement
        let late = try #require(SimulatedCase(try signed().journal, under: shorter, at: now))
        let feedback = SimulatedClock(
            clock: ClockID("T06"), agency: .marketRegulation, before: try signed().clock("T06")?.due,
            after: Due(day: Day("2026-03-03")!, end: Instant("2026-03-04T00:00+08:00")!))
        #expect(late.turnedLate == [feedback])
        #expect(late.route == .same)
        var slow = CaseStory.sample(.referred)
        try slow.take(.liaison, .sign(referral: nil), at: "2026-03-06T10:00+08:00")
        let longer = BeijingFiles().limit("T06", "5 working days").agreement
        let saved = try #require(SimulatedCase(slow.journal, under: longer, at: slow.now))
        #expect(saved.saved.map(\.clock) == [ClockID("T06")] && saved.turnedLate.isEmpty)
    }

    @Test("An extension is given to the same clock, whatever its number is there")
    func extended() throws {
        var story = try signed()
        let index = try #require(story.clock("T08")?.index)
        try story.take(.liaison, .extendClock(clock: index, reason: .sample))
        let simulated = try #require(Case.replay(story.journal, under: .beijing))
        #expect(simulated.clocks.first { $0.id.rawValue == "T08" }?.due == story.clock("T08")?.due)
    }

    @Test("Another competence table would have sent the case elsewhere")
    func elsewhere() throws {
        let small = ChangingLaw.shared.agreement(calendar: 0, limits: 0)
        let simulated = try #require(SimulatedCase(CaseStory.sample(.referred).journal, under: small, at: now))
        #expect(simulated.route == .elsewhere(from: .marketRegulation, to: AgencyID("a.one"), rule: "R1"))
    }

    @Test("A case that was classified before its facts were kept cannot be judged, and is counted as such")
    func unknown() throws {
        let old = #"""
            {"act":"counterfeit","coHandling":[],"isConfidential":false,"isDesignated":false,"lead":"bj.msa",\#
            "place":"market","rights":["tm"],"rule":"R13","track":"ordinary"}
            """#
        let stored = try CaseEvent(kind: "case.classified.1", details: StoredBytes(bytes: Data(old.utf8)))
        let journal = CaseStory.sample(.referred).journal.map { entry -> JournalEntry in
            guard case .classified = entry.event else { return entry }
            return JournalEntry(
                version: entry.version, step: entry.step, at: entry.at, actor: entry.actor, event: stored)
        }
        var summary = SimulationSummary()
        summary.add(try #require(SimulatedCase(journal, under: .beijing, at: now)))
        summary.add(
            try #require(SimulatedCase(CaseStory.sample(.registered).journal, under: .beijing, at: now)))
        #expect((summary.cases, summary.classified, summary.unknownRoutes, summary.movedCases) == (2, 1, 1, 0))
    }
}
