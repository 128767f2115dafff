import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

/// A tip-off without a name, by number and code alone; what a reward comes to stands in `rewards.csv`.
@Suite("Scenario 6: anonymous informant (DOMAIN section 8)")
struct AnonymousInformantTests {
    private func signed() throws -> CaseStory {
        let nobody = Applicant(role: .informant, isAnonymous: true, wantsReward: true)
        return try CaseStory.received(.sample(.tipOff, applicant: nobody))
    }

    @Test("The agency owes nobody a notice, and feeds back as for any other case")
    func notices() throws {
        var story = try signed()
        #expect(story.clock("T07") == nil)
        #expect(story.clock("T08") != nil)
        try story.take(.liaison, .decideFiling(referral: nil, .filed))
        #expect(story.clock("T09") == nil)
        #expect(story.clock("T10") != nil)
    }

    @Test("Filed, fined and confiscated: the sums are in the outcome, the case closes")
    func outcome() throws {
        var story = try signed()
        try story.take(.liaison, .decideFiling(referral: nil, .filed))
        let outcomes = [
            Outcome(kind: .fine, respondents: [], amount: AmountInFen(yuan: "900000")),
            Outcome(kind: .confiscation, respondents: [], amount: AmountInFen(yuan: "360000")),
        ]
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: outcomes, documentNumber: "2026-6"))
        let sums = story.current.lead?.outcomes.compactMap(\.amount) ?? []
        #expect(sums.reduce(AmountInFen(fen: 0), +) == AmountInFen(yuan: "1260000"))
        try story.take(.officer, .close(.settled))
        #expect(story.current.state == .closed)
    }
}
