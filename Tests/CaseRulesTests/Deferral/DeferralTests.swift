import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Deferred documents (C15, C38–C42, T36)")
struct DeferralTests {
    @Test("Only a paper that the agreement lets follow is deferred, with an undertaking, and once at a time")
    func whatMayFollow() {
        let story = CaseStory.sample(.underExamination, .paper)
        func code(_ item: String, _ undertaking: CommittedText? = .sample) -> String? {
            story.refusal(of: .officer, .deferDocument(item: item, undertaking: undertaking))?.code
        }
        #expect(code("certifiedTranslation") == nil)
        #expect(code("certifiedTranslation", nil) == "undertakingMissing")
        #expect(code("powerOfAttorney") == "itemNotDeferrable")
        #expect(code("horoscope") == "unknownItem")
        #expect(code("legalisedForeignPapers") == "alreadyDeferred")
    }

    @Test("A second person approves a deferral, never the one who asked")
    func secondPerson() throws {
        var story = CaseStory.sample(.accepted, .askedToDefer)
        let himself = Actor(role: .deskSupervisor, account: Actor.officer.account)
        #expect(story.refusal(of: himself, .approve) == .secondPersonNeeded)
        #expect(story.refusal(of: .supervisor, .approve) == .notYourRole(.approve))
        #expect(story.current.deferredDocuments.isEmpty)
        try story.take(.deskSupervisor, .approve)
        #expect(story.current.deferredDocuments.map(\.state) == [.promised])
        #expect(story.current.state == .accepted)
    }

    @Test("An agency that returned the case has no more say about its papers")
    func returned() throws {
        var story = CaseStory.sample(.referred, .paperSupplied)
        let commands: [CaseCommand] = [
            .verifyDeferred(document: 1), .rejectDeferred(document: 1, reason: .sample),
        ]
        for command in commands { #expect(story.refusal(of: .liaison, command) == nil) }
        try story.take(.liaison, .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice))
        for command in commands { #expect(story.refusal(of: .liaison, command) == .notYourReferral) }
        #expect(story.refusal(of: .officer, .verifyDeferred(document: 1)) == nil)
    }

    @Test("A paper has four months, and two more once if asked before the day")
    func extended() throws {
        var story = CaseStory.sample(.underExamination, .paper)
        #expect(story.due("T36") == "2026-07-02")
        try story.take(.deskSupervisor, .extendDeferred(document: 1), at: "2026-07-02T23:00+08:00")
        #expect(story.due("T36") == "2026-09-02")
        #expect(story.refusal(of: .deskSupervisor, .extendDeferred(document: 1)) == .alreadyExtended)
    }

    @Test("Extending the clock of a paper is extending the paper")
    func oneWay() throws {
        var story = CaseStory.sample(.underExamination, .paper)
        let clock = try #require(story.clock("T36"))
        try story.take(.deskSupervisor, .extendClock(clock: clock.index, reason: .sample))
        #expect(story.current.document(1)?.isExtended == true)
        #expect(story.refusal(of: .deskSupervisor, .extendDeferred(document: 1)) == .alreadyExtended)
    }

    @Test("A paper whose day has passed is not extended, even while it is being checked")
    func tooLate() throws {
        var story = CaseStory.sample(.underExamination, .paper)
        story.now = Instant("2026-07-03T00:00+08:00")!
        #expect(story.refusal(of: .deskSupervisor, .extendDeferred(document: 1)) == .alreadyLate)
        try story.take(.complainant, .supplyDeferred(document: 1))
        #expect(story.refusal(of: .deskSupervisor, .extendDeferred(document: 1)) == .alreadyLate)
    }

    @Test("The clock stands while a paper is checked, goes on if it is rejected, and ends when it is verified")
    func checking() throws {
        var story = CaseStory.sample(.underExamination, .paper)
        try story.take(.complainant, .supplyDeferred(document: 1), at: "2026-06-01T10:00+08:00")
        #expect(story.clock("T36")?.isRunning == false)
        #expect(story.refusal(of: .officer, .rejectDeferred(document: 1, reason: nil)) == .reasonMissing)
        try story.take(.officer, .rejectDeferred(document: 1, reason: .sample), at: "2026-06-10T10:00+08:00")
        // Ten days of checking, both ends included, are added to 2 July; the 12th is a Sunday.
        #expect(story.due("T36") == "2026-07-13")
        #expect(story.refusal(of: .officer, .verifyDeferred(document: 1)) == .notInThisDocumentState(.promised))
        try story.take(.complainant, .supplyDeferred(document: 1), at: "2026-07-01T10:00+08:00")
        try story.take(.officer, .verifyDeferred(document: 1))
        #expect(story.clock("T36")?.endedAt == story.now)
        #expect(story.refusal(of: .complainant, .supplyDeferred(document: 1)) == .notInThisDocumentState(.verified))
    }

    @Test("A waiver needs a reason and the agreement of the lead agency")
    func waiver() throws {
        var story = CaseStory.sample(.received, .paper)
        #expect(story.refusal(of: .deskSupervisor, .waiveDeferred(document: 1, reason: nil)) == .reasonMissing)
        try story.take(.deskSupervisor, .waiveDeferred(document: 1, reason: .sample))
        #expect(
            story.refusal(of: Actor(role: .deskSupervisor, account: Identifier(99)), .approve)?.code == "notYourRole")
        #expect(story.refusal(of: .liaison(.ipOffice), .approve) == .notYourReferral)
        try story.take(.liaison, .approve)
        #expect(story.current.document(1)?.state == .waived)
        #expect(story.clock("T36")?.endedAt == story.now)
    }

    @Test("The clock of a paper ends with a case that is not accepted or is withdrawn")
    func endsWithTheCase() throws {
        var refused = CaseStory.sample(.underExamination, .paper)
        try refused.take(.officer, .refuse(.sample))
        try refused.take(.deskSupervisor, .approve)
        var withdrawn = CaseStory.sample(.referred, .paper)
        try withdrawn.take(.complainant, .withdraw)
        #expect(refused.current.openClocks.isEmpty && withdrawn.current.openClocks.isEmpty)
    }
}
