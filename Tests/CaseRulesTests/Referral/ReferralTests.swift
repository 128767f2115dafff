import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Referral (C23–C26, T05–T08)")
struct ReferralTests {
    private func referred(_ coHandling: [AgencyID] = []) throws -> CaseStory {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(
            .officer, .refer(lead: .marketRegulation, coHandling: coHandling), at: "2026-03-05T10:00+08:00")
        return story
    }

    @Test("There is exactly one lead, and each co-handler once, whatever is asked")
    func oneLead() throws {
        let story = try referred([.ipOffice, .customs, .ipOffice, .marketRegulation])
        #expect(story.current.referrals.map(\.agency) == [.marketRegulation, .ipOffice, .customs])
        #expect(story.current.referrals.map(\.role) == [.lead, .coHandling, .coHandling])
        #expect(story.current.referrals.map(\.index) == [1, 2, 3])
    }

    @Test("Only the lead of the classification leads, or a unit of it; every agency is one of the agreement")
    func whoLeads() {
        let story = CaseStory.sample(.accepted, .classified)
        func code(_ lead: AgencyID, _ coHandling: [AgencyID] = []) -> String? {
            story.refusal(of: .officer, .refer(lead: lead, coHandling: coHandling))?.code
        }
        #expect(code(.marketRegulation) == nil)
        #expect(code(AgencyID("bj.msa.chaoyang")) == nil)
        #expect(code(.ipOffice) == "agencyNotNamed")
        #expect(code(.marketRegulation, [AgencyID("bj.moon")]) == "unknownAgency")
        #expect(
            CaseStory.sample(.accepted).refusal(of: .officer, .refer(lead: .marketRegulation, coHandling: []))
                == .notClassified)
    }

    @Test("A unit's referral belongs to the unit and to its agency")
    func units() throws {
        var story = CaseStory.sample(.accepted, .classified)
        let unit = AgencyID("bj.msa.chaoyang")
        try story.take(.officer, .refer(lead: unit, coHandling: []))
        #expect(story.current.lead?.agency == .marketRegulation)
        #expect(story.current.lead?.unit == unit)
        #expect(story.refusal(of: .liaison(unit), .sign(referral: nil)) == nil)
        #expect(story.refusal(of: .liaison, .sign(referral: nil)) == nil)
        #expect(story.refusal(of: .liaison(AgencyID("bj.msa.haidian")), .sign(referral: nil)) == .notYourReferral)
    }

    @Test("The case moves when the lead signs, not when a co-handler does")
    func leadMovesTheCase() throws {
        var story = try referred([.ipOffice])
        try story.take(.liaison(.ipOffice), .sign(referral: nil))
        #expect(story.current.state == .referred)
        #expect(story.refusal(of: .liaison(.ipOffice), .sign(referral: 1)) == .notYourReferral)
        #expect(story.refusal(of: .liaison, .sign(referral: 9)) == .noSuchReferral)
        try story.take(.liaison, .sign(referral: nil))
        #expect(story.current.state == .received)
        #expect(story.clock("T06", of: .referral(1))?.wasMet == true)
    }

    @Test("Unsigned, the agency returns at once, with reason and proposal; the case is referred anew")
    func returnUnsigned() throws {
        var story = try referred()
        func code(_ reason: CommittedText?, _ proposed: AgencyID?) -> String? {
            story.refusal(of: .liaison, .returnReferral(referral: nil, reason: reason, proposed: proposed))?.code
        }
        #expect(code(nil, .ipOffice) == "reasonMissing")
        #expect(code(.sample, nil) == "reasonMissing")
        #expect(code(.sample, AgencyID("bj.moon")) == "unknownAgency")
        let order = CaseCommand.returnReferral(referral: nil, reason: .sample, proposed: .ipOffice)
        try story.take(.liaison, order, at: "2026-03-06T10:00+08:00")
        #expect(story.current.state == .accepted)
        #expect(story.current.lead == nil)
        #expect(story.due("T05") == "2026-03-09")
    }

    @Test("Signed, the return waits for a supervisor, and filing waits for the answer")
    func returnSigned() throws {
        var story = CaseStory.sample(.received)
        try story.take(.liaison, .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice))
        #expect(story.current.state == .received)
        #expect(story.refusal(of: .liaison, .decideFiling(referral: nil, .filed))?.code == "decisionPending")
        #expect(story.refusal(of: .liaison, .approve) == .notYourRole(.approve))
        try story.take(.supervisor, .approve)
        #expect(story.current.state == .accepted)
        #expect(story.current.openClocks.map(\.id.rawValue) == ["T05"])
    }

    @Test("A pending deferral does not keep the agency from filing")
    func filingGoesOn() throws {
        let story = CaseStory.sample(.received, .askedToDefer)
        #expect(story.refusal(of: .liaison, .decideFiling(referral: nil, .filed)) == nil)
    }

    @Test("Forwarded, the new agency leads with a sign limit of its own, and the old one is out")
    func forward() throws {
        var story = CaseStory.sample(.accepted, .returned)
        func code(_ agency: AgencyID) -> String? {
            story.refusal(of: .officer, .forwardReferral(referral: nil, agency: agency))?.code
        }
        #expect(code(.marketRegulation) == "sameAgencyAgain")
        #expect(code(AgencyID("bj.moon")) == "unknownAgency")
        try story.take(.officer, .forwardReferral(referral: nil, agency: .ipOffice), at: "2026-03-09T10:00+08:00")
        #expect(story.current.lead?.agency == .ipOffice)
        #expect(story.due("T06", of: .referral(2)) == "2026-03-12")
        #expect(story.refusal(of: .liaison, .sign(referral: nil))?.code == "notInThisReferralState")
    }

    @Test("A returned lead is forwarded before a returned co-handler")
    func leadFirst() throws {
        var story = try referred([.customs])
        try story.take(.liaison, .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice))
        try story.take(.liaison(.customs), .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice))
        try story.take(.officer, .forwardReferral(referral: nil, agency: .ipOffice))
        #expect(story.current.lead?.agency == .ipOffice)
        #expect(story.current.state == .referred)
    }

    @Test("A withdrawal ends the question whether the agency may give the case back")
    func withdrawnQuestion() throws {
        var story = CaseStory.sample(.received)
        try story.take(.liaison, .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice))
        try story.take(.complainant, .withdraw)
        #expect(story.current.pendingApproval == nil)
        story.now = story.now.adding(hours: 24 * 40)
        #expect(story.refusal(of: .system, .archive) == nil)
    }

    @Test("While one agency waits to give its part back, another one files or gives back its own")
    func othersGoOn() throws {
        var story = CaseStory.sample(.accepted, .classified)
        try story.take(.officer, .refer(lead: .marketRegulation, coHandling: [.ipOffice, .customs]))
        for liaison in [Actor.liaison, .liaison(.ipOffice)] { try story.take(liaison, .sign(referral: nil)) }
        let back = CaseCommand.returnReferral(referral: nil, reason: .sample, proposed: .culture)
        try story.take(.liaison, back)
        let pending = CaseRefusal.decisionPending(Localized(zh: "签收后退回", en: "Return after signature"))
        #expect(story.refusal(of: .liaison, .decideFiling(referral: nil, .filed)) == pending)
        #expect(story.refusal(of: .liaison(.ipOffice), back) == pending)
        #expect(story.refusal(of: .liaison(.customs), back) == nil)
        #expect(story.refusal(of: .liaison(.ipOffice), .decideFiling(referral: nil, .filed)) == nil)
    }
}
