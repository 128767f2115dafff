import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Undo (C54)")
struct UndoTests {
    @Test("Undoing acceptance brings back the case as it was, clocks and all")
    func bringsBack() throws {
        let before = CaseStory.sample(.underExamination).current
        var story = CaseStory.sample(.accepted)
        #expect(story.clock("T03")?.endedAt != nil)
        try story.take(.officer, .undo)
        #expect(story.current.stage == before.stage)
        #expect(story.current.clocks == before.clocks)
        #expect(story.current.version == story.journal.count)
        #expect(story.current.undoable == nil)
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("The same step can be taken again afterwards, and undone again")
    func again() throws {
        var story = CaseStory.sample(.accepted)
        try story.take(.officer, .undo)
        try story.take(.officer, .accept(present: FilingStandard.trademarkItems))
        #expect(story.due("T05") == "2026-03-03")
        try story.take(.officer, .undo)
        #expect(story.current.state == .underExamination)
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("Only who took the step undoes it")
    func onlyTheDoer() {
        let story = CaseStory.sample(.accepted)
        for other in [Actor.colleague, .deskSupervisor] {
            #expect(story.refusal(of: other, .undo) == .notYourStep)
        }
    }

    @Test("Only the last step is undone, and one only")
    func onlyTheLast() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .undo)
        #expect(story.current.classification == nil)
        #expect(story.refusal(of: .officer, .undo) == .nothingToUndo)
        var overtaken = CaseStory.sample(.accepted)
        try overtaken.take(.complainant, .message(.sample))
        #expect(overtaken.refusal(of: .officer, .undo) == .nothingToUndo)
        try overtaken.take(.colleague, .classify(.sample))
        #expect(overtaken.refusal(of: .officer, .undo) == .notYourStep)
    }

    @Test("What was asked of a second person can be taken back by who asked")
    func takeBack() throws {
        var story = CaseStory.sample(.underExamination, .askedToRefuse)
        #expect(story.refusal(of: .deskSupervisor, .undo) == .notYourStep)
        try story.take(.officer, .undo)
        #expect(story.current.pendingApproval == nil)
    }

    @Test("What has left the house stays")
    func leftTheHouse() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: []))
        #expect(story.refusal(of: .officer, .undo) == .nothingToUndo)
        try story.take(.liaison, .sign(referral: nil))
        #expect(story.refusal(of: .liaison, .undo) == .nothingToUndo)
        try story.take(.liaison, .decideFiling(referral: nil, .filed))
        #expect(story.refusal(of: .liaison, .undo) == .nothingToUndo)
        let green = CaseStory.sample(.accepted)
        let facts = RoutingFacts(rights: [.specialSign], act: .counterfeit, places: [.market])
        var announced = green
        try announced.take(.officer, .classify(ClassificationOrder(facts: facts)))
        #expect(announced.refusal(of: .officer, .undo) == .nothingToUndo)
    }

    @Test("A measure entered by mistake is undone with its clock")
    func measure() throws {
        var story = CaseStory.sample(.filed)
        let measure = Measure(kind: .seizure, day: story.today, respondents: [1])
        try story.take(.liaison, .recordMeasure(referral: nil, measure))
        #expect(story.clock("T12") != nil)
        #expect(story.refusal(of: .liaison(.ipOffice), .undo) == .notYourStep)
        try story.take(.liaison, .undo)
        #expect(story.clock("T12") == nil)
    }
}
