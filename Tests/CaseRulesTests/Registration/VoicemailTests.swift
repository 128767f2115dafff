import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Voicemail (C03, C04, T01.2)")
struct VoicemailTests {
    private func refusal(_ at: String, by actor: Actor = .system) -> String? {
        let now = Instant(at)!
        let voicemail = Voicemail(
            number: CaseNumber(year: 2026, serial: 1), receivedAt: now, recording: .sample)
        do {
            _ = try voicemail.decide(DecisionContext(agreements: .beijing, now: now, actor: actor))
            return nil
        } catch {
            return error.code
        }
    }

    @Test("A message is recorded when the desk is closed, by the system only")
    func hours() {
        #expect(refusal("2026-03-02T22:40+08:00") == nil)
        #expect(refusal("2026-03-01T11:00+08:00") == nil)
        #expect(refusal("2026-03-02T11:00+08:00") == "withinOfficeHours")
        #expect(refusal("2026-03-02T22:40+08:00", by: .officer) == "notYourRole")
    }

    @Test("The call-back is due on the next worked day, and registering meets it")
    func callBack() throws {
        var story = CaseStory.sample(.draft)
        #expect(story.current.state == .draft)
        #expect(story.due("T01.2") == "2026-03-02")
        try story.take(
            .officer, .registerVoicemail(.sample(way: .registerVoicemail)), at: "2026-03-02T09:30+08:00")
        #expect(story.clock("T01.2")?.wasMet == true)
        #expect(story.clock("T01.1") == nil)
    }

    @Test("The matter counts from the message and is registered now, under the draft's number")
    func times() throws {
        var story = CaseStory.sample(.draft)
        let draft = story.current
        try story.take(
            .officer, .registerVoicemail(.sample(way: .registerVoicemail, serial: 99)), at: "2026-03-02T09:30+08:00")
        let current = story.current
        #expect(current.number == draft.number)
        #expect(current.receivedAt == Instant("2026-03-01T22:40+08:00"))
        #expect(current.registeredAt == Instant("2026-03-02T09:30+08:00"))
        #expect(current.registrar == Actor.officer.account)
        #expect(current.kind == .complaint && current.channel == .voicemail)
        // Three working days from Sunday.
        #expect(story.due("T03") == "2026-03-04")
        #expect(Case.replay(story.journal) == current)
    }

    @Test("Nobody can write to a voicemail or decide on it; it is only given to somebody, and watched")
    func nothingElse() throws {
        var story = CaseStory.sample(.draft)
        let possible: Set<CommandName> = [
            .registerVoicemail, .assign, .recomputeClocks, .markKeyCase, .remind, .openSupervision,
        ]
        for command in CommandName.allCases where !possible.contains(command) {
            for role in Role.allCases {
                let context = story.context(.sample(role))
                #expect(!story.current.refusals(of: command, context).isEmpty, "\(command) by \(role)")
            }
        }
        try story.take(.officer, .registerVoicemail(.sample(way: .registerVoicemail)))
        #expect(story.refusal(of: .officer, .undo) == .nothingToUndo)
    }
}
