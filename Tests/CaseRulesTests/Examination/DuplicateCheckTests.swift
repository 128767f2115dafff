import Agreement
import CaseRules
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite("Duplicate check (C16, DOMAIN §8 scenario 5)")
struct DuplicateCheckTests {
    private let older = CaseNumber(year: 2026, serial: 7)
    private let accept = CaseCommand.accept(present: FilingStandard.trademarkItems)

    /// A case under examination to which an older one is like.
    private func story(_ match: DuplicateMatch) throws -> CaseStory {
        var story = try CaseStory()
        story.others = [OtherCase(number: older, state: match.state)]
        try story.take(.officer, .beginExamination, matches: [match])
        return story
    }

    @Test("A case that an agency has blocks acceptance until an officer says that it is another matter or only linked")
    func blockingDuplicate() throws {
        let match = DuplicateMatch.sample(older, .referred)
        for decided in [DuplicateDecisions(dismissed: [older]), DuplicateDecisions(linked: [older])] {
            var story = try story(match)
            #expect(story.refusal(of: .officer, accept) == .blockingDuplicate([older]))
            try story.take(.officer, .checkDuplicate(decided), matches: [match])
            #expect(story.refusal(of: .officer, accept) == nil)
            try story.take(.officer, .checkDuplicate(DuplicateDecisions(undecided: [older])), matches: [match])
            #expect(story.refusal(of: .officer, accept) == .blockingDuplicate([older]))
        }
    }

    @Test("The agreement says from which probability on acceptance is blocked")
    func threshold() throws {
        let limit = try #require(AgreementVersions.beijing.current.duplicates).blocks
        for (perMyriad, isBlocked) in [(limit.perMyriad - 1, false), (limit.perMyriad, true)] {
            let story = try story(.sample(older, .received, sameComplaint: Probability(perMyriad: perMyriad)))
            #expect((story.refusal(of: .officer, accept) == .blockingDuplicate([older])) == isBlocked)
        }
    }

