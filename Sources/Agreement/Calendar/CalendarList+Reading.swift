internal import Vocabulary

extension CalendarList {
    init?(_ entry: Entry) {
        let list = entry.section { section -> CalendarList? in
            let year = section.required("year") { $0.number(in: CalendarTable.years) }
            let announced = section.required("announced") { $0.day() }
            let holidays = section.list("off") { Holiday($0) }
            let worked = section.list("worked") { $0.day() }
            let origin = section.origin()
            guard let year, let announced, let origin else { return nil }
            return CalendarList(year: year, announced: announced, holidays: holidays, worked: worked, origin: origin)
        }
        guard let list else { return nil }
        self = list
        check(entry)
    }

    /// Slips that would shift due dates in silence.
    private func check(_ entry: Entry) {
        for day in holidays.flatMap({ [$0.days.lowerBound, $0.days.upperBound] }) + worked
        where abs(day.year - year) > 1 {
            entry.report(zh: "\(day) 不在 \(year) 年前后。", en: "\(day) is not near the year \(year).")
        }
        for holiday in holidays where holiday.days.upperBound - holiday.days.lowerBound > 30 {
            entry.report(zh: "\(holiday.name.zh)长于 31 天。", en: "\(holiday.name.en) is longer than 31 days.")
        }
        for day in worked {
            if !day.weekday.isWeekend {
                entry.report(zh: "\(day) 不是周末，无须列为上班日。", en: "\(day) is no weekend day and works anyhow.")
            }
            if holidays.contains(where: { $0.days.contains(day) }) {
                entry.report(zh: "\(day) 既放假又上班。", en: "\(day) is both off and worked.")
            }
        }
    }
}

extension Holiday {
    init?(_ entry: Entry) {
        let holiday = entry.section { section -> Holiday? in
            let days = section.required("days") { $0.days() }
            let name = section.required("name") { $0.localized() }
            guard let days, let name else { return nil }
            return Holiday(days: days, name: name)
        }
        guard let holiday else { return nil }
        self = holiday
    }
}

extension YearlyHoliday {
    init?(_ entry: Entry) {
        let holiday = entry.section { section -> YearlyHoliday? in
            let days = section.required("days") { $0.daysOfYear() }
            let name = section.required("name") { $0.localized() }
            guard let days, let name else { return nil }
            return YearlyHoliday(month: days.month, days: days.days, name: name)
        }
        guard let holiday else { return nil }
        self = holiday
    }
}

extension Entry {
    /// `05-01..05-02` or `01-01`, within one month.
    fileprivate func daysOfYear() -> (month: Int, days: ClosedRange<Int>)? {
        parsed(Localized(zh: "月日，如 10-01..10-03", en: "month and days such as 10-01..10-03")) { text in
            let parts = text.utf8.count == 5 ? "2023-\(text)" : "2023-" + text.prefix(7) + "2023-" + text.dropFirst(7)
            guard let range = ClosedRange<Day>(days: parts) else { return nil }
            let (first, last) = (range.lowerBound.civil, range.upperBound.civil)
            return first.month == last.month ? (first.month, first.day...last.day) : nil
        }
    }
}
