import Agreement
import Testing
import Vocabulary

@Suite("Another city is another folder, and nothing else")
struct ExampleCityTests {
    private let beijing = ResponsibilityAgreement.beijing
    private let example: ResponsibilityAgreement

    init() throws {
        example = try ResponsibilityAgreement.load(AgreementFolder.files(at: packageRoot + "/agreements/example"))
    }

    @Test("The same complaint has another lead, another unit, another limit and other labels")
    func otherAnswers() {
        let facts = RoutingFacts(rights: [.trademark], act: .counterfeit, places: [.market])
        #expect(beijing.route(facts, on: Day("2026-05-11")!).lead == AgencyID("bj.msa"))
        #expect(example.route(facts, on: Day("2026-05-11")!).lead == AgencyID("yz.market"))
        var inDistrict = facts
        inDistrict.district = "harbour"
        #expect(example.route(inDistrict, on: Day("2026-05-11")!).unit == AgencyID("yz.market.harbour"))
        #expect(beijing.refusal(of: inDistrict) == .unknownDistrict("harbour"))
        #expect(beijing.day("T03", "2026-03-02") == Day("2026-03-05"))
        #expect(example.day("T03", "2026-03-02") == Day("2026-03-09"))
        #expect(example.day("T03", "2026-03-02", DueOptions(green: true)) == Day("2026-03-04"))
        #expect(example.clock(ClockID("T06"))?.name == Localized(zh: "接收回执", en: "Receipt by the agency"))
    }

    @Test("What the law of the country says is the same", arguments: ["T10", "T12", "T19.2", "T23", "T28.1"])
    func sameLaw(clock: String) {
        let from = Instant("2026-03-20T10:00+08:00")!
        #expect(example.due(ClockID(clock), from: from)?.due == beijing.due(ClockID(clock), from: from)?.due)
        for year in [2025, 2026] {
            let first = Day(year: year, month: 1, day: 1)!
            #expect(
                (0..<365).allSatisfy { example.calendar.isWorked(first + $0) == beijing.calendar.isWorked(first + $0) })
        }
    }

    @Test("A different split of work needs no other program: one bureau takes drugs and plants of every sort")
    func otherSplit() {
        let drug = RoutingFacts(rights: [.unknown], act: .shoddyGoods, product: .drug)
        let maize = RoutingFacts(rights: [.plantVariety], places: [.factory], variety: .crop)
        let film = RoutingFacts(rights: [.copyright], act: .piracy, places: [.online])
        let leads = { (agreement: ResponsibilityAgreement) in
            [drug, maize, film].map { agreement.route($0, on: Day("2026-05-11")!).lead?.rawValue }
        }
        #expect(leads(beijing) == ["bj.drug", "bj.agri", "bj.culture"])
        #expect(leads(example) == ["yz.market", "yz.farm", "yz.culture"])
        #expect(example.route(film, on: Day("2026-05-11")!).coHandling.isEmpty)
    }

    @Test("Thresholds, fines and rewards of the country stand in both folders")
    func sanctions() {
        #expect(example.thresholds == beijing.thresholds && !example.thresholds.isEmpty)
        #expect(example.rewards == beijing.rewards && example.fines == beijing.fines)
    }

    @Test("The folder names no body of Beijing, and its sentences say what differs")
    func nothingOfBeijing() {
        #expect(example.agencies.allSatisfy { !$0.id.rawValue.hasPrefix("bj.") && !$0.name.zh.contains("北京") })
        let differences = example.differences(from: beijing)
        #expect(differences.contains { $0.rule == "T03" && $0.sentence.en.contains("3 working days → 5 working days") })
        #expect(differences.contains { $0.rule == "bj.msa" && $0.sentence.en.contains("gone") })
    }
}
