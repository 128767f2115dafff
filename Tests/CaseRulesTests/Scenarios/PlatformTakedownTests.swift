import Agreement
import TestSupport
import Testing
import Vocabulary

/// A design patent on a platform; the seller answers the notice, and the holder has fifteen days.
@Suite("Scenario 7: platform takedown (DOMAIN section 8; E-Commerce Law art. 42–44)")
struct PlatformTakedownTests {
    private let agreement = ResponsibilityAgreement.beijing

    @Test("The counter-notice arrives on 22 September: the wait ends on 7 October, in the holiday, so on the 8th")
    func waiting() throws {
        let wait = try #require(agreement.due(ClockID("T23"), from: Instant("2026-09-22T11:00+08:00")!))
        #expect(wait.unrolled == Day("2026-10-07"))
        #expect(wait.due.day == Day("2026-10-08"))
        #expect(!wait.due.isOverdue(at: Instant("2026-10-08T23:59+08:00")!))
        #expect(wait.due.isOverdue(at: Instant("2026-10-09T00:00+08:00")!))
    }

    @Test("The holder complains in time: the IP office adjudicates by R08")
    func complaint() {
        let facts = RoutingFacts(rights: [.design], places: [.online])
        let route = agreement.route(facts, on: Day("2026-10-08")!)
        #expect(route.rule == "R08")
        #expect(route.lead == .ipOffice)
    }

    @Test("A work on the network is restored at once: the clock has no number of its own")
    func networkCopyright() throws {
        #expect(try #require(agreement.clock(ClockID("T24"))).period == nil)
        #expect(agreement.due(ClockID("T24"), from: Instant("2026-09-22T11:00+08:00")!) == nil)
    }
}
