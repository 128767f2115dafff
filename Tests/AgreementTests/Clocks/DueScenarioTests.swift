import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing

@Suite("Due dates of the scenarios (DOMAIN section 8)")
struct DueScenarioTests {
    @Test("Scenario 1: a web complaint at 22:40 counts for its own day")
    func nightlyComplaint() {
        let due = agreement.due(ClockID("T03"), from: Instant("2026-03-02T22:40+08:00")!)
        #expect(due?.due.day == Day("2026-03-05"))
        #expect(due?.due.end == Instant("2026-03-06T00:00+08:00"))
    }

    @Test("Scenario 3: referred on the last worked day before nine days off, sign after them")
    func beforeSpringFestival() {
        #expect(agreement.day("T06", "2026-02-13", DueOptions(green: true)) == Day("2026-02-14"))
        #expect(agreement.day("T06", "2026-02-14", DueOptions(green: true)) == Day("2026-02-24"))
        #expect(agreement.day("T08", "2026-02-14") == Day("2026-03-13"))
    }

    @Test("Scenario 10: delivery to the police is due to the hour and does not roll")
    func deliveryToThePolice() {
        let due = agreement.due(ClockID("T19.2"), from: Instant("2026-04-30T16:00+08:00")!)
        #expect(due?.due.end == Instant("2026-05-01T16:00+08:00"))
        #expect(due?.due.day == Day("2026-05-01"))
    }
}
