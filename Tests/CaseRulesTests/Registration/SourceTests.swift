import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Registration from other services (C06, C07, T38)")
struct SourceTests {
    private static let due = Due(day: Day("2026-03-09")!, end: Instant("2026-03-10T00:00+08:00")!)
    private let now = Instant("2026-03-02T10:00+08:00")!

    private func refusals(
        _ way: RegistrationWay, by role: Role, known: CaseNumber? = nil
    ) -> [String] {
        let context = DecisionContext(
            agreements: .beijing, now: now, actor: .sample(role), knownSource: known)
        return Registration.sample(way: way).refusals(context).map(\.code)
    }

    @Test("An order of the hotline keeps its own date, whatever the agreement would compute")
    func hotline() throws {
        let order = HotlineOrder(number: "JB26030200117", due: Self.due)
        let story = try CaseStory(.sample(way: .importHotline(order)), by: .sample(.system))
        #expect(story.due("T38") == "2026-03-09")
        #expect(story.due("T03") == "2026-03-05")
        #expect(story.current.provenance == .hotline(order))
        let without = HotlineOrder(number: "JB26030200118", due: nil)
        #expect(try CaseStory(.sample(way: .importHotline(without)), by: .sample(.system)).clock("T38") == nil)
    }

    @Test("The clock of an order ends with the case, also when it is not accepted")
    func hotlineEnds() throws {
        let order = HotlineOrder(number: "JB26030200117", due: Self.due)
        var story = try CaseStory(.sample(way: .importHotline(order)), by: .sample(.system))
        try story.take(.officer, .beginExamination)
        try story.take(.officer, .refuse(.sample))
        #expect(story.clock("T38")?.isRunning == true)
        try story.take(.deskSupervisor, .approve)
        #expect(story.clock("T38")?.wasMet == true)
    }

    @Test("An order and a platform's case come in once, and never without a number")
    func once() {
        let older = CaseNumber(year: 2026, serial: 7)
        let order = RegistrationWay.importHotline(HotlineOrder(number: "JB1", due: nil))
        let platform = RegistrationWay.fromPlatform(PlatformCase(platform: "12", number: "1"))
        #expect(refusals(order, by: .system).isEmpty)
        #expect(refusals(order, by: .system, known: older) == ["sourceNumberKnown"])
        #expect(refusals(platform, by: .platformOperator, known: older) == ["sourceNumberKnown"])
        #expect(
            refusals(.importHotline(HotlineOrder(number: "", due: nil)), by: .system) == ["sourceNumberMissing"])
        #expect(
            refusals(.fromPlatform(PlatformCase(platform: "12", number: "")), by: .platformOperator)
                == ["sourceNumberMissing"])
    }

    @Test("A partner needs the consent of its principal")
    func consent() {
        #expect(refusals(.submitByPartner(hasConsent: true), by: .partnerOrganisation).isEmpty)
        #expect(refusals(.submitByPartner(hasConsent: false), by: .partnerOrganisation) == ["consentMissing"])
    }

    @Test("The desk of an exhibition takes matters while it runs, its last day included")
    func exhibition() {
        func code(_ lastDay: String, _ name: String = "服贸会") -> [String] {
            refusals(.atExhibition(Exhibition(name: name, lastDay: Day(lastDay)!)), by: .deskOfficer)
        }
        #expect(code("2026-03-02").isEmpty)
        #expect(code("2026-03-01") == ["exhibitionOver"])
        #expect(code("2026-03-05", "") == ["exhibitionMissing"])
    }

    @Test("Each way belongs to those who use it", arguments: Role.allCases)
    func roles(role: Role) {
        func may(_ way: RegistrationWay) -> Bool { !refusals(way, by: role).contains("notYourRole") }
        #expect(may(.importHotline(HotlineOrder(number: "1", due: nil))) == [.system, .deskOfficer].contains(role))
        #expect(may(.submitByPartner(hasConsent: true)) == [.system, .partnerOrganisation].contains(role))
        #expect(
            may(.fromPlatform(PlatformCase(platform: "1", number: "1"))) == [.system, .platformOperator].contains(role))
        let exhibition = Exhibition(name: "服贸会", lastDay: Day("2026-03-05")!)
        #expect(may(.atExhibition(exhibition)) == [.deskOfficer, .partnerOrganisation].contains(role))
        #expect(may(.registerVoicemail) == (role == .deskOfficer))
    }

    @Test(
        "Every refusal has both languages and a code",
        arguments: [
            RegistrationRefusal.withinOfficeHours, .sourceNumberMissing,
            .sourceNumberKnown(CaseNumber(year: 2026, serial: 7)), .consentMissing, .exhibitionMissing,
            .exhibitionOver(Day("2026-03-05")!),
        ])
    func sentences(refusal: RegistrationRefusal) {
        #expect(refusal.message.zh.hasSuffix("。") && refusal.message.en.hasSuffix("."))
    }
}
