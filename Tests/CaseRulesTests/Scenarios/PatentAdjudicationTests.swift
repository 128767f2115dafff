import Agreement
import TestSupport
import Testing
import Vocabulary

/// Docketed on 1 July; agreed on 1 September, or decided on 25 September.
@Suite("Scenario 9: patent adjudication and judicial confirmation (DOMAIN section 8)")
struct PatentAdjudicationTests {
    private let agreement = ResponsibilityAgreement.beijing

    private func computed(_ clock: String, _ from: String, stops: [ClosedRange<Day>] = []) -> DueComputation? {
        agreement.due(ClockID(clock), from: Instant(from + "T09:00+08:00")!, DueOptions(stops: stops))
    }

    private func due(_ clock: String, _ from: String) -> String? { computed(clock, from)?.due.day.description }

    @Test("Served by 8 July; served on 6 July, the answer is due on 21 July")
    func service() {
        #expect(due("T29.1", "2026-07-01") == "2026-07-08")
        #expect(due("T29.2", "2026-07-06") == "2026-07-21")
    }

    @Test("Closed within three months, rolled over the holiday; at most five months")
    func closing() {
        #expect(computed("T28.1", "2026-07-01")?.unrolled == Day("2026-10-01"))
        #expect(due("T28.1", "2026-07-01") == "2026-10-08")
        #expect(due("T28.2", "2026-07-01") == "2026-12-01")
    }

    @Test("An invalidity request suspends the clock: ten days stopped move the end by ten days")
    func suspension() {
        let stop = Day("2026-08-03")!...Day("2026-08-12")!
        #expect(computed("T28.1", "2026-07-01", stops: [stop])?.unrolled == Day("2026-10-11"))
    }

    @Test("An agreement of 1 September goes to the court by 8 October")
    func confirmation() {
        #expect(computed("T31", "2026-09-01")?.unrolled == Day("2026-10-01"))
        #expect(due("T31", "2026-09-01") == "2026-10-08")
    }

    @Test("A decision served on a holiday is sued by 10 October, a worked Saturday, which does not roll")
    func suit() {
        #expect(due("T30", "2026-09-25") == "2026-10-10")
    }

    @Test("Only the owner's side can ask: the IP office decides by R08, a stranger is told so by R09")
    func asker() {
        func route(_ asker: Asker) -> Route {
            agreement.route(RoutingFacts(rights: [.invention], asker: asker), on: Day("2026-07-01")!)
        }
        #expect(route(.rightHolder).rule == "R08")
        #expect(route(.rightHolder).lead == .ipOffice)
        #expect(route(.thirdParty).rule == "R09")
        #expect(route(.thirdParty).disposition == .consultation)
    }
}
