import Agreement
import TestSupport
import Testing
import Vocabulary

/// A complaint at a fair at ten, told to the exhibitor at eleven.
@Suite("Scenario 8: exhibition (DOMAIN section 8; Exhibition IP Measures 2006)")
struct ExhibitionTests {
    private let agreement = ResponsibilityAgreement.beijing

    private func end(_ clock: String, _ from: String) -> Instant? {
        agreement.due(ClockID(clock), from: Instant(from)!)?.due.end
    }

    @Test("The desk hands over within a day of hours, the exhibitor answers within another")
    func hours() {
        #expect(end("T32.1", "2026-09-10T10:00+08:00") == Instant("2026-09-11T10:00+08:00"))
        #expect(end("T32.2", "2026-09-10T11:00+08:00") == Instant("2026-09-11T11:00+08:00"))
    }

    @Test("At the fair the authority of the right leads, on the green channel")
    func atTheFair() {
        let facts = RoutingFacts(rights: [.design], places: [.exhibition])
        let route = agreement.route(facts, on: Day("2026-09-10")!)
        #expect(route.lead == .ipOffice)
        #expect(route.track == .green)
        #expect(route.overlays == ["R24"])
    }

    @Test("After the fair the exhibitor from another region goes to that region")
    func afterTheFair() {
        let facts = RoutingFacts(rights: [.design], places: [.otherRegion])
        let route = agreement.route(facts, on: Day("2026-09-21")!)
        #expect(route.rule == "R26")
        #expect(route.lead == nil)
        #expect(route.disposition == .regionTransfer)
    }
}
