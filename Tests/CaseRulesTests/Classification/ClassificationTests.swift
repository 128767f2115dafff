import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Classification (C21, R27)")
struct ClassificationTests {
    private let story = CaseStory.sample(.accepted)

    private func order(_ right: RightType, _ place: Place, designated: AgencyID? = nil) -> CaseCommand {
        let act: Act = right == .other ? .infringement : .counterfeit
        let facts = RoutingFacts(rights: [right], act: act, places: [place])
        return .classify(ClassificationOrder(facts: facts, designated: designated))
    }

    @Test("The agreement names the lead, and nobody designates another")
    func named() throws {
        var story = story
        try story.take(.officer, order(.trademark, .market))
        #expect(story.current.classification?.rule == "R13")
        #expect(story.current.classification?.lead == .marketRegulation)
        let other = order(.trademark, .market, designated: .ipOffice)
        #expect(story.refusal(of: .supervisor, other) == .designationOnlyBySupervisor)
    }

    @Test("Where no rule names a lead, a supervisor designates one of the agreement and an officer does not")
    func designated() throws {
        var story = story
        #expect(story.refusal(of: .officer, order(.other, .shop))?.code == "noAgency")
        let designation = order(.other, .shop, designated: .ipOffice)
        #expect(story.refusal(of: .officer, designation) == .designationOnlyBySupervisor)
        let unknown = order(.other, .shop, designated: AgencyID("bj.moon"))
        #expect(story.refusal(of: .supervisor, unknown) == .unknownAgency(AgencyID("bj.moon")))
        try story.take(.supervisor, designation)
        #expect(story.current.classification?.isDesignated == true)
    }

    @Test("A designated agency may not return the case")
    func noReturn() throws {
        var story = story
        try story.take(.supervisor, order(.other, .shop, designated: .ipOffice))
        try story.take(.officer, .refer(lead: .ipOffice, coHandling: []))
        let back = CaseCommand.returnReferral(referral: nil, reason: .sample, proposed: .marketRegulation)
        #expect(story.refusal(of: .liaison(.ipOffice), back) == .referralDesignated)
    }

    @Test("A matter outside the city has no lead here")
    func elsewhere() {
        #expect(story.refusal(of: .officer, order(.trademark, .otherRegion))?.code == "noAgency")
    }
}
