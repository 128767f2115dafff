package import Vocabulary

/// Which days are worked, as one edition of the notices says, prepared so that counting takes no loop.
package struct CalendarTable: Sendable {
    /// The years that can be counted in.
    package static let years = 1980...2130
    static let first = Day(year: years.lowerBound, month: 1, day: 1)!
    static let last = Day(year: years.upperBound, month: 12, day: 31)!

    /// For each day, how many worked days there are up to and with it.
    private let rank: [Int32]
    /// The worked days in order.
    private let worked: [Day]
    private let listed: Set<Int>
    private let names: [Day: Localized]

    init(lists: [CalendarList], yearly: [YearlyHoliday]) {
        var flags = (CalendarTable.first.number...CalendarTable.last.number).map { !Day(number: $0).weekday.isWeekend }
        var names: [Day: Localized] = [:]
        func mark(_ days: ClosedRange<Day>, worked: Bool, _ name: Localized?) {
            for number in days.lowerBound.number...days.upperBound.number {
                guard let index = CalendarTable.index(Day(number: number)) else { continue }
                flags[index] = worked
                names[Day(number: number)] = name
            }
        }
        listed = Set(lists.map(\.year))
        for year in CalendarTable.years where !listed.contains(year) {
            for holiday in yearly {
                holiday.days(in: year).map { mark($0, worked: false, holiday.name) }
            }
        }
        for list in lists {
            for holiday in list.holidays { mark(holiday.days, worked: false, holiday.name) }
            for day in list.worked { mark(day...day, worked: true, nil) }
        }
        self.names = names
        var rank: [Int32] = []
        var worked: [Day] = []
        rank.reserveCapacity(flags.count)
        for (index, isWorked) in flags.enumerated() {
            if isWorked { worked.append(CalendarTable.first + index) }
            rank.append(Int32(worked.count))
        }
        (self.rank, self.worked) = (rank, worked)
    }

    /// Whether the same days are worked and the same years have their notice.
    func counts(like other: CalendarTable) -> Bool { rank == other.rank && listed == other.listed }

    private static func index(_ day: Day) -> Int? {
        day >= first && day <= last ? day - first : nil
    }

    static func covers(_ day: Day) -> Bool { index(day) != nil }

    package func isWorked(_ day: Day) -> Bool {
        guard let index = CalendarTable.index(day) else { return !day.weekday.isWeekend }
        return rank[index] > (index == 0 ? 0 : rank[index - 1])
    }

    /// How many worked days there are up to and with the day, counted from the beginning of the table.
    func workedDays(through day: Day) -> Int {
        if day < CalendarTable.first { return 0 }
        return CalendarTable.index(day).map { Int(rank[$0]) } ?? worked.count
    }

    /// The worked day with that count. Nil beyond the table.
    func workedDay(number: Int) -> Day? {
        number >= 1 && number <= worked.count ? worked[number - 1] : nil
    }

    /// The day itself if it is worked, else the next worked day. Nil beyond the table.
    package func workedDay(onOrAfter day: Day) -> Day? {
        workedDay(number: workedDays(through: day - 1) + 1)
    }

    /// Whether the notice for a year between the two days was not yet known.
    func isProvisional(_ first: Day, _ last: Day) -> Bool {
        guard first <= last else { return false }
        return (first.year...last.year).contains { !listed.contains($0) }
    }

    /// Why a day is off: the holiday's name, or nil for an ordinary weekend.
    func holidayName(_ day: Day) -> Localized? { names[day] }
}
