import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Reminders, supervision and key cases (C37)")
struct SuperviseTests {
    private func open(_ story: CaseStory, _ id: String) -> Int { story.clock(id)!.index }

    @Test("The system reminds once, from 80 per cent of the time on")
    func yellow() throws {
        var story = CaseStory.sample(.referred)  // referred on 2 March, to be signed by the end of 5 March
        let clock = try #require(story.clock("T06"))
        let reminder = CaseCommand.supervise(.remind(clock: clock.index, text: nil))
        let whole = clock.due.end.milliseconds - clock.startedAt.milliseconds
        let yellow = clock.startedAt.adding(milliseconds: whole * 8 / 10)
        story.now = yellow.adding(milliseconds: -1)
        #expect(story.refusal(of: .system, reminder) == .tooEarlyToRemind(Day("2026-03-05")!))
        story.now = yellow.adding(milliseconds: 1)
        #expect(story.refusal(of: .system, reminder) == nil)
        story.now = yellow
        try story.take(.system, reminder)
        #expect(story.current.supervisions.map(\.level) == [.yellow])
        #expect(story.refusal(of: .system, reminder) == .alreadySupervised)
        #expect(story.refusal(of: .supervisor, reminder) == nil)
    }

    @Test("A clock that was yellow and is met leaves nothing behind")
    func met() throws {
        var story = CaseStory.sample(.referred)
        let clock = open(story, "T06")
        story.now = story.now.adding(hours: 72)
        try story.take(.system, .supervise(.remind(clock: clock, text: nil)))
        try story.take(.liaison, .sign(referral: nil))
        #expect(story.current.supervisions.map(\.level) == [.met])
    }

    @Test("Overdue it turns red; the agency explains; done late it is corrected, and a circular may still follow")
    func red() throws {
        var story = CaseStory.sample(.referred)
        let clock = open(story, "T06")
        #expect(
            story.refusal(of: .system, .supervise(.open(clock: clock, text: nil))) == .dueNotPassed(Day("2026-03-05")!))
        story.now = story.now.adding(hours: 24 * 5)
        try story.take(.system, .supervise(.open(clock: clock, text: nil)))
        #expect(story.current.supervisions.map(\.level) == [.red])
        #expect(story.refusal(of: .system, .supervise(.open(clock: clock, text: nil))) == .alreadySupervised)
        try story.take(.supervisor, .supervise(.open(clock: clock, text: .sample)))
        try story.take(.liaison, .supervise(.explain(supervision: 1, text: .sample)))
        #expect(story.current.supervisions.map(\.level) == [.explained])
        try story.take(.liaison, .sign(referral: nil))
        #expect(story.current.supervisions.map(\.level) == [.corrected])
        try story.take(.supervisor, .supervise(.circular(supervision: 1, text: .sample)))
        try story.take(.supervisor, .supervise(.interview(supervision: 1, day: story.today, text: .sample)))
        try story.take(.supervisor, .supervise(.handOver(supervision: 1, text: .sample)))
        #expect(story.current.supervisions.map(\.level) == [.handedOver])
        #expect(story.current.state == .received, "Supervision moves no state of the case.")
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("An agency explains about its own clocks only")
    func ownClock() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: [.ipOffice]))
        let other = try #require(story.clock("T06", of: .referral(2))).index
        story.now = story.now.adding(hours: 24 * 5)
        try story.take(.system, .supervise(.open(clock: other, text: nil)))
        let explanation = CaseCommand.supervise(.explain(supervision: 1, text: .sample))
        #expect(story.refusal(of: .liaison, explanation) == .notYourReferral)
        #expect(story.refusal(of: .liaison(.ipOffice), explanation) == nil)
    }

    @Test("A key case is supervised at once; another one waits until a clock is late")
    func keyCase() throws {
        var story = CaseStory.sample(.referred)
        let whole = CaseCommand.supervise(.open(clock: nil, text: .sample))
        let clock = open(story, "T06")
        #expect(story.refusal(of: .supervisor, whole) == .notKeyCase)
        #expect(story.refusal(of: .supervisor, .supervise(.remind(clock: clock, text: nil))) != nil)
        try story.take(.supervisor, .markKeyCase(reason: .sample))
        #expect(story.refusal(of: .supervisor, .markKeyCase(reason: .sample)) == .alreadyKeyCase)
        #expect(story.refusal(of: .supervisor, .supervise(.remind(clock: clock, text: nil))) == nil)
        #expect(story.refusal(of: .supervisor, .supervise(.open(clock: clock, text: .sample))) == nil)
        #expect(story.refusal(of: .supervisor, .supervise(.open(clock: nil, text: nil))) == .reasonMissing)
        try story.take(.supervisor, whole)
        #expect(story.refusal(of: .supervisor, whole) == .alreadySupervised)
    }

    @Test("A key case closes only with a second person, by the reason that was asked for")
    func closing() throws {
        var story = CaseStory.sample(.outcomeReported)
        try story.take(.supervisor, .markKeyCase(reason: .sample))
        try story.take(.officer, .close(.settled))
        #expect(story.current.state == .outcomeReported)
        #expect(story.refusal(of: .officer, .approve) == .notYourRole(.approve))
        #expect(story.refusal(of: .supervisor, .approve) == .notYourRole(.approve))
        #expect(story.refusal(of: .deskSupervisor, .reopen(.newFacts, text: .sample)) != nil)
        try story.take(.deskSupervisor, .approve)
        #expect(story.current.stage == .closed(.settled))
    }

    @Test("A closing that waits is overtaken by a further question")
    func overtaken() throws {
        var story = CaseStory.sample(.answered)
        try story.take(.supervisor, .markKeyCase(reason: .sample))
        try story.take(.officer, .close(.answered))
        try story.take(.complainant, .followUpConsultation(question: .sample))
        #expect(story.refusal(of: .deskSupervisor, .approve) == .notInThisState(.close, .underExamination))
        #expect(story.refusal(of: .deskSupervisor, .decline(reason: .sample)) == nil)
    }

    @Test("What a decision leaves to be done is supervised after closing too")
    func afterClosing() throws {
        var story = CaseStory.sample(.filed)
        try story.take(.liaison, .recordDecision(referral: nil, documentNumber: "8", day: story.today))
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: nil))
        try story.take(.officer, .close(.settled))
        let clock = open(story, "T15.1")
        story.now = story.now.adding(hours: 24 * 60)
        try story.take(.system, .supervise(.open(clock: clock, text: nil)))
        #expect(story.current.supervisions.map(\.level) == [.red])
        #expect(story.current.state == .closed)
    }
}
