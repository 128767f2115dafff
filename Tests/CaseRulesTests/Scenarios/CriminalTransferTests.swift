import Agreement
import TestSupport
import Testing
import Vocabulary

/// Reported on the eve of the May holiday; natural days roll over it, hours do not.
@Suite("Scenario 10: criminal transfer, the dates (DOMAIN section 8; State Council Order 310)")
struct CriminalTransferTests {
    private let agreement = ResponsibilityAgreement.beijing

    private func computed(_ clock: String, _ from: String) -> DueComputation? {
        agreement.due(ClockID(clock), from: Instant(from + "+08:00")!)
    }

    @Test("The head decides by 3 May, so by the 6th")
    func decision() {
        #expect(computed("T19.1", "2026-04-30T15:00")?.unrolled == Day("2026-05-03"))
        #expect(computed("T19.1", "2026-04-30T15:00")?.due.day == Day("2026-05-06"))
    }

    @Test("Approved at four, delivered by four the next day, holiday or not")
    func delivery() {
        let delivery = computed("T19.2", "2026-04-30T16:00")
        #expect(delivery?.due.end == Instant("2026-05-01T16:00+08:00"))
        #expect(delivery?.unrolled == Day("2026-05-01"))
    }

    @Test("The police decide by 4 May, so by the 6th")
    func police() {
        #expect(computed("T21.1", "2026-05-01T10:00")?.unrolled == Day("2026-05-04"))
        #expect(computed("T21.1", "2026-05-01T10:00")?.due.day == Day("2026-05-06"))
    }

    @Test("Items follow, or reconsideration is asked for, by the worked Saturday 9 May")
    func afterwards() {
        #expect(computed("T22.4", "2026-05-06T10:00")?.due.day == Day("2026-05-09"))
        #expect(computed("T22.1", "2026-05-06T10:00")?.due.day == Day("2026-05-09"))
    }

    @Test("The lead stays with market regulation; the police are told beside it")
    func parallelNotice() {
        let facts = RoutingFacts(rights: [.trademark], act: .counterfeit, places: [.factory], criminal: .reached)
        let route = agreement.route(facts, on: Day("2026-04-30")!)
        #expect(route.lead == .marketRegulation)
        #expect(route.coHandling.contains(AgencyID("bj.police")))
        #expect(route.overlays == ["R06"])
    }
}
