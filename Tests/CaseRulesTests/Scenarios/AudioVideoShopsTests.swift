import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

/// One question that became one case against thirty-four shops, led by the city's culture team with eleven districts.
@Suite("Scenario 2: American entertainment company against 34 audio-video shops (DOMAIN section 8)")
struct AudioVideoShopsTests {
    private static let subject = Subject(rights: [.copyright], act: .piracy, place: .shop, respondents: 34)
    private static let districts = [
        "dongcheng", "xicheng", "chaoyang", "haidian", "fengtai", "shijingshan", "tongzhou", "shunyi", "changping",
        "daxing", "fangshan",
    ]

    private static let facts = RoutingFacts(
        rights: [.copyright], act: .piracy, places: [.shop], multiDistrict: true, respondents: 34)

    private func signed() throws -> CaseStory {
        var story = try CaseStory(
            .sample(receivedAt: "2026-05-11T10:00+08:00", subject: Self.subject), at: "2026-05-11T10:00+08:00")
        try story.take(.officer, .beginExamination, at: "2026-05-11T14:00+08:00")
        try story.take(.officer, .deferral)
        try story.take(.deskSupervisor, .approve)
        try story.take(.officer, .accept(present: FilingStandard.trademarkItems))
        try story.take(.officer, .classify(ClassificationOrder(facts: Self.facts)))
        let teams = Self.districts.map { AgencyID("bj.culture.\($0)") }
        try story.take(.officer, .refer(lead: .culture, coHandling: teams))
        for agency in [.culture] + teams { try story.take(.liaison(agency), .sign(referral: nil)) }
        return story
    }

    @Test("R17 leads to the culture team, on the complex track")
    func route() {
        let route = ResponsibilityAgreement.beijing.route(Self.facts, on: Day("2026-05-11")!)
        #expect(route.rule == "R17")
        #expect(route.lead == .culture)
        #expect(route.unit == nil)
        #expect(route.track == .complex)
    }

    @Test("One case, 34 respondents, 12 referrals, each with its own clocks")
    func referrals() throws {
        let story = try signed()
        #expect(story.current.subject.respondents == 34)
        #expect(story.current.referrals.count == 12)
        #expect(story.current.referrals.filter { $0.role == .lead }.count == 1)
        #expect(story.current.openClocks.filter { $0.id.rawValue == "T08" }.count == 12)
    }

    @Test("29 fined, 2 transferred to the police, 3 without violation: 34 respondents have their outcome")
    func outcomes() throws {
        var story = try signed()
        for agency in story.current.referrals.map({ $0.unit ?? $0.agency }) {
            try story.take(.liaison(agency), .decideFiling(referral: nil, .filed), at: nil)
        }
        let transferred = [7, 12]
        let free = [20, 33, 34]
        let fined = (1...34).filter { !transferred.contains($0) && !free.contains($0) }
        #expect(fined.count == 29)
        let outcomes = [
            Outcome(kind: .fine, respondents: fined, amount: AmountInFen(yuan: "290000")),
            Outcome(kind: .transferredToPolice, respondents: transferred),
            Outcome(kind: .noViolation, respondents: free),
        ]
        let teams = story.current.referrals.filter { $0.role == .coHandling }.compactMap(\.unit)
        for team in teams {
            try story.take(
                .liaison(team), .reportOutcome(referral: nil, outcomes: [outcomes[0]], documentNumber: nil))
        }
        try story.take(
            .liaison(.culture), .reportOutcome(referral: nil, outcomes: outcomes, documentNumber: "2026-12"))
        #expect(story.current.lead?.outcomes.flatMap(\.respondents).sorted() == Array(1...34))
    }

    @Test("Received on 11 May and closed on 12 June: 32 days, 82.47 % less than half a year")
    func cycle() {
        let days = Day("2026-06-12")! - Day("2026-05-11")!
        #expect(days == 32)
        #expect(((1 - Double(days) / 182.5) * 10_000).rounded() / 100 == 82.47)
    }
}
