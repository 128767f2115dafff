import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Outcome (C30, invariant 3)")
struct OutcomeTests {
    private let three = Subject(rights: [.trademark], act: .counterfeit, place: .market, respondents: 3)

    private func code(_ story: CaseStory, _ outcomes: [Outcome]) -> String? {
        let report = CaseCommand.reportOutcome(referral: nil, outcomes: outcomes, documentNumber: nil)
        return story.refusal(of: .liaison, report)?.code
    }

    @Test("The lead says for every respondent what came of it")
    func everyRespondent() throws {
        let story = try CaseStory.filed(three)
        let fine = Outcome(kind: .fine, respondents: [1, 3], amount: AmountInFen(fen: 500_000))
        #expect(code(story, []) == "outcomeMissing")
        #expect(code(story, [fine]) == "respondentsWithoutOutcome")
        #expect(code(story, [fine, Outcome(kind: .noViolation, respondents: [4])]) == "unknownRespondent")
        #expect(code(story, [fine, Outcome(kind: .noViolation, respondents: [2])]) == nil)
        #expect(code(story, [Outcome(kind: .warning, respondents: [])]) == nil)
    }

    @Test("Money has an amount", arguments: OutcomeKind.allCases)
    func amounts(kind: OutcomeKind) throws {
        let story = CaseStory.sample(.filed)
        let zero = AmountInFen(fen: 0)
        for amount in [nil, zero] {
            let refusal = code(story, [Outcome(kind: kind, respondents: [1], amount: amount)])
            #expect((refusal == "amountMissing") == (kind == .fine || kind == .confiscation))
        }
    }

    @Test("Without filing there is no sanction", arguments: OutcomeKind.allCases)
    func needsFiling(kind: OutcomeKind) {
        let outcome = Outcome(kind: kind, respondents: [1], amount: AmountInFen(fen: 100))
        let free: Set<OutcomeKind> = [
            .noViolation, .notPunished, .transferredToPolice, .mediated, .adjudicated, .linkDeleted, .returnedToOwner,
        ]
        #expect((code(CaseStory.sample(.notFiled), [outcome]) == nil) == free.contains(kind))
        #expect(code(CaseStory.sample(.filed), [outcome]) == nil)
    }

    @Test("A co-handler reports on the respondents that it had")
    func coHandler() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: [.ipOffice]))
        try story.take(.liaison(.ipOffice), .sign(referral: nil))
        try story.take(.liaison(.ipOffice), .decideFiling(referral: nil, .notFiled(.noEvidence, text: nil)))
        try story.take(
            .liaison(.ipOffice), .reportOutcome(referral: nil, outcomes: [.nothingFound], documentNumber: nil))
        #expect(story.current.state == .referred)
        #expect(story.current.referral(2)?.state == .reported)
        #expect(story.clock("T39.1") == nil)
    }

    @Test("Closing counts from the last outcome, whoever reports last (T39)")
    func lastOutcome() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: [.ipOffice]))
        for agency in [AgencyID.marketRegulation, .ipOffice] {
            try story.take(.liaison(agency), .sign(referral: nil))
            try story.take(.liaison(agency), .decideFiling(referral: nil, .filed))
        }
        let report = CaseCommand.reportOutcome(referral: nil, outcomes: [.sample], documentNumber: "1")
        try story.take(.liaison, report, at: "2026-03-10T10:00+08:00")
        #expect(story.current.state == .outcomeReported)
        #expect(story.clock("T39.1") == nil)
        #expect(story.refusal(of: .officer, .close(.settled)) == .referralsOpen([.ipOffice]))
        try story.take(.liaison(.ipOffice), report, at: "2026-03-16T10:00+08:00")
        #expect(story.due("T39.1") == "2026-03-23")
    }
}
