internal import Vocabulary

/// Counts periods in days: the day of the event does not count, nor do days on which the clock was stopped.
struct DayCount {
    let table: CalendarTable
    /// Sorted, without overlaps.
    private let stops: [ClosedRange<Day>]

    init(table: CalendarTable, stops: [ClosedRange<Day>]) {
        self.table = table
        self.stops = stops.count < 2 ? stops : DayCount.merged(stops)
    }

    /// The last day of the period. Nil beyond the calendar.
    func end(of period: Period, after start: Day) -> Day? {
        switch period {
        // No working day at all is the first worked day from the event's own day on.
        case .workingDays(0): workedEnd(1, after: start - 1)
        case .workingDays(let count): workedEnd(count, after: start)
        case .naturalDays(let count): shifted(start + count, after: start)
        case .months(let count): shifted(start.adding(months: count), after: start)
        case .years(let count): shifted(start.adding(months: 12 * count), after: start)
        case .hours: nil
        }
    }

    /// The end moves by each worked day that was stopped before it.
    private func workedEnd(_ count: Int, after start: Day) -> Day? {
        var number = table.workedDays(through: start) + count
        for stop in stops {
            guard let end = table.workedDay(number: number) else { return nil }
            let first = max(stop.lowerBound, start + 1)
            if first > end { break }
            number += max(0, table.workedDays(through: stop.upperBound) - table.workedDays(through: first - 1))
        }
        return table.workedDay(number: number)
    }

    /// The end moves by each day that was stopped before it.
    private func shifted(_ plain: Day, after start: Day) -> Day? {
        var end = plain
        for stop in stops {
            let first = max(stop.lowerBound, start + 1)
            if first > end { break }
            end = end + max(0, stop.upperBound - first + 1)
        }
        return CalendarTable.covers(end) ? end : nil
    }

    /// Whether the result rests on a year whose notice was not yet known.
    func isProvisional(_ period: Period, _ start: Day, _ end: Day, _ rolled: Day, rolls: Bool) -> Bool {
        if case .workingDays(let count) = period { return table.isProvisional(count == 0 ? start : start + 1, rolled) }
        return rolls && table.isProvisional(end, rolled)
    }

    private static func merged(_ stops: [ClosedRange<Day>]) -> [ClosedRange<Day>] {
        var merged: [ClosedRange<Day>] = []
        for stop in stops.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, stop.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, stop.upperBound)
            } else {
                merged.append(stop)
            }
        }
        return merged
    }
}
