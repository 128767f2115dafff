import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing

@Suite("Filing standards (DOMAIN section 4.3)")
struct FilingStandardTests {
    @Test("Each matter finds its column")
    func columns() {
        func column(_ kind: CaseKind, _ right: RightType, _ act: Act = .infringement) -> String {
            agreement.filingStandard(kind: kind, right: right, act: act).id
        }
        #expect(column(.complaint, .trademark, .counterfeit) == "trademarkComplaint")
        #expect(column(.complaint, .plantVariety) == "trademarkComplaint")
        #expect(column(.tipOff, .trademark) == "tipOff")
        #expect(column(.tipOff, .copyright, .piracy) == "tipOff")
        #expect(column(.complaint, .copyright, .piracy) == "copyrightComplaint")
        #expect(column(.complaint, .design) == "patentAdjudication")
        #expect(column(.complaint, .invention, .passingOff) == "passingOffPatent")
        #expect(column(.tipOff, .unknown, .passingOff) == "passingOffPatent")
        #expect(column(.complaint, .tradeSecret, .secretMisuse) == "tradeSecret")
        #expect(column(.consultation, .trademark) == "consultation")
        #expect(agreement.filingStandard("customs")?.need("security") == .required)
        #expect(agreement.filingStandard("platformNotice")?.need("legalisedForeignPapers") == .ifExists)
    }

    @Test(
        "The needs are those of the table, item by item (● r, ◐ d, ○ i, – n)",
        arguments: [
            ("trademarkComplaint", "rrrrddrrdddni"), ("tipOff", "ninnnnrrinnnn"),
            ("copyrightComplaint", "rrrrddrrdddni"),
            ("patentAdjudication", "rrrrddrrddnnr"), ("passingOffPatent", "niinnnrrinnnn"),
            ("tradeSecret", "rrrrddrrndnni"), ("customs", "rrrrirrrinrrn"), ("platformNotice", "rrrriirriinnn"),
        ])
    func needs(id: String, letters: String) throws {
        let standard = try #require(agreement.filingStandard(id))
        let code: [Need: String] = [.required: "r", .deferrable: "d", .ifExists: "i", .notNeeded: "n"]
        #expect(standard.requirements.count == 13)
        #expect(standard.requirements.map { code[$0.need]! }.joined() == letters)
    }

    @Test("An anonymous tip-off needs no name, and a foreign paper of a complaint may come later")
    func seedPrinciple() {
        let tipOff = agreement.filingStandard(kind: .tipOff, right: .trademark, act: .counterfeit)
        #expect(tipOff.need("complainantIdentity") == .notNeeded)
        let complaint = agreement.filingStandard(kind: .complaint, right: .trademark, act: .counterfeit)
        #expect(complaint.need("legalisedForeignPapers") == .deferrable)
        #expect(complaint.need("powerOfAttorney") == .required)
        #expect(complaint.need("nothingKnown") == .notNeeded)
    }
}
