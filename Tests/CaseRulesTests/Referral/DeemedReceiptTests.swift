import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Deemed receipt (DOMAIN section 4.4, algorithm)")
struct DeemedReceiptTests {
    /// Referred on Thursday 5 March; to be signed by Tuesday 10 March.
    private func referred() throws -> CaseStory {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: []), at: "2026-03-05T10:00+08:00")
        return story
    }

    @Test("An agency that signs late has had the case since the last day of its sign limit")
    func lateSignature() throws {
        var story = try referred()
        try story.take(.liaison, .sign(referral: nil), at: "2026-03-16T10:00+08:00")
        #expect(story.due("T08") == "2026-03-31")
        #expect(story.clock("T06")?.wasMet == false)
    }

    @Test("An agency that signs in time has the case from the day it signs")
    func signatureInTime() throws {
        var story = try referred()
        try story.take(.liaison, .sign(referral: nil), at: "2026-03-06T10:00+08:00")
        #expect(story.due("T08") == "2026-03-27")
        #expect(story.due("T07") == "2026-03-17")
    }

    @Test("The daily job gives the same dates as a late signature, and signing afterwards changes none")
    func dailyJob() throws {
        var story = try referred()
        story.now = Instant("2026-03-10T23:59+08:00")!
        #expect(story.refusal(of: .system, .deemReceipt(referral: 1)) == .dueNotPassed(Day("2026-03-10")!))
        try story.take(.system, .deemReceipt(referral: 1), at: "2026-03-12T03:00+08:00")
        #expect(
            story.current.referral(1)?.deemedReceivedAt.map { Day($0, story.agreement.offset) } == Day("2026-03-10"))
        #expect(story.due("T08") == "2026-03-31")
        #expect(story.clock("T06")?.isOverdue(at: story.now) == true)
        #expect(story.refusal(of: .system, .deemReceipt(referral: 1)) == .noSuchReferral)
        let running = story.current.clocks.filter { $0.id.rawValue != "T06" }
        try story.take(.liaison, .sign(referral: nil), at: "2026-03-16T10:00+08:00")
        #expect(story.current.clocks.filter { $0.id.rawValue != "T06" } == running)
        #expect(story.current.state == .received)
    }

    @Test("A referral that counts as received can still be returned at once")
    func returnAfterwards() throws {
        var story = try referred()
        try story.take(.system, .deemReceipt(referral: 1), at: "2026-03-12T03:00+08:00")
        try story.take(.liaison, .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice))
        #expect(story.current.state == .accepted)
        #expect(story.current.openClocks.map(\.id.rawValue) == ["T05"])
    }
}
