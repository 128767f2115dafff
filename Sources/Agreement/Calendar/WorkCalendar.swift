package import Vocabulary

/// The calendar of the agreement, in one edition for each state of the announced notices.
/// Source: `workday(d) = listedWork(d) or (not listedOff(d) and Monday to Friday)`; notices may be amended mid-year.
package struct WorkCalendar: Sendable {
    package let lists: [CalendarList]
    /// Days off in years without a notice.
    package let yearly: [YearlyHoliday]
    /// Sorted by the day from which each edition is known; the first knows no notice.
    private let editions: [(known: Day, table: CalendarTable)]

    package init(lists: [CalendarList], yearly: [YearlyHoliday]) {
        let announced = lists.sorted { ($0.announced, $0.year) < ($1.announced, $1.year) }
        self.lists = announced
        self.yearly = yearly
        let days = [Day(number: .min)] + Set(announced.map(\.announced)).sorted()
        editions = days.map { day in
            let latest = Dictionary(announced.filter { $0.announced <= day }.map { ($0.year, $0) }) { $1 }
            let table = CalendarTable(lists: latest.values.sorted { $0.year < $1.year }, yearly: yearly)
            return (day, table)
        }
    }

    /// The edition known on that day; the latest if no day is named.
    package func table(asOf day: Day? = nil) -> CalendarTable {
        guard let day else { return editions[editions.count - 1].table }
        return editions.last { $0.known <= day }?.table ?? editions[0].table
    }

    /// Whether every count of days gives the same as by the other calendar, names of holidays aside.
    package func counts(like other: WorkCalendar) -> Bool { table().counts(like: other.table()) }

    package func isWorked(_ day: Day) -> Bool { table().isWorked(day) }
    package func workedDay(onOrAfter day: Day) -> Day? { table().workedDay(onOrAfter: day) }

    /// How many worked days lie after `start`, up to and with `end`.
    package func workedDays(after start: Day, through end: Day) -> Int {
        table().workedDays(through: end) - table().workedDays(through: start)
    }
}
