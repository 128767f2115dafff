import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Splitting (C52; scenario 4)")
struct SplitTests {
    /// A trader here, a factory in another region: the local part keeps the number, the factory becomes a case that can
    /// be transferred.
    @Test("The case keeps its number and goes on; each further part has one of its own")
    func keepsNumber() throws {
        var story = try CaseStory(
            .sample(.tipOff, subject: Subject(rights: [.trademark], act: .counterfeit, place: .shop)),
            at: "2026-09-18T10:00+08:00")
        try story.take(.officer, .beginExamination)
        let before = story.current
        let events = try story.take(
            .deskSupervisor, .splitCase([CasePart(name: .sample, place: .otherRegion)]))
        #expect(story.current.number == before.number && story.current.stage == before.stage)
        #expect(story.current.parts == [CaseNumber(year: 2026, serial: 900_001)])
        #expect(events.count == 1)
        #expect(story.refusal(of: .deskSupervisor, .undo) == .nothingToUndo)
    }

    @Test("A split names its parts, and a case that leads others is not split")
    func refused() {
        #expect(CaseStory.sample(.accepted).refusal(of: .deskSupervisor, .splitCase([])) == .partsMissing)
        let leads = CaseStory.sample(.accepted, .leads)
        #expect(leads.refusal(of: .deskSupervisor, .splitCase([CasePart(name: .sample)])) == .leadsOthers(1))
    }
}
