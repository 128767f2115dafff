import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Examination (C08, C16–C18)")
struct ExaminationTests {
    private let older = CaseNumber(year: 2026, serial: 7)

    private func match(_ state: CaseState) -> DuplicateMatch { .sample(older, state) }

    @Test("Only cases with an agency block, whatever else they are", arguments: CaseState.allCases)
    func whatBlocks(state: CaseState) throws {
        var story = try CaseStory()
        try story.take(.officer, .beginExamination, matches: [match(state)])
        let isWithAgency: Set<CaseState> = [.referred, .received, .filed, .notFiled, .outcomeReported, .tracking]
        let refusal = story.refusal(of: .officer, .accept(present: FilingStandard.trademarkItems))
        #expect((refusal != nil) == isWithAgency.contains(state))
    }

    @Test("Acceptance needs facts, somebody to look for, and every paper that may not follow later")
    func acceptanceNeeds() throws {
        func refusal(_ subject: Subject, _ items: Set<String>) throws -> String? {
            var story = try CaseStory(.sample(subject: subject))
            try story.take(.officer, .beginExamination)
            return story.refusal(of: .officer, .accept(present: items))?.code
        }
        let all = FilingStandard.trademarkItems
        let nobody = Subject(rights: [.trademark], act: .counterfeit, place: .market, isIdentifiable: false)
        let nothing = Subject(rights: [.trademark], act: .counterfeit, place: .market, hasFacts: false)
        #expect(try refusal(.sample, all) == nil)
        #expect(try refusal(nobody, all) == "noIdentifiableRespondent")
        #expect(try refusal(nothing, all) == "noBasicFacts")
        #expect(try refusal(.sample, all.subtracting(["powerOfAttorney"])) == "itemsMissing")
        #expect(try refusal(.sample, all.union(["horoscope"])) == "unknownItem")
    }

    @Test("A refusal needs a reason in words and a second person, never the one who asked")
    func secondPerson() throws {
        var story = CaseStory.sample(.underExamination)
        let wordless = NonAcceptance(reason: .notIP)
        #expect(story.refusal(of: .officer, .refuse(wordless)) == .reasonMissing)
        try story.take(.officer, .refuse(.sample))
        #expect(story.refusal(of: .officer, .approve) == .notYourRole(.approve))
        let himself = Actor(role: .deskSupervisor, account: Actor.officer.account)
        #expect(story.refusal(of: himself, .approve) == .secondPersonNeeded)
        try story.take(.deskSupervisor, .approve)
        #expect(story.current.stage == .notAccepted(.sample))
        #expect(story.clock("T03")?.endedAt == story.now)
    }

    @Test("While a refusal waits, the case is neither accepted nor asked for papers; declined, it goes on")
    func nothingOvertakes() throws {
        var story = CaseStory.sample(.underExamination, .askedToRefuse)
        let accept = CaseCommand.accept(present: FilingStandard.trademarkItems)
        #expect(story.refusal(of: .officer, accept)?.code == "decisionPending")
        let papers = CaseCommand.requestSupplement(Supplement(items: ["powerOfAttorney"]))
        #expect(story.refusal(of: .officer, papers)?.code == "decisionPending")
        #expect(story.refusal(of: .deskSupervisor, .decline(reason: nil)) == .reasonMissing)
        try story.take(.deskSupervisor, .decline(reason: .sample))
        #expect(story.current.state == .underExamination)
        #expect(story.refusal(of: .officer, accept) == nil)
    }

    @Test("The older number goes with a refusal as a duplicate")
    func olderNumber() throws {
        var story = CaseStory.sample(.underExamination)
        story.others = [OtherCase(number: older, state: .received, isOfSamePerson: true)]
        try story.take(.officer, .refuse(NonAcceptance(reason: .duplicateReferred, olderCase: older)))
        try story.take(.deskSupervisor, .approve)
        #expect(
            story.current.stage
                == .notAccepted(
                    NonAcceptance(reason: .duplicateReferred, olderCase: older, tellsOlderCase: true)))
    }
}
