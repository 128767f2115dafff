import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Merging and its undoing (C20)")
struct MergeTests {
    private let leading = OtherCase.sample.number

    @Test("Merging then unmerging gives a member back as it was, with a whole term to refer it")
    func reversible() throws {
        let before = CaseStory.sample(.accepted).current
        var story = CaseStory.sample(.accepted, .follows)
        #expect(story.current.leading == leading)
        #expect(story.clock("T05")?.endedAt != nil)
        try story.take(.deskSupervisor, .unmergeCase, at: "2026-03-10T10:00+08:00")
        #expect(story.current.stage == before.stage && story.current.leading == nil)
        #expect(story.current.referrals == before.referrals && story.current.subject == before.subject)
        #expect(story.due("T05") == "2026-03-11")
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("A member may be written to, added to, withdrawn and released; everything else is done in the leading case")
    func members() {
        let story = CaseStory.sample(.accepted, .follows)
        let allowed: Set<CommandName> = [
            .message, .addEvidence, .withdraw, .recordCallBack, .unmergeCase, .releaseFromLeading, .closeWithLeading,
            .recomputeClocks, .remind, .openSupervision, .explainDelay, .answerSurvey,
        ]
        // What has nothing to do here is refused for that reason.
        let idle: Set<CommandName> = [.recomputeClocks, .remind, .openSupervision, .explainDelay]
        for command in CommandName.allCases where command.permission.states.contains(.accepted) {
            let roles = command.permission.roles.subtracting([.agencyLiaison]).sorted { $0.rawValue < $1.rawValue }
            guard let role = roles.first else { continue }
            let found = story.current.refusals(of: command, story.context(.sample(role))).first
            if allowed.contains(command) {
                #expect(found == nil || idle.contains(command), "\(command)")
            } else {
                #expect(found == .followsLeadingCase(leading), "\(command)")
            }
        }
    }

    @Test("A case follows one of the same respondent or right, or with a reason as a mass case")
    func sameMatter() throws {
        var story = CaseStory.sample(.accepted)
        story.others = [OtherCase(number: leading, state: .accepted)]
        #expect(story.refusal(of: .system, .followLeading(leading, isMassCase: false)) == .notSameMatter(leading))
        #expect(story.refusal(of: .system, .followLeading(leading, isMassCase: true)) == nil)
    }

    @Test("What leads others, or has a referral or a paper open, cannot follow")
    func nothingOpen() throws {
        let leads = CaseStory.sample(.accepted, .leads)
        let follow = CaseCommand.followLeading(CaseNumber(year: 2026, serial: 7), isMassCase: true)
        #expect(leads.refusal(of: .system, follow) == .leadsOthers(1))
        #expect(CaseStory.sample(.accepted, .paper).refusal(of: .system, follow) == .deferredDocumentsOpen(1))
        var returned = CaseStory.sample(.accepted, .classified)
        try returned.take(.officer, .refer(lead: .marketRegulation, coHandling: [.customs]))
        try returned.take(.liaison, .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice))
        #expect(returned.refusal(of: .system, follow) == .referralsOpen([.customs]))
    }

    @Test("An officer proposes and a supervisor approves; the members follow with the approval")
    func proposal() throws {
        var story = CaseStory.sample(.accepted)
        try story.take(.officer, .mergeCases([leading], reason: nil))
        #expect(story.current.members.isEmpty)
        let before = story.current
        let events = try story.take(.deskSupervisor, .approve)
        #expect(story.current.members == [leading])
        #expect(
            before.companions(of: events)
                == [Companion(number: leading, command: .followLeading(before.number, isMassCase: false))])
        #expect(story.refusal(of: .deskSupervisor, .mergeCases([], reason: nil)) == .membersMissing)
    }

    @Test("Members close with the leading case, and go on without it when it is withdrawn")
    func ends() throws {
        var story = CaseStory.sample(.outcomeReported, .leads)
        let before = story.current
        let closed = try story.take(.officer, .close(.settled))
        #expect(before.companions(of: closed).map(\.command) == [.closeWithLeading(.settled)])
        var withdrawn = CaseStory.sample(.accepted, .leads)
        let leadingCase = withdrawn.current
        let events = try withdrawn.take(.complainant, .withdraw)
        #expect(leadingCase.companions(of: events).map(\.command) == [.releaseFromLeading])
        #expect(withdrawn.current.members.isEmpty)
    }

    @Test("A member that is let go is with whoever has the leading case, and keeps its officer where nobody has")
    func officer() throws {
        let officer = Identifier<Account>(99)
        let ways: [(Actor, CaseCommand)] = [(.deskSupervisor, .unmergeCase), (.system, .releaseFromLeading)]
        for (actor, command) in ways {
            var story = CaseStory.sample(.accepted, .follows)
            let own = story.current.assignee
            let events = try story.deciding(actor, command)
            #expect(events.map(\.name).filter { $0 != "clocksChanged" } == ["releasedFrom"])
            story.leadingOfficer = officer
            try story.take(actor, command)
            #expect(own != officer && story.current.assignee == officer && story.current.leading == nil)
            #expect(story.current.undoable == nil && Case.replay(story.journal) == story.current)
        }
    }

    @Test("A member that is withdrawn leaves its leading case")
    func memberWithdraws() throws {
        var story = CaseStory.sample(.accepted, .follows)
        let before = story.current
        let events = try story.take(.complainant, .withdraw)
        #expect(
            before.companions(of: events)
                == [Companion(number: leading, command: .releaseMember(before.number))])
        #expect(story.current.leading == nil)
    }

    @Test("Reopening concerns the leading case alone, and it can be closed again")
    func reopened() throws {
        var story = CaseStory.sample(.closed, .leads)
        #expect(story.current.members.isEmpty && story.current.closedMembers == [leading])
        try story.take(.deskSupervisor, .reopen(.newFacts, text: .sample))
        try story.take(.liaison, .decideFiling(referral: nil, .filed))
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: "2"))
        let before = story.current
        let events = try story.take(.officer, .close(.settled))
        #expect(before.companions(of: events).isEmpty)
    }

    @Test("A member that was closed with the leading case is rated and archived by itself")
    func archived() throws {
        var story = CaseStory.sample(.accepted, .follows)
        try story.take(.system, .closeWithLeading(.settled))
        #expect(story.current.leading == nil && story.current.closedWith == leading)
        #expect(story.current.openSurvey == .closing)
        story.now = story.now.adding(hours: 24 * 40)
        try story.take(.system, .archive)
        #expect(story.current.state == .archived)
    }

    @Test("A key case follows no other one, since it would close without a second person")
    func keyCase() throws {
        var story = CaseStory.sample(.accepted)
        try story.take(.supervisor, .markKeyCase(reason: .sample))
        #expect(story.refusal(of: .system, .followLeading(leading, isMassCase: true)) == .keyCaseFollowsNone)
    }
}
