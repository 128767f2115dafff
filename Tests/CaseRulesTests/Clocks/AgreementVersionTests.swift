import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

private let longerFirstFeedback = BeijingFiles().limit("T06", "5 working days").agreement
private let shorterFirstFeedback = BeijingFiles().limit("T06", "2 working days").agreement
private let longerHoliday = BeijingFiles().off("2026-03-04..2026-03-05").agreement
private let (first, second, third) = (AgreementID(1), AgreementID(2), AgreementID(3))

@Suite("Running clocks when the agreement changes (DESIGN section 3.6, 3.8)")
struct AgreementVersionTests {
    /// Referred on Monday 2 March: the first feedback is due on Thursday.
    private func referred() throws -> CaseStory {
        var story = try CaseStory(agreements: AgreementVersions(.beijing, id: first))
        try story.take(.officer, .beginExamination)
        try story.take(.officer, .accept(present: story.current.itemsNeeded))
        try story.take(.officer, .classify(.sample))
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: []))
        #expect(story.due("T06") == "2026-03-05")
        return story
    }

    @Test("An amendment leaves a running clock alone, and the next clock runs by it")
    func amendment() throws {
        var story = try referred()
        story.agreements = story.agreements.installing(longerFirstFeedback, id: second, correcting: nil)
        #expect(story.refusal(of: .system, .recomputeClocks) == .nothingToRecompute)
        let proposal = CaseCommand.returnReferral(referral: nil, reason: .sample, proposed: .ipOffice)
        try story.take(.liaison, proposal, at: "2026-03-03T10:00+08:00")
        try story.take(.officer, .forwardReferral(referral: nil, agency: .ipOffice))
        #expect(story.current.clocks.filter { $0.id.rawValue == "T06" }.map(\.agreement) == [first, second])
        #expect(story.due("T06") == "2026-03-10")
    }

    @Test("An amended extension is not given to a clock that started before it")
    func extensionOfTheOldVersion() throws {
        var story = try referred()
        try story.take(.liaison, .sign(referral: nil), at: "2026-03-03T10:00+08:00")
        #expect(story.due("T08") == "2026-03-24")
        let amended = BeijingFiles().limit("T08", "60 working days").agreement
        story.agreements = story.agreements.installing(amended, id: second, correcting: nil)
        let index = try #require(story.clock("T08")?.index)
        try story.take(.liaison, .extendClock(clock: index, reason: .sample))
        #expect(story.due("T08") == "2026-04-15")
    }

    @Test("A correction moves a running clock; both dates stay in the history")
    func correction() throws {
        var story = try referred()
        story.agreements = story.agreements.installing(longerFirstFeedback, id: second, correcting: first)
        let events = try story.take(.system, .recomputeClocks)
        guard case .clocksChanged(let details) = events.first,
            case .corrected(_, let before, let due) = details.changes.first
        else {
            Issue.record("no correction: \(events)")
            return
        }
        #expect((before.day.description, due.day.description) == ("2026-03-05", "2026-03-09"))
        #expect(story.clock("T06")?.former == nil)
        #expect(story.refusal(of: .system, .recomputeClocks) == .nothingToRecompute)
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("A correction of a correction reaches the clock through both")
    func correctionOfCorrection() throws {
        var story = try referred()
        story.agreements = story.agreements.installing(shorterFirstFeedback, id: second, correcting: first)
        story.agreements = story.agreements.installing(longerFirstFeedback, id: third, correcting: second)
        try story.take(.system, .recomputeClocks)
        #expect(story.due("T06") == "2026-03-09")
    }

    @Test("After a correction to an earlier date, whoever keeps the older one is in time")
    func olderDateCounts() throws {
        var story = try referred()
        story.agreements = story.agreements.installing(shorterFirstFeedback, id: second, correcting: first)
        try story.take(.system, .recomputeClocks)
        let clock = try #require(story.clock("T06"))
        #expect(clock.due.day == Day("2026-03-04"))
        #expect(clock.former?.day == Day("2026-03-05"))
        #expect(!clock.isOverdue(at: Instant("2026-03-05T12:00+08:00")!))
        #expect(clock.isOverdue(at: Instant("2026-03-06T00:00+08:00")!))
        #expect(story.refusal(of: .system, .deemReceipt(referral: 1)) == .dueNotPassed(Day("2026-03-05")!))
        #expect(story.agreements.derivation(of: clock).last?.en.contains("5 March 2026") == true)
        try story.take(.liaison, .sign(referral: nil), at: "2026-03-05T16:00+08:00")
        #expect(story.clock("T06")?.wasMet == true)
    }

    @Test("A clock that ends before the recomputation comes to it is measured by both dates all the same")
    func endedBeforeRecomputation() throws {
        var story = try referred()
        story.agreements = story.agreements.installing(longerHoliday, id: second, correcting: nil)
        try story.take(.liaison, .sign(referral: nil), at: "2026-03-06T16:00+08:00")
        #expect(story.due("T06") == "2026-03-09")
        #expect(story.clock("T06")?.wasMet == true)
    }

    @Test("A new calendar moves clocks of every version, and stopped ones too")
    func calendar() throws {
        var story = try CaseStory(agreements: AgreementVersions(.beijing, id: first))
        try story.take(.officer, .beginExamination)
        try story.take(.officer, .requestSupplement(Supplement(items: ["powerOfAttorney"])))
        #expect(story.clock("T03")?.stoppedOn != nil)
        story.agreements = story.agreements.installing(longerFirstFeedback, id: second, correcting: nil)
        story.agreements = story.agreements.installing(longerHoliday, id: third, correcting: nil)
        try story.take(.system, .recomputeClocks)
        #expect(story.due("T03") == "2026-03-09")
        #expect(story.due("T04") == "2026-03-18")
    }

    @Test("The green channel shortens a clock whose older date still counted")
    func greenAfterCorrection() throws {
        var story = try CaseStory(agreements: AgreementVersions(longerHoliday, id: first))
        story.agreements = story.agreements.installing(.beijing, id: second, correcting: nil)
        try story.take(.system, .recomputeClocks)
        #expect(story.clock("T03")?.former?.day == Day("2026-03-09"))
        try story.take(.deskSupervisor, .requestGreenChannel(.majorEvent))
        #expect(story.due("T03") == "2026-03-03")
        #expect(story.clock("T03")?.former == nil)
    }

    @Test("Undoing a step does not bring back a date that a correction has replaced")
    func undo() throws {
        var story = try CaseStory(agreements: AgreementVersions(.beijing, id: first))
        try story.take(.officer, .beginExamination)
        story.agreements = story.agreements.installing(longerHoliday, id: second, correcting: nil)
        try story.take(.officer, .undo)
        #expect(story.due("T03") == "2026-03-09")
    }

    @Test("A clock that a correction no longer has keeps the rule of the version before")
    func droppedClock() {
        let small = ChangingLaw.shared.agreement(calendar: 0, limits: 0)
        let versions = AgreementVersions(.beijing, id: first).installing(small, id: second, correcting: first)
        let ruling = versions.rule(of: ClockID("T06"), startedOn: Day("2026-03-02")!, under: first)
        #expect(ruling?.version == first)
    }
}
