import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Following, closing and withdrawing (C32, C34, C36, invariants 2 and 4)")
struct ClosingTests {
    @Test("A case is not closed while an agency has not reported")
    func openReferral() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: [.ipOffice]))
        try story.take(.liaison, .sign(referral: nil))
        try story.take(.liaison, .decideFiling(referral: nil, .filed))
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: nil))
        #expect(story.refusal(of: .officer, .close(.settled)) == .referralsOpen([.ipOffice]))
        try story.take(.officer, .track(note: .sample))
        #expect(story.refusal(of: .officer, .close(.settled)) == .referralsOpen([.ipOffice]))
        try story.take(
            .liaison(.ipOffice), .returnReferral(referral: nil, reason: .sample, proposed: .marketRegulation))
        try story.take(.officer, .close(.settled))
        #expect(story.current.stage == .closed(.settled))
        #expect(story.current.referrals.map(\.state) == [.ended, .returned])
    }

    @Test("A case is not closed while a deferred paper is promised or unchecked")
    func openPaper() throws {
        for twist in [Twist.paper, .paperSupplied] {
            let story = CaseStory.sample(.outcomeReported, twist)
            #expect(story.refusal(of: .officer, .close(.settled)) == .deferredDocumentsOpen(1))
        }
        var story = CaseStory.sample(.outcomeReported, .paperSupplied)
        try story.take(.officer, .verifyDeferred(document: 1))
        #expect(story.refusal(of: .officer, .close(.settled)) == nil)
    }

    @Test("Closing ends the clocks that name it; what a decision leaves to be done goes on until it is done")
    func clocksAfterClosing() throws {
        #expect(CaseStory.sample(.closed).current.openClocks.isEmpty)
        var story = CaseStory.sample(.filed)
        try story.take(.liaison, .recordDecision(referral: nil, documentNumber: "2026-8", day: story.today))
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: "2026-8"))
        try story.take(.officer, .close(.settled))
        #expect(story.current.openClocks.map(\.id.rawValue) == ["T14", "T15.1", "T16"])
        for notice in [NoticeKind.service, .disclosure, .creditFeed] {
            try story.take(.liaison, .recordNotice(referral: nil, notice, day: story.today))
        }
        #expect(story.current.openClocks.isEmpty)
        #expect(story.current.state == .closed)
    }

    @Test("The closing term runs from the last note")
    func closingTerm() throws {
        var story = CaseStory.sample(.tracking)
        try story.take(.officer, .track(note: .sample), at: "2026-04-13T10:00+08:00")
        #expect(story.due("T39.1") == "2026-04-20")
        #expect(story.current.openClocks.map(\.id.rawValue) == ["T39.1"])
    }

    @Test("Nothing changes an archived case", arguments: CommandName.allCases)
    func archived(command: CommandName) {
        let story = CaseStory.sample(.archived)
        for role in Role.allCases {
            let actor = Actor.sample(role)
            let particulars = command.sample(for: story.current, by: actor, on: story.today)
            #expect(story.refusal(of: actor, particulars) != nil)
        }
    }

    @Test("Withdrawal ends the referral and its clocks; once any agency has filed, only the applicant leaves")
    func withdrawal() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: [.ipOffice]))
        var early = story
        try early.take(.complainant, .withdraw)
        #expect(early.current.referrals.map(\.state) == [.ended, .ended])
        #expect(early.current.openClocks.isEmpty)
        try story.take(.liaison(.ipOffice), .sign(referral: nil))
        try story.take(.liaison(.ipOffice), .decideFiling(referral: nil, .filed))
        #expect(story.current.state == .referred)
        let open = story.current.openClocks
        try story.take(.complainant, .withdraw)
        #expect(story.current.state == .referred && story.current.hasApplicantLeft)
        #expect(story.current.openClocks == open)
        for command in [CaseCommand.withdraw, .message(.sample), .addEvidence([.sample])] {
            #expect(story.refusal(of: .complainant, command) == .applicantHasLeft)
        }
    }

    @Test("Officers take cases themselves, a supervisor gives them to anybody")
    func assignment() throws {
        var story = CaseStory.sample(.registered)
        let colleague = try #require(Actor.colleague.account)
        #expect(story.refusal(of: .officer, .assign(colleague)) == .onlyToYourself)
        try story.take(.deskSupervisor, .assign(colleague))
        #expect(story.current.assignee == colleague)
    }

    @Test("Evidence is at least one file")
    func evidence() {
        #expect(CaseStory.sample(.filed).refusal(of: .complainant, .addEvidence([])) == .noFiles)
    }
}
