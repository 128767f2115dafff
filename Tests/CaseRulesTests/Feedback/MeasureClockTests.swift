import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Clocks of several measures and decisions (T11, T12, T14–T16)")
struct MeasureClockTests {
    /// A market with two shops, of which one was searched on 2 March and the other on 20 March.
    private func seized() throws -> CaseStory {
        var story = try CaseStory.filed(
            Subject(rights: [.trademark], act: .counterfeit, place: .market, respondents: 2))
        for (shop, day) in [(1, "2026-03-02"), (2, "2026-03-20")] {
            let measure = Measure(kind: .seizure, day: Day(day)!, respondents: [shop])
            try story.take(.liaison, .recordMeasure(referral: nil, measure), at: day + "T20:00+08:00")
        }
        return story
    }

    private func open(_ story: CaseStory, _ id: String) -> [String] {
        story.current.openClocks.filter { $0.id.rawValue == id }.map(\.due.day.description)
    }

    private func decide(_ story: inout CaseStory, _ shops: [Int]) throws {
        try story.take(
            .liaison, .recordDecision(referral: nil, documentNumber: "8", day: story.today, respondents: shops))
    }

    @Test("Each seizure keeps its own thirty days, and a decision ends those of the shops that it concerns")
    func seizures() throws {
        var story = try seized()
        #expect(open(story, "T12") == ["2026-04-01", "2026-04-19"])
        try decide(&story, [1])
        #expect(open(story, "T12") == ["2026-04-19"])
        try decide(&story, [2])
        #expect(open(story, "T12").isEmpty)
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("A seizure of two shops goes on until both are decided")
    func together() throws {
        var story = try CaseStory.filed(
            Subject(rights: [.trademark], act: .counterfeit, place: .market, respondents: 2))
        let measure = Measure(kind: .seizure, day: story.today, respondents: [])
        try story.take(.liaison, .recordMeasure(referral: nil, measure))
        try decide(&story, [2])
        #expect(open(story, "T12").count == 1)
        try decide(&story, [1])
        #expect(open(story, "T12").isEmpty)
    }

    @Test(
        "Each decision is served, disclosed and fed by itself: a notice ends the oldest term that waits",
        arguments: [
            (NoticeKind.service, "T14"), (.disclosure, "T15.1"), (.creditFeed, "T16"),
        ])
    func decisions(notice: NoticeKind, id: String) throws {
        var story = try seized()
        try decide(&story, [1])
        story.now = story.now.adding(hours: 24 * 3)
        try decide(&story, [2])
        let both = open(story, id)
        #expect(Set(both).count == 2)
        let told = CaseCommand.recordNotice(referral: nil, notice, day: story.today)
        try story.take(.liaison, told)
        #expect(open(story, id) == [both[1]])
        try story.take(.liaison, told)
        #expect(open(story, id).isEmpty)
    }
}
