import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Reopening (C31)")
struct ReopeningTests {
    /// Decided, disclosed and closed on 2 March.
    private func disclosed() throws -> CaseStory {
        var story = CaseStory.sample(.filed)
        try story.take(.liaison, .recordDecision(referral: nil, documentNumber: "8", day: story.today))
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: "8"))
        try story.take(.liaison, .recordNotice(referral: nil, .disclosure, day: story.today))
        try story.take(.officer, .close(.settled))
        return story
    }

    @Test("The lead is active again with new clocks, and its new outcome stands in place of the old one")
    func newFacts() throws {
        var story = CaseStory.sample(.closed)
        try story.take(.deskSupervisor, .reopen(.newFacts, text: .sample), at: "2026-04-01T10:00+08:00")
        #expect(story.current.state == .received && story.current.isReopened)
        #expect(story.current.lead?.state == .signed && story.current.lead?.outcomes.isEmpty == true)
        #expect(story.due("T08") == "2026-04-23")
        try story.take(.liaison, .decideFiling(referral: nil, .notFiled(.noEvidence, text: nil)))
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.nothingFound], documentNumber: nil))
        #expect(story.current.lead?.outcomes == [.nothingFound])
        try story.take(.officer, .close(.notEstablished))
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("Of two agencies the lead takes the case up again; the co-handler's part stays as it ended")
    func coHandler() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: [.ipOffice]))
        for liaison in [Actor.liaison, .liaison(.ipOffice)] {
            try story.take(liaison, .sign(referral: nil))
            try story.take(liaison, .decideFiling(referral: nil, .filed))
            try story.take(liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: nil))
        }
        try story.take(.officer, .close(.settled))
        try story.take(.deskSupervisor, .reopen(.failedExecution, text: .sample))
        #expect(story.current.referrals.map(\.state) == [.signed, .ended])
    }

    @Test("An annulled decision that was disclosed must be taken down in three working days")
    func annulment() throws {
        var story = try disclosed()
        #expect(story.current.openClocks.map(\.id.rawValue) == ["T14", "T16"])
        try story.take(.deskSupervisor, .reopen(.courtAnnulment, text: .sample), at: "2026-04-01T10:00+08:00")
        #expect(story.due("T17") == "2026-04-07")
        #expect(Set(story.current.openClocks.map(\.id.rawValue)) == ["T08", "T17", "T35"])
        try story.take(.liaison, .recordNotice(referral: nil, .disclosureWithdrawal, day: story.today))
        #expect(story.clock("T17")?.wasMet == true)
        #expect(
            story.refusal(of: .liaison, .recordNotice(referral: nil, .disclosureWithdrawal, day: story.today))
                == .notDisclosed)
    }

    @Test("A reopened case has no published penalty of its own, and the old one can be taken down once, before the new")
    func supersededDisclosure() throws {
        var story = try disclosed()
        try story.take(.deskSupervisor, .reopen(.courtAnnulment, text: .sample), at: "2026-04-01T10:00+08:00")
        #expect(story.current.lead?.isDisclosed == false && story.current.lead?.isOldDisclosed == true)
        try story.take(.liaison, .decideFiling(referral: nil, .filed))
        try story.take(.liaison, .recordDecision(referral: nil, documentNumber: "9", day: story.today))
        try story.take(.liaison, .recordNotice(referral: nil, .disclosure, day: story.today))
        try story.take(.liaison, .recordNotice(referral: nil, .disclosureWithdrawal, day: story.today))
        #expect(story.current.lead?.isDisclosed == true && story.current.lead?.isOldDisclosed == false)
    }

    @Test("An annulled decision that was never disclosed leaves nothing to take down")
    func undisclosed() throws {
        var story = CaseStory.sample(.filed)
        try story.take(.liaison, .recordDecision(referral: nil, documentNumber: "8", day: story.today))
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: "8"))
        try story.take(.deskSupervisor, .reopen(.courtAnnulment, text: .sample))
        #expect(story.clock("T17") == nil)
        #expect(story.clock("T15.1")?.isRunning == false)
    }

    @Test("The reason must be true: an annulment needs a decision, an unmet paper an open one, and all a text")
    func reasons() {
        let story = CaseStory.sample(.outcomeReported)
        #expect(story.refusal(of: .deskSupervisor, .reopen(.courtAnnulment, text: .sample)) == .noDecision)
        #expect(story.refusal(of: .deskSupervisor, .reopen(.unmetDeferredDocument, text: .sample)) == .noSuchDocument)
        #expect(story.refusal(of: .deskSupervisor, .reopen(.newFacts, text: nil)) == .reasonMissing)
        let waiting = CaseStory.sample(.outcomeReported, .paper)
        #expect(waiting.refusal(of: .deskSupervisor, .reopen(.unmetDeferredDocument, text: .sample)) == nil)
        #expect(
            CaseStory.sample(.tracking).refusal(of: .deskSupervisor, .reopen(.newFacts, text: .sample)) == nil)
    }

    @Test("A case that was with a region goes back to it, with new time for its result")
    func region() throws {
        var story = CaseStory.sample(.outcomeReported, .withRegion)
        try story.take(.deskSupervisor, .reopen(.newFacts, text: .sample))
        #expect(story.current.state == .received)
        #expect(story.current.openClocks.map(\.id.rawValue) == ["T37.2"])
    }

    @Test("A question that was answered and closed is not reopened")
    func consultation() throws {
        var story = CaseStory.sample(.answered)
        try story.take(.officer, .close(.answered))
        #expect(story.refusal(of: .deskSupervisor, .reopen(.newFacts, text: .sample)) == .notForConsultations)
    }

    @Test("Who withdraws after a reopening leaves; what was decided goes on, and no clock is left without its case")
    func withdrawal() throws {
        var story = try disclosed()
        try story.take(.deskSupervisor, .reopen(.newFacts, text: .sample))
        let events = try story.take(.complainant, .withdraw)
        #expect(events.map(\.name) == ["complainantLeft"])
        #expect(story.current.state == .received && story.current.lead?.state == .signed)
    }
}
