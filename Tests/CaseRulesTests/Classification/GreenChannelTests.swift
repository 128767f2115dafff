import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Green channel (C22, R12)")
struct GreenChannelTests {
    @Test("Running clocks take the green limit from their own start")
    func runningClocks() throws {
        var story = try CaseStory(at: "2026-03-02T10:00+08:00")
        #expect(story.due("T03") == "2026-03-05")
        try story.take(.deskSupervisor, .requestGreenChannel(.majorEvent), at: "2026-03-02T15:00+08:00")
        #expect(story.due("T03") == "2026-03-03")
        #expect(story.refusal(of: .deskSupervisor, .requestGreenChannel(.exhibition)) == .alreadyGreen)
    }

    @Test("Nothing is due before the end of the day of granting")
    func dayOfGranting() throws {
        var story = try CaseStory(at: "2026-03-02T10:00+08:00")
        try story.take(.deskSupervisor, .requestGreenChannel(.majorEvent), at: "2026-03-04T15:00+08:00")
        #expect(story.clock("T03")?.due.end == Instant("2026-03-05T00:00+08:00"))
    }

    @Test("A clock that is late stays late")
    func lateClocks() throws {
        var story = try CaseStory(at: "2026-03-02T10:00+08:00")
        try story.take(.deskSupervisor, .requestGreenChannel(.majorEvent), at: "2026-03-10T15:00+08:00")
        #expect(story.due("T03") == "2026-03-05")
        #expect(story.clock("T03")?.isOverdue(at: story.now) == true)
    }

    @Test("A clock that stands still takes the green limit when it goes on")
    func stoppedClocks() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        try story.take(.deskSupervisor, .requestGreenChannel(.foreignDeadline), at: "2026-03-03T15:00+08:00")
        try story.take(.complainant, .submitSupplement(text: nil), at: "2026-03-04T10:00+08:00")
        // Monday was the day of receipt; Monday to Wednesday stood still; one working day is Thursday.
        #expect(story.due("T03") == "2026-03-05")
    }

    @Test("Later clocks of a green case start with the green limit, and those without one stay as they are")
    func laterClocks() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.deskSupervisor, .requestGreenChannel(.perishableEvidence), at: "2026-03-02T16:00+08:00")
        #expect(story.due("T05") == "2026-03-02")
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: []), at: "2026-03-02T16:30+08:00")
        #expect(story.due("T06") == "2026-03-03")
        try story.take(.liaison, .sign(referral: nil), at: "2026-03-03T09:00+08:00")
        #expect(story.due("T08") == "2026-03-24")
    }

    @Test("A matter of special signs is green by itself from the day it is registered")
    func bySubject() throws {
        let subject = Subject(rights: [.specialSign], act: .counterfeit, place: .market)
        let story = try CaseStory(.sample(subject: subject))
        #expect(story.current.green?.rule == "R12")
        #expect(story.due("T03") == "2026-03-03")
    }

    @Test("Classification makes a case green where the agreement says so")
    func byClassification() throws {
        var story = CaseStory.sample(.accepted)
        let facts = RoutingFacts(rights: [.specialSign], act: .counterfeit, places: [.market])
        try story.take(.officer, .classify(ClassificationOrder(facts: facts)), at: "2026-03-02T16:00+08:00")
        #expect(story.current.green?.rule == "R12")
        #expect(story.current.classification?.track == .green)
        #expect(story.due("T05") == "2026-03-02")
    }
}
