import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Filing, measures, decisions and notices (C28, C29, C44–C46)")
struct FeedbackTests {
    @Test("Filing starts the decision term of ninety days; non-filing the second feedback")
    func filing() throws {
        var filed = CaseStory.sample(.received)
        try filed.take(.liaison, .decideFiling(referral: nil, .filed), at: "2026-03-20T10:00+08:00")
        #expect(filed.due("T10") == "2026-06-18")
        var notFiled = CaseStory.sample(.received)
        try notFiled.take(
            .liaison, .decideFiling(referral: nil, .notFiled(.noViolation, text: nil)), at: "2026-03-20T10:00+08:00")
        #expect(notFiled.current.state == .notFiled)
        #expect(notFiled.due("T34") == "2026-03-27")
        #expect(notFiled.clock("T10") == nil)
    }

    @Test("A seizure counts from its own day, and its last day never moves")
    func seizure() throws {
        var story = CaseStory.sample(.filed)
        let measure = Measure(kind: .seizure, day: Day("2026-03-20")!, respondents: [1])
        try story.take(.liaison, .recordMeasure(referral: nil, measure), at: "2026-03-23T10:00+08:00")
        #expect(story.due("T12") == "2026-04-19")
        let clock = try #require(story.clock("T12"))
        try story.take(.liaison, .extendClock(clock: clock.index, reason: .sample))
        #expect(story.due("T12") == "2026-05-19")
    }

    @Test("A decision counts as of its day, not of its entry")
    func decisionDay() throws {
        var story = CaseStory.sample(.filed)
        try story.take(
            .liaison, .recordDecision(referral: nil, documentNumber: "2026-8", day: Day("2026-05-28")!),
            at: "2026-06-02T10:00+08:00")
        #expect(story.due("T34") == "2026-06-04")
        #expect(story.clock("T10")?.due.day == Day("2026-06-01"))
        #expect(story.clock("T10")?.wasMet == true)
    }

    @Test("Nothing happened in the future, and a decision has a number")
    func plausible() {
        let story = CaseStory.sample(.filed)
        let tomorrow = story.today + 1
        let measure = Measure(kind: .inspection, day: tomorrow, respondents: [1])
        #expect(story.refusal(of: .liaison, .recordMeasure(referral: nil, measure)) == .futureDay)
        #expect(
            story.refusal(of: .liaison, .recordDecision(referral: nil, documentNumber: "8", day: tomorrow))
                == .futureDay)
        #expect(story.refusal(of: .liaison, .recordNotice(referral: nil, .filing, day: tomorrow)) == .futureDay)
        #expect(
            story.refusal(of: .liaison, .recordDecision(referral: nil, documentNumber: "", day: story.today))
                == .reasonMissing)
    }

    @Test("Measures and decisions name the respondents that they concern; none named means all")
    func respondents() throws {
        let subject = Subject(rights: [.trademark], act: .counterfeit, place: .market, respondents: 3)
        var story = try CaseStory.filed(subject)
        let unknown = Measure(kind: .inspection, day: story.today, respondents: [4])
        #expect(story.refusal(of: .liaison, .recordMeasure(referral: nil, unknown)) == .unknownRespondent(4))
        let open = Measure(kind: .inspection, day: story.today, respondents: [])
        let events = try story.take(.liaison, .recordMeasure(referral: nil, open))
        guard case .measureTaken(let details) = events.first else {
            Issue.record("No measure was written down.")
            return
        }
        #expect(details.measure.respondents == [1, 2, 3])
    }

    @Test("A progress note starts its thirty days again")
    func progress() throws {
        var story = CaseStory.sample(.received)
        #expect(story.due("T35") == "2026-04-01")
        try story.take(
            .liaison, .progressNote(referral: nil, text: .sample, isPublic: true), at: "2026-03-10T10:00+08:00")
        #expect(story.due("T35") == "2026-04-09")
        #expect(story.current.openClocks.filter { $0.id.rawValue == "T35" }.count == 1)
    }

    @Test("Only a named applicant has to be told whether the case was filed")
    func anonymous() throws {
        for isAnonymous in [true, false] {
            let applicant = Applicant(role: .informant, isAnonymous: isAnonymous)
            var story = try CaseStory.received(.sample(.tipOff, applicant: applicant))
            try story.take(.liaison, .decideFiling(referral: nil, .filed))
            #expect((story.clock("T09") == nil) == isAnonymous)
        }
    }
}
