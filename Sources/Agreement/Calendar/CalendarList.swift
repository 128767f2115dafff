package import Vocabulary

/// The yearly notice of holidays and of worked weekends. A later notice for the same year replaces the earlier one.
package struct CalendarList: Sendable, Hashable {
    package let year: Int
    /// The day on which the notice was published.
    package let announced: Day
    package let holidays: [Holiday]
    /// Weekend days that are worked (调休上班日).
    package let worked: [Day]
    package let origin: Origin

    package init(year: Int, announced: Day, holidays: [Holiday], worked: [Day], origin: Origin) {
        self.year = year
        self.announced = announced
        self.holidays = holidays
        self.worked = worked
        self.origin = origin
    }
}

/// Days off with their name.
package struct Holiday: Sendable, Hashable {
    package let days: ClosedRange<Day>
    package let name: Localized

    package init(days: ClosedRange<Day>, name: Localized) {
        self.days = days
        self.name = name
    }
}

/// Days that are off each year, used for years without a notice.
package struct YearlyHoliday: Sendable, Hashable {
    package let month: Int
    package let days: ClosedRange<Int>
    package let name: Localized

    func days(in year: Int) -> ClosedRange<Day>? {
        guard let first = Day(year: year, month: month, day: days.lowerBound),
            let last = Day(year: year, month: month, day: days.upperBound)
        else { return nil }
        return first...last
    }
}