    @Test("What was found by an equal key before matters were weighed blocks as it did")
    func exactKey() throws {
        let stored = #"{"dismissed":[],"matches":[{"kinds":["telephone"],"number":"2026-000007","state":"filed"}]}"#
        let event = try CaseEvent(kind: "case.duplicateChecked.1", details: StoredBytes(bytes: Data(stored.utf8)))
        var story = try CaseStory()
        try story.take(.officer, .beginExamination)
        let entry = JournalEntry(
            version: story.current.version + 1, step: story.current.version + 1, at: story.now, actor: .officer,
            event: event)
        let replayed = try #require(Case.replay(story.journal + [entry]))
        #expect(
            replayed.refusals(of: .accept, story.context(.officer)) == [.blockingDuplicate([older])])
    }

    @Test("The last decision on a case holds, and each number is decided once at a time")
    func lastDecisionHolds() throws {
        var story = try story(.sample(older, .referred))
        try story.take(.officer, .checkDuplicate(DuplicateDecisions(dismissed: [older])))
        #expect(story.current.pairVerdicts == [older: .notSame])
        try story.take(.officer, .checkDuplicate(DuplicateDecisions(linked: [older])))
        #expect(story.current.pairVerdicts == [older: .link])
        try story.take(.officer, .checkDuplicate(DuplicateDecisions()))
        #expect(story.current.pairVerdicts == [older: .link])
        let twice = DuplicateDecisions(dismissed: [older], linked: [older])
        #expect(story.refusal(of: .officer, .checkDuplicate(twice)) == .decidedTwice(older))
        let unknown = CaseNumber(year: 2026, serial: 8)
        let nobody = DuplicateDecisions(linked: [unknown])
        #expect(story.refusal(of: .officer, .checkDuplicate(nobody)) == .noSuchCase(unknown))
        let itself = DuplicateDecisions(linked: [story.current.number])
        #expect(story.refusal(of: .officer, .checkDuplicate(itself)) == .sameCase)
    }

    @Test("Undoing a decision brings back the case as it was; a refusal as a duplicate has left the house")
    func undo() throws {
        var story = try story(.sample(older, .referred))
        let before = story.current
        try story.take(.officer, .checkDuplicate(DuplicateDecisions(linked: [older])))
        try story.take(.officer, .undo)
        #expect(story.current.duplicateCheck == before.duplicateCheck)
        #expect(story.current.pairVerdicts.isEmpty)
        try story.take(.officer, .refuse(NonAcceptance(reason: .duplicateReferred, olderCase: older)))
        try story.take(.deskSupervisor, .approve)
        #expect(story.current.pairVerdicts == [older: .attach])
        #expect(story.refusal(of: .deskSupervisor, .undo) == .nothingToUndo)
        try story.take(.deskSupervisor, .reviewRefusal(request: .sample))
        #expect(story.current.pairVerdicts.isEmpty)
    }

    @Test(
        "A later incident of the same right after a sustained outcome is a repeated infringement, and blocks nothing",
        arguments: [
            (true, "2026-03-01T10:00+08:00", RightType.trademark, true),
            (false, "2026-03-01T10:00+08:00", .trademark, false),
            (true, "2026-03-09T10:00+08:00", .trademark, false),
            (true, "2026-03-01T10:00+08:00", .invention, false),
            (true, "2026-03-01T10:00+08:00", .unknown, false),
        ])
    func repeated(isSustained: Bool, endedAt: String, right: RightType, isRepeat: Bool) throws {
        let ended = EndedCase(
            number: older, rights: [right], endedAt: try #require(Instant(endedAt)), isSustained: isSustained)
        var story = try CaseStory()
        story.ended = [ended]
        try story.take(.officer, .beginExamination, matches: [.sample(older, .closed)])
        #expect(story.current.isRepeat == isRepeat)
        #expect(story.refusal(of: .officer, accept) == nil)
    }

    @Test("Where nobody knows the right yet, any sustained case of the same infringer is repeated")
    func repeatedWithoutRight() throws {
        let unknown = Subject(rights: [.unknown], act: .counterfeit, place: .market)
        let endedAt = try #require(Instant("2026-02-27T10:00+08:00"))
        for isSustained in [true, false] {
            var story = try CaseStory(.sample(.tipOff, subject: unknown))
            story.ended = [
                EndedCase(number: older, rights: [.invention], endedAt: endedAt, isSustained: isSustained)
            ]
            try story.take(.officer, .beginExamination, matches: [.sample(older, .closed)])
            #expect(story.current.isRepeat == isSustained)
        }
    }

    @Test("Once the case is classified its rights count, and no longer what was told")
    func repeatedAsClassified() throws {
        let unknown = Subject(rights: [.unknown], act: .counterfeit, place: .market)
        var story = try CaseStory(.sample(.tipOff, subject: unknown))
        try story.take(.officer, .beginExamination)
        let classified = try #require(CaseStory.sample(.accepted, .classified).current.classification)
        let entry = JournalEntry(
            version: story.current.version + 1, step: story.current.version + 1, at: story.now, actor: .officer,
            event: .classified(classified))
        let replayed = try #require(Case.replay(story.journal + [entry]))
        let endedAt = try #require(Instant("2026-02-27T10:00+08:00"))
        for right in [RightType.trademark, .invention] {
            var context = story.context(.officer)
            context.ended = [EndedCase(number: older, rights: [right], endedAt: endedAt, isSustained: true)]
            let events = try replayed.decide(.checkDuplicate(DuplicateDecisions()), context)
            let repeats = events.compactMap { event -> [CaseNumber]? in
                if case .duplicateChecked(let check) = event { check.repeats } else { nil }
            }
            #expect(repeats == [right == .trademark ? [older] : []])
        }
    }

    @Test("A case has ended once it is closed, and stays ended in the archive")
    func ended() throws {
        #expect(CaseStory.sample(.outcomeReported).current.ended == nil)
        #expect(CaseStory.sample(.withdrawn).current.ended == nil)
        var story = CaseStory.sample(.closed)
        let ended = try #require(story.current.ended)
        #expect(ended.isSustained && ended.rights == [.trademark] && ended.endedAt == story.now)
        story.archive()
        #expect(story.current.ended == ended)
    }

    @Test("What an agency found is an infringement, unless it found none, punished nobody or left it open")
    func sustained() {
        #expect(
            OutcomeKind.allCases.filter { !$0.isSustained } == [
                .noViolation, .notPunished, .mediated, .returnedToOwner,
            ])
    }
}
