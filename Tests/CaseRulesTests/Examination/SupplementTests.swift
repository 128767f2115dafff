import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Supplement (C12–C14, T03, T04)")
struct SupplementTests {
    @Test("Asking for papers stops the acceptance clock, and the stopped days do not count")
    func stopsTheClock() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        #expect(story.clock("T03")?.stoppedOn == Day("2026-03-02"))
        #expect(story.due("T04") == "2026-03-16")
        try story.take(.complainant, .submitSupplement(text: .sample), at: "2026-03-06T09:00+08:00")
        // Three working days, the week from Monday to Friday left out.
        #expect(story.clock("T03")?.stoppedOn == nil)
        #expect(story.due("T03") == "2026-03-11")
        #expect(story.clock("T04")?.endedAt == story.now)
    }

    @Test("Papers asked for twice stop the clock twice")
    func stopsTwice() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        try story.take(.complainant, .submitSupplement(text: nil), at: "2026-03-03T09:00+08:00")
        try story.take(.officer, .requestSupplement(Supplement(items: ["contact"])), at: "2026-03-04T09:00+08:00")
        try story.take(.complainant, .submitSupplement(text: nil), at: "2026-03-05T09:00+08:00")
        #expect(story.clock("T03")?.stops.count == 2)
        #expect(story.due("T03") == "2026-03-10")
        #expect(story.current.clocks.filter { $0.id.rawValue == "T04" }.count == 2)
    }

    @Test("A paper that may follow later is deferred, not asked for; an unknown one is not asked for at all")
    func onlyWhatMustBeThere() {
        let story = CaseStory.sample(.underExamination)
        func code(_ items: [String]) -> String? {
            story.refusal(of: .officer, .requestSupplement(Supplement(items: items)))?.code
        }
        #expect(code([]) == "noItems")
        #expect(code(["legalisedForeignPapers"]) == "itemIsDeferrable")
        #expect(code(["horoscope"]) == "unknownItem")
    }

    @Test("Papers may still come after the day while nobody has ended the case")
    func lateSupplement() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        try story.take(.complainant, .submitSupplement(text: nil), at: "2026-05-20T09:00+08:00")
        #expect(story.current.state == .underExamination)
        #expect(story.clock("T04")?.wasMet == false)
    }

    @Test("A supplement lapses only after its day, and after an extension only after the later one")
    func lapse() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        story.now = Instant("2026-03-16T23:59+08:00")!
        #expect(story.refusal(of: .deskSupervisor, .lapseSupplement) == .dueNotPassed(Day("2026-03-16")!))
        let clock = try #require(story.clock("T04"))
        try story.take(.officer, .extendClock(clock: clock.index, reason: .sample), at: "2026-03-16T10:00+08:00")
        #expect(story.due("T04") == "2026-03-30")
        story.now = Instant("2026-03-17T00:00+08:00")!
        #expect(story.refusal(of: .deskSupervisor, .lapseSupplement) == .dueNotPassed(Day("2026-03-30")!))
        try story.take(.deskSupervisor, .lapseSupplement, at: "2026-03-31T00:00+08:00")
        #expect(story.current.stage == .notAccepted(NonAcceptance(reason: .materialsMissing)))
    }

    @Test("A tip-off with a usable lead does not lapse, one without does")
    func tipOffs() throws {
        for isIdentifiable in [true, false] {
            let subject = Subject(
                rights: [.trademark], act: .counterfeit, place: .market, isIdentifiable: isIdentifiable)
            var story = try CaseStory(.sample(.tipOff, subject: subject))
            try story.take(.officer, .beginExamination)
            try story.take(.officer, .requestSupplement(Supplement(items: ["respondent"])))
            story.now = Instant("2026-04-30T10:00+08:00")!
            #expect(story.refusal(of: .deskSupervisor, .lapseSupplement) == (isIdentifiable ? .usableLead : nil))
        }
    }

    @Test("What a supervisor declined is not proposed again until papers are asked for anew")
    func declinedLapse() throws {
        var story = CaseStory.sample(.awaitingSupplement)
        try story.take(.system, .lapseSupplement, at: "2026-03-17T00:00+08:00")
        try story.take(.deskSupervisor, .decline(reason: .sample))
        #expect(story.refusal(of: .system, .lapseSupplement) == .lapseDeclined)
        #expect(story.refusal(of: .deskSupervisor, .lapseSupplement) == nil)
        try story.take(.complainant, .submitSupplement(text: nil))
        try story.take(.officer, .requestSupplement(Supplement(items: ["contact"])))
        story.now = story.now.adding(hours: 24 * 40)
        #expect(story.refusal(of: .system, .lapseSupplement) == nil)
    }
}
