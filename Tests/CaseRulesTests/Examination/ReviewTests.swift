import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Review of a refusal (C53) and lapse (C14)")
struct ReviewTests {
    @Test("A refusal is reviewed within sixty natural days, and the examination has a new term")
    func inTime() throws {
        var story = CaseStory.sample(.notAccepted)
        #expect(story.current.reviewDue(story.agreement)?.day == Day("2026-05-06"))
        try story.take(.deskSupervisor, .reviewRefusal(request: .sample), at: "2026-05-06T16:00+08:00")
        #expect(story.current.state == .underExamination)
        #expect(story.current.publicState.zh == "复核中")
        // Saturday 9 May is worked.
        #expect(story.due("T03") == "2026-05-09")
        try story.take(.officer, .accept(present: story.current.itemsNeeded))
        #expect(story.current.publicState == CaseState.accepted.name)
    }

    @Test("Afterwards it is too late")
    func late() {
        var story = CaseStory.sample(.notAccepted)
        story.now = Instant("2026-05-07T09:00+08:00")!
        #expect(
            story.refusal(of: .deskSupervisor, .reviewRefusal(request: .sample))
                == .reviewTooLate(Day("2026-05-06")!))
    }

    @Test("The system proposes a lapse once, and a supervisor confirms it")
    func lapse() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        #expect(story.refusal(of: .system, .lapseSupplement)?.code == "dueNotPassed")
        story.now = story.now.adding(hours: 24 * 30)
        try story.take(.system, .lapseSupplement)
        #expect(story.current.state == .awaitingSupplement)
        #expect(story.refusal(of: .system, .lapseSupplement)?.code == "decisionPending")
        try story.take(.deskSupervisor, .approve)
        #expect(story.current.stage == .notAccepted(NonAcceptance(reason: .materialsMissing)))
    }

    @Test("Papers that come meanwhile overtake the proposal")
    func overtaken() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        story.now = story.now.adding(hours: 24 * 30)
        try story.take(.system, .lapseSupplement)
        try story.take(.officer, .submitSupplement(text: .sample))
        #expect(story.current.state == .underExamination && story.current.pendingApproval == nil)
        #expect(Case.replay(story.journal) == story.current)
    }
}
