import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Duplicates (C18 duplicateReferred, C19)")
struct AttachTests {
    private static let older = OtherCase.sample.number
    private static func other(_ state: CaseState, samePerson: Bool = false, leading: CaseNumber? = nil) -> OtherCase {
        OtherCase(number: older, state: state, leading: leading, isOfSamePerson: samePerson)
    }

    private func examined(_ other: OtherCase?) -> CaseStory {
        var story = CaseStory.sample(.underExamination)
        story.others = other.map { [$0] } ?? []
        return story
    }

    private let refusal = CaseCommand.refuse(
        NonAcceptance(reason: .duplicateReferred, olderCase: AttachTests.older))

    @Test("Only a case that an agency has makes a new one a duplicate", arguments: CaseState.allCases)
    func withAgency(state: CaseState) {
        let found = examined(Self.other(state)).refusal(of: .officer, refusal)
        #expect(found == (state.isWithAgency ? nil : .olderCaseNotReferred(Self.older, state)))
    }

    @Test("The older case is named, exists, is another one, and stands for itself")
    func named() {
        let story = examined(Self.other(.received))
        let unnamed = CaseCommand.refuse(NonAcceptance(reason: .duplicateReferred))
        #expect(story.refusal(of: .officer, unnamed) == .olderCaseMissing)
        #expect(examined(nil).refusal(of: .officer, refusal) == .noSuchCase(Self.older))
        let own = CaseCommand.refuse(NonAcceptance(reason: .duplicateReferred, olderCase: story.current.number))
        #expect(story.refusal(of: .officer, own) == .sameCase)
        let third = CaseNumber(year: 2026, serial: 3)
        let follower = examined(Self.other(.accepted, leading: third))
        #expect(follower.refusal(of: .officer, refusal) == .followsLeadingCase(third))
    }

    @Test("The older number is told to who filed both, and to nobody else", arguments: [true, false])
    func told(samePerson: Bool) throws {
        var story = examined(Self.other(.received, samePerson: samePerson))
        try story.take(.officer, refusal)
        try story.take(.deskSupervisor, .approve)
        guard case .notAccepted(let details) = story.current.stage else { return #expect(Bool(false)) }
        #expect(details.tellsOlderCase == samePerson)
        #expect(details.olderCase == Self.older)
    }

    @Test("Attaching needs new facts, in words or in files")
    func newFacts() throws {
        let story = examined(Self.other(.received))
        let none = AttachedFacts(text: nil, files: [])
        #expect(story.refusal(of: .officer, .attachToExisting(Self.older, facts: none)) == .noNewFacts)
        let files = AttachedFacts(text: nil, files: [.sample])
        #expect(story.refusal(of: .officer, .attachToExisting(Self.older, facts: files)) == nil)
    }

    @Test("Facts of a secret go to a secret only, and those of any case do", arguments: [false, true], [false, true])
    func secrets(isSecret: Bool, isOlderSecret: Bool) throws {
        let secret = Subject(rights: [.tradeSecret], act: .secretMisuse, place: .market)
        var story = try CaseStory(.sample(subject: isSecret ? secret : .sample))
        try story.take(.officer, .beginExamination)
        story.others = [OtherCase(number: Self.older, state: .received, isConfidential: isOlderSecret)]
        let found = story.refusal(of: .officer, .attachToExisting(Self.older, facts: .sample))
        #expect(found == (isSecret && !isOlderSecret ? .secretNotAttached(Self.older) : nil))
    }

    @Test("A secret with facts of another one is not opened while that one is a secret", arguments: [true, false])
    func opening(isStillSecret: Bool) throws {
        var story = CaseStory.sample(.accepted)
        let secret = RoutingFacts(rights: [.tradeSecret], act: .secretMisuse, places: [.market])
        try story.take(.officer, .classify(ClassificationOrder(facts: secret)))
        try story.take(.system, .receiveFacts(from: Self.older, facts: .sample))
        story.others = [OtherCase(number: Self.older, state: .notAccepted, isConfidential: isStillSecret)]
        let found = story.refusal(of: .officer, .classify(.sample))
        #expect(found == (isStillSecret ? .holdsSecretFacts(Self.older) : nil))
        let kept = ClassificationOrder(facts: ClassificationOrder.sample.facts, isConfidential: true)
        #expect(story.refusal(of: .officer, .classify(kept)) == nil)
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("The facts go to the older case under a command of its own, and the step cannot be undone")
    func companion() throws {
        var story = examined(Self.other(.received))
        let before = story.current
        let events = try story.take(.officer, .attachToExisting(Self.older, facts: .sample))
        #expect(
            before.companions(of: events)
                == [Companion(number: Self.older, command: .receiveFacts(from: before.number, facts: .sample))])
        #expect(story.current.state == .notAccepted)
        #expect(story.refusal(of: .officer, .undo) == .nothingToUndo)
    }

    @Test("A tip-off with a usable lead is not refused for missing papers either")
    func usableLead() {
        let story = CaseStory.sample(.underExamination, .tipOff)
        let order = NonAcceptance(reason: .materialsMissing, text: .sample)
        #expect(story.refusal(of: .officer, .refuse(order)) == .usableLead)
        #expect(CaseStory.sample(.underExamination).refusal(of: .officer, .refuse(order)) == nil)
    }
}
