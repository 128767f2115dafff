package import Agreement
package import Vocabulary

/// What the law says of a clock now: by the rule that it keeps and the newest calendar, from its start and everything
/// that happened to it since. The order in which that happened plays no part.
extension AgreementVersions {
    /// Nil if no version at hand knows the clock.
    package func ruling(of clock: RunningClock) -> ClockRuling? {
        rule(of: clock.id, startedOn: Day(clock.startedAt, current.offset), under: clock.agreement)
    }

    /// Nil if no version at hand knows the clock, or its date leaves the years of the calendar.
    package func due(of clock: RunningClock) -> Due? {
        ruling(of: clock)?.agreement.due(clock.id, from: clock.startedAt, clock.options)?.due
    }

    /// How a clock changes whose calendar or rule was corrected since it was computed; nil if its date stays.
    package func correction(of clock: RunningClock) -> ClockChange? {
        guard clock.endedAt == nil, let due = due(of: clock), due != clock.due else { return nil }
        return .corrected(index: clock.index, before: clock.due, due: due)
    }

    /// The steps by which the date was found, for people who want to check it.
    package func derivation(of clock: RunningClock) -> [Localized] {
        let steps = ruling(of: clock)?.agreement.derivation(clock.id, from: clock.startedAt, clock.options) ?? []
        guard let former = clock.former else { return steps }
        let day = (zh: former.day.text(.zh), en: former.day.text(.en))
        return steps + [
            Localized(
                zh: "更正以前的期限 \(day.zh) 较晚，仍然有效：在此之前办理不算逾期。",
                en: "The date before the correction, \(day.en), was later and still counts: who keeps it is in time.")
        ]
    }
}
