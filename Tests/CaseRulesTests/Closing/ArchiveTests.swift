import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Archiving, the survey and the reasons for closing (C34, C35, C49)")
struct ArchiveTests {
    @Test("A closed case is archived when thirty natural days are over, not before, and says what it held")
    func thirtyDays() throws {
        var story = CaseStory.sample(.outcomeReported)
        try story.take(.officer, .close(.settled), at: "2026-03-10T10:00+08:00")
        story.now = Instant("2026-04-09T23:59+08:00")!
        #expect(story.refusal(of: .system, .archive) == .dueNotPassed(Day("2026-04-09")!))
        let events = try story.take(.system, .archive, at: "2026-04-10T00:00+08:00")
        #expect(events == [.archived(.sample)])
        #expect(story.current.state == .archived)
    }

    @Test("What an agency still owes keeps a case out of the archive")
    func owed() throws {
        var story = CaseStory.sample(.filed)
        try story.take(.liaison, .recordDecision(referral: nil, documentNumber: "8", day: story.today))
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: "8"))
        try story.take(.officer, .close(.settled))
        story.now = story.now.adding(hours: 24 * 90)
        #expect(story.refusal(of: .system, .archive)?.code == "dueNotPassed")
        for notice in [NoticeKind.service, .disclosure, .creditFeed] {
            try story.take(.liaison, .recordNotice(referral: nil, notice, day: story.today))
        }
        #expect(story.refusal(of: .system, .archive) == nil)
    }

    @Test("A warning alone is served and never disclosed")
    func warning() throws {
        var story = CaseStory.sample(.filed)
        try story.take(.liaison, .recordDecision(referral: nil, documentNumber: "8", day: story.today))
        let warning = Outcome(kind: .warning, respondents: [1])
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [warning], documentNumber: "8"))
        #expect(story.current.openClocks.map(\.id.rawValue) == ["T14", "T39.1"])
    }

    @Test("Every feedback is rated once; the last one for seven days after closing")
    func survey() throws {
        var story = CaseStory.sample(.received)
        let rating = CaseCommand.answerSurvey(.sample)
        try story.take(.complainant, rating)
        #expect(story.refusal(of: .complainant, rating) == .nothingToRate)
        try story.take(.liaison, .decideFiling(referral: nil, .filed))
        #expect(story.refusal(of: .complainant, rating) == .nothingToRate)
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: nil))
        #expect(story.current.openSurvey == .secondFeedback)
        try story.take(.complainant, rating)
        try story.take(.officer, .close(.settled), at: "2026-03-10T10:00+08:00")
        var late = story
        late.now = Instant("2026-03-18T00:00+08:00")!
        #expect(late.refusal(of: .complainant, rating) == .surveyOver(Day("2026-03-17")!))
        try story.take(.complainant, rating, at: "2026-03-17T23:00+08:00")
        #expect(story.refusal(of: .complainant, rating) == .nothingToRate)
    }

    @Test("A reason for closing says what came of the case")
    func reasons() {
        let settled = CaseStory.sample(.outcomeReported)
        for reason in ClosingReason.allCases {
            #expect(
                settled.refusal(of: .officer, .close(reason))
                    == (reason == .settled ? nil : .closingReasonUnfit(reason)))
        }
        let answered = CaseStory.sample(.answered)
        for reason in ClosingReason.allCases {
            #expect(
                answered.refusal(of: .officer, .close(reason))
                    == (reason == .answered ? nil : .closingReasonUnfit(reason)))
        }
    }

    @Test("Nothing found, mediated, or sent to the police: each has its reason")
    func otherReasons() throws {
        let expected: [(OutcomeKind, Set<ClosingReason>)] = [
            (.noViolation, [.notEstablished]), (.mediated, [.settled, .mediated]),
            (.transferredToPolice, [.settled, .transferredToPolice]),
        ]
        for (kind, reasons) in expected {
            var story = CaseStory.sample(.notFiled)
            let outcome = Outcome(kind: kind, respondents: [1])
            try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [outcome], documentNumber: nil))
            let fitting = ClosingReason.allCases.filter { story.refusal(of: .officer, .close($0)) == nil }
            #expect(Set(fitting) == reasons, "\(kind)")
        }
    }

    @Test("What follows a decision needs one; the two notices end with the outcome")
    func notices() throws {
        let story = CaseStory.sample(.filed)
        for notice in [NoticeKind.service, .disclosure, .creditFeed] {
            #expect(story.refusal(of: .liaison, .recordNotice(referral: nil, notice, day: story.today)) == .noDecision)
        }
        #expect(
            CaseStory.sample(.closed).refusal(of: .liaison, .recordNotice(referral: nil, .filing, day: story.today))
                == .notInThisReferralState(.recordNotice, .ended))
    }

    @Test("A supplement that comes answers the lapse that the system proposed")
    func lapse() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        #expect(story.refusal(of: .system, .lapseSupplement)?.code == "dueNotPassed")
        story.now = story.now.adding(hours: 24 * 30)
        try story.take(.system, .lapseSupplement)
        #expect(story.refusal(of: .system, .lapseSupplement)?.code == "decisionPending")
        var lapsed = story
        try lapsed.take(.deskSupervisor, .approve)
        #expect(lapsed.current.state == .notAccepted)
        try story.take(.complainant, .submitSupplement(text: .sample))
        #expect(story.current.pendingApproval == nil && story.current.state == .underExamination)
    }

    @Test("The date for papers is extended once, before it has passed")
    func supplementExtension() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        let clock = try #require(story.clock("T04"))
        try story.take(.officer, .extendClock(clock: clock.index, reason: .sample))
        #expect(story.due("T04") == "2026-03-30")
        #expect(
            story.refusal(of: .officer, .extendClock(clock: clock.index, reason: .sample)) == .alreadyExtended)
        var late = CaseStory.sample(.awaitingSupplement)
        late.now = late.now.adding(hours: 24 * 30)
        #expect(late.refusal(of: .officer, .extendClock(clock: clock.index, reason: .sample)) == .alreadyLate)
    }
}
