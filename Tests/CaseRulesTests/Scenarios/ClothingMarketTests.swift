import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

/// Three foreign marks on forty stalls; the power of attorney is there, its legalisation is not.
@Suite("Scenario 1: clothing market, notarisation deferred (DOMAIN section 8)")
struct ClothingMarketTests {
    private static let subject = Subject(rights: [.trademark], act: .counterfeit, place: .market, respondents: 40)

    private func registered() throws -> CaseStory {
        try CaseStory(
            .sample(receivedAt: "2026-03-02T22:40+08:00", subject: Self.subject), at: "2026-03-02T22:40+08:00")
    }

    private func accepted() throws -> CaseStory {
        var story = try registered()
        try story.take(.officer, .beginExamination, at: "2026-03-03T09:00+08:00")
        try story.take(.officer, .deferral, at: "2026-03-04T09:00+08:00")
        try story.take(.deskSupervisor, .approve)
        try story.take(.officer, .accept(present: FilingStandard.trademarkItems))
        return story
    }

    private func signed() throws -> CaseStory {
        var story = try accepted()
        let facts = RoutingFacts(rights: [.trademark], act: .counterfeit, places: [.market], respondents: 40)
        try story.take(.officer, .classify(ClassificationOrder(facts: facts)), at: "2026-03-05T09:00+08:00")
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: []))
        try story.take(.liaison, .sign(referral: nil), at: "2026-03-06T10:00+08:00")
        return story
    }

    private func filed() throws -> CaseStory {
        var story = try signed()
        try story.take(.liaison, .decideFiling(referral: nil, .filed), at: "2026-03-20T09:00+08:00")
        let seizure = Measure(kind: .seizure, day: Day("2026-03-20")!, respondents: [])
        try story.take(.liaison, .recordMeasure(referral: nil, seizure))
        return story
    }

    private func extending(_ id: String, of story: CaseStory) throws -> String? {
        var story = story
        let clock = try #require(story.clock(id))
        try story.take(.liaison, .extendClock(clock: clock.index, reason: .sample))
        return story.due(id)
    }

    @Test("The clock runs from the evening of receipt")
    func acceptanceTerm() throws {
        let story = try registered()
        #expect(story.due("T03") == "2026-03-05")
        #expect(story.clock("T01.1")?.wasMet == true)
    }

    @Test("Accepted in time, the paper due in four months, on a Saturday, so on Monday; extended to 4 September")
    func deferredPaper() throws {
        var story = try accepted()
        #expect(story.clock("T03")?.wasMet == true)
        #expect(story.due("T36") == "2026-07-06")
        try story.take(.deskSupervisor, .extendDeferred(document: 1))
        #expect(story.due("T36") == "2026-09-04")
    }

    @Test("Referred the next day to market regulation, which signs the day after")
    func referral() throws {
        let story = try signed()
        #expect(story.clock("T05")?.due.day == Day("2026-03-05"))
        #expect(story.clock("T05")?.wasMet == true)
        #expect(story.current.classification?.rule == "R13")
        #expect(story.current.classification?.track == .complex)
        #expect(story.due("T06") == "2026-03-10")
        #expect(story.due("T07") == "2026-03-17")
        #expect(story.due("T08") == "2026-03-27")
        #expect(story.due("T35") == "2026-04-07")
        #expect(try extending("T08", of: story) == "2026-04-20")
    }

    @Test("Filed and seized: the seizure ends on a Sunday, the decision term does not")
    func filing() throws {
        let story = try filed()
        #expect(story.due("T09") == "2026-03-27")
        #expect(story.due("T12") == "2026-04-19")
        #expect(story.due("T10") == "2026-06-18")
        #expect(try extending("T12", of: story) == "2026-05-19")
        #expect(try extending("T10", of: story) == "2026-07-20")
    }

    @Test("Decided on 10 June: second feedback, credit feed and disclosure each have their day")
    func decision() throws {
        var story = try filed()
        try story.take(
            .liaison, .recordDecision(referral: nil, documentNumber: "2026-8", day: Day("2026-06-10")!),
            at: "2026-06-10T16:00+08:00")
        #expect(story.due("T34") == "2026-06-17")
        #expect(story.clock("T10")?.wasMet == true)
        #expect(story.clock("T12")?.endedAt != nil)
        #expect(story.due("T14") == "2026-06-22")
        #expect(story.due("T16") == "2026-06-22")
        #expect(story.due("T15.1") == "2026-07-09")
    }

    @Test("Closing waits for the deferred paper")
    func closing() throws {
        var story = try filed()
        let money = AmountInFen(fen: 5_000_000)
        let outcomes = [
            Outcome(kind: .orderedToCease, respondents: []),
            Outcome(kind: .confiscation, respondents: [], amount: money),
            Outcome(kind: .fine, respondents: [], amount: money),
        ]
        try story.take(
            .liaison, .reportOutcome(referral: nil, outcomes: outcomes, documentNumber: "2026-8"),
            at: "2026-06-16T10:00+08:00")
        #expect(story.current.lead?.outcomes.allSatisfy { $0.respondents == Array(1...40) } == true)
        #expect(story.due("T39.1") == "2026-06-24")
        #expect(story.refusal(of: .officer, .close(.settled)) == .deferredDocumentsOpen(1))
        try story.take(.complainant, .supplyDeferred(document: 1), at: "2026-06-29T10:00+08:00")
        try story.take(.officer, .verifyDeferred(document: 1), at: "2026-06-30T10:00+08:00")
        try story.take(.officer, .close(.settled))
        #expect(story.current.openClocks.isEmpty)
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("Closed on 30 June; disclosed on 8 July, in time; in the archive from the day after the thirtieth")
    func toTheEnd() throws {
        var story = try filed()
        try story.take(
            .liaison, .recordDecision(referral: nil, documentNumber: "2026-8", day: Day("2026-06-10")!),
            at: "2026-06-10T16:00+08:00")
        let outcome = Outcome(kind: .orderedToCease, respondents: [])
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [outcome], documentNumber: "2026-8"))
        try story.take(.complainant, .supplyDeferred(document: 1), at: "2026-06-29T10:00+08:00")
        try story.take(.officer, .verifyDeferred(document: 1), at: "2026-06-30T10:00+08:00")
        try story.take(.officer, .close(.settled))
        #expect(story.current.openClocks.map(\.id.rawValue) == ["T14", "T15.1", "T16"])
        for (notice, day) in [
            (NoticeKind.service, "2026-06-18"), (.creditFeed, "2026-06-22"), (.disclosure, "2026-07-08"),
        ] {
            try story.take(
                .liaison, .recordNotice(referral: nil, notice, day: Day(day)!), at: "2026-07-08T10:00+08:00")
        }
        for id in ["T14", "T15.1", "T16"] { #expect(story.clock(id)?.wasMet == true, "\(id)") }
        story.now = Instant("2026-07-30T23:59+08:00")!
        #expect(story.refusal(of: .system, .archive) == .dueNotPassed(Day("2026-07-30")!))
        try story.take(.system, .archive, at: "2026-07-31T00:00+08:00")
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("A paper that never comes is overdue from 7 July")
    func paperOverdue() throws {
        let story = try accepted()
        let paper = try #require(story.clock("T36"))
        #expect(!paper.isOverdue(at: Instant("2026-07-06T23:59+08:00")!))
        #expect(paper.isOverdue(at: Instant("2026-07-07T00:00+08:00")!))
    }
}
