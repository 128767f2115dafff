import Agreement
import Vocabulary

/// A clock that walks forward through office days.
struct DemoTime {
    let agreement: ResponsibilityAgreement
    private(set) var now: Instant

    init(_ agreement: ResponsibilityAgreement, _ start: Instant) {
        self.agreement = agreement
        now = start
    }

    /// Some office hour, so many worked days later; on the same day a little later, if the office is still open.
    mutating func office(_ workedDays: Range<Int>, _ random: inout DemoRandom) -> Instant {
        let count = random.number(workedDays)
        let minutes = random.number(2..<45)
        if count == 0 {
            let soon = now.adding(seconds: minutes * 60)
            if agreement.isOpen(at: soon) {
                now = soon
                return now
            }
        }
        var day = Day(now, agreement.offset)
        for _ in 0..<max(1, count) { day = agreement.calendar.workedDay(onOrAfter: day + 1) ?? day + 1 }
        let opens = agreement.officeHours.opens
        let length = agreement.officeHours.closes - opens
        now = day.start(agreement.offset).adding(seconds: (opens + random.number(0..<max(1, length - 1))) * 60)
        return now
    }

    /// Some time of the day, so many days later: people write in the evening and on Sundays.
    mutating func anyTime(_ days: Range<Int>, _ random: inout DemoRandom) -> Instant {
        now = now.adding(seconds: random.number(days) * 86_400 + random.number(600..<20_000))
        return now
    }
}
