import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

/// Fake Olympic souvenirs on the Friday before nine days off; the Saturday is worked.
@Suite("Scenario 3: Olympic green passage (DOMAIN section 8)")
struct OlympicPassageTests {
    private func accepted() throws -> CaseStory {
        let subject = Subject(rights: [.specialSign], act: .counterfeit, place: .shop)
        var story = try CaseStory(
            .sample(.tipOff, receivedAt: "2026-02-13T15:00+08:00", subject: subject), at: "2026-02-13T15:00+08:00")
        #expect(story.current.green?.rule == "R12")
        #expect(story.due("T03") == "2026-02-14")
        try story.take(.officer, .beginExamination, at: "2026-02-13T15:20+08:00")
        try story.take(.officer, .accept(present: FilingStandard.tipOffItems), at: "2026-02-13T15:40+08:00")
        #expect(story.due("T05") == "2026-02-13")
        let facts = RoutingFacts(rights: [.specialSign], act: .counterfeit, places: [.shop, .border])
        try story.take(.officer, .classify(ClassificationOrder(facts: facts)), at: "2026-02-13T16:00+08:00")
        return story
    }

    private func referred(at time: String) throws -> CaseStory {
        var story = try accepted()
        let order = CaseCommand.refer(lead: .marketRegulation, coHandling: [.customs])
        try story.take(.officer, order, at: time)
        return story
    }

    @Test("R12 leads to market regulation, with customs for the airport, on the green channel")
    func route() throws {
        let classification = try #require(try accepted().current.classification)
        #expect(classification.rule == "R12")
        #expect(classification.lead == .marketRegulation)
        #expect(classification.coHandling == [.customs])
        #expect(classification.track == .green)
        #expect(classification.track.name.zh == "绿色通道")
    }

    @Test("Referred on Friday, signed by the worked Saturday; referred on Saturday, by the first day after the holiday")
    func signing() throws {
        let friday = try referred(at: "2026-02-13T16:30+08:00")
        let saturday = try referred(at: "2026-02-14T09:00+08:00")
        for index in 1...2 {
            #expect(friday.due("T06", of: .referral(index)) == "2026-02-14")
            #expect(saturday.due("T06", of: .referral(index)) == "2026-02-24")
        }
        #expect(saturday.clock("T05")?.wasMet == false)
    }

    @Test("Signed on Saturday, filing is due on 13 March, and the decision's feedback within two days")
    func filing() throws {
        var story = try referred(at: "2026-02-13T16:30+08:00")
        try story.take(.liaison, .sign(referral: nil), at: "2026-02-14T10:00+08:00")
        #expect(story.clock("T06", of: .referral(1))?.wasMet == true)
        #expect(story.due("T08") == "2026-03-13")
        try story.take(.liaison, .decideFiling(referral: nil, .filed), at: "2026-02-24T10:00+08:00")
        let decided = Day("2026-03-02")!
        try story.take(
            .liaison, .recordDecision(referral: nil, documentNumber: "2026-3", day: decided),
            at: "2026-03-02T10:00+08:00")
        #expect(story.due("T34") == "2026-03-04")
    }
}
