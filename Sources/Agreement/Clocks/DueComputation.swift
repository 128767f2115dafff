package import Vocabulary

/// A due date with what is needed to defend it.
package struct DueComputation: Sendable, Hashable {
    package let due: Due
    /// The last day before rolling to a worked day; extensions run from it.
    package let unrolled: Day
    /// The version of the rule that was applied.
    package let rule: ClockRule

    package var mark: String { rule.mark.text }
    package var source: Localized { rule.source }
}

extension ResponsibilityAgreement {
    /// When the clock that starts `from` runs out. Nil if the clock is unknown on that day, has no number of its own,
    /// or leaves the years of the calendar. Source: Civil Code art. 200–204, Civil Procedure Law art. 85.
    package func due(_ id: ClockID, from: Instant, _ options: DueOptions = DueOptions()) -> DueComputation? {
        let start = LocalTime(from, offset).day
        guard CalendarTable.covers(start), let rule = clockTable.version(of: id, startedOn: start, asOf: options.asOf),
            let limit = rule.limit(green: options.green)
        else { return nil }
        if case .hours(let count) = limit { return dueInHours(rule, count, from, options) }
        let count = DayCount(table: calendar.table(asOf: options.asOf), stops: options.stops)
        guard var end = count.end(of: limit, after: start) else { return nil }
        if options.extended, let more = rule.extension {
            guard let later = count.end(of: more, after: end) else { return nil }
            end = later
        }
        guard let rolled = rule.rolls ? count.table.workedDay(onOrAfter: end) : end else { return nil }
        let day = max(rolled, granted(rule, options) ?? rolled)
        let isProvisional = count.isProvisional(limit, start, end, rolled, rolls: rule.rolls)
        return DueComputation(
            due: Due(day: day, end: endOfDay(day, rule), isProvisional: isProvisional), unrolled: end, rule: rule)
    }

    /// Hours count from the event, around the clock, and neither stop nor roll.
    private func dueInHours(_ rule: ClockRule, _ hours: Int, _ from: Instant, _ options: DueOptions) -> DueComputation {
        var end = from.adding(hours: hours)
        if options.extended, case .hours(let more) = rule.extension { end = end.adding(hours: more) }
        if let day = granted(rule, options) { end = max(end, (day + 1).start(offset)) }
        // The end is the first late moment: an end at midnight belongs to the day before.
        let day = LocalTime(end.adding(milliseconds: -1), offset).day
        return DueComputation(due: Due(day: day, end: end), unrolled: day, rule: rule)
    }

    /// The day on which the green channel was granted, where it shortens this clock.
    private func granted(_ rule: ClockRule, _ options: DueOptions) -> Day? {
        guard options.green, rule.green != nil else { return nil }
        return options.greenGrantedAt.map { LocalTime($0, offset).day }
    }

    private func endOfDay(_ day: Day, _ rule: ClockRule) -> Instant {
        rule.closesAtOfficeHours
            ? day.start(offset).adding(seconds: officeHours.closes * 60) : (day + 1).start(offset)
    }
}

extension ClockRule {
    /// The limit that applies; a clock without a green limit keeps its ordinary one.
    func limit(green isGreen: Bool) -> Period? { isGreen ? green ?? period : period }
}
