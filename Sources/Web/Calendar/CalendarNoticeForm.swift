package import Agreement
package import Vocabulary

/// A yearly notice of days off as it was typed. `checked()` turns it into a list of the calendar or into problems.
package struct CalendarNoticeForm: Sendable {
    static let fields = ["year", "announced", "off", "worked", "sourceZh", "sourceEn", "mark"]

    package let typed: FormData

    package init(_ typed: FormData) {
        self.typed = typed
    }

    /// Begins with the days of a notice that is there already.
    package init(_ list: CalendarList) {
        let off = list.holidays.map { "\(Self.text($0.days)) \($0.name.zh) / \($0.name.en)" }
        typed = FormData([
            ("year", "\(list.year)"), ("off", off.joined(separator: "\n")),
            ("worked", list.worked.map(\.description).joined(separator: "\n")),
        ])
    }

    /// - Parameters:
    ///   - calendar: that of the agreement in force.
    ///   - today: no notice is announced later.
    package func checked(in calendar: WorkCalendar, today: Day) throws(FormProblems) -> CalendarList {
        var problems: [FieldProblem] = []
        let year = year(&problems)
        let announced = announced(year, calendar, today, &problems)
        let holidays = holidays(year, &problems)
        let worked = worked(year, holidays, &problems)
        let source = source(&problems)
        let mark = typed.text("mark").flatMap { Mark($0) }
        if mark == nil { problems.append(FieldProblem("mark", zh: "请选择核对情况", en: "Choose how sure it is")) }
        guard problems.isEmpty, let year, let announced, let source, let mark else { throw FormProblems(problems) }
        return CalendarList(
            year: year, announced: announced, holidays: holidays, worked: worked,
            origin: Origin(source: source, mark: mark))
    }

    private func year(_ problems: inout [FieldProblem]) -> Int? {
        let years = CalendarTable.years
        guard let year = typed.text("year").flatMap({ Int($0) }), years.contains(year) else {
            problems.append(
                FieldProblem(
                    "year", zh: "年份应在 \(years.lowerBound) 至 \(years.upperBound) 之间",
                    en: "Enter a year from \(years.lowerBound) to \(years.upperBound)"))
            return nil
        }
        return year
    }

    private func announced(
        _ year: Int?, _ calendar: WorkCalendar, _ today: Day, _ problems: inout [FieldProblem]
    ) -> Day? {
        guard let day = typed.text("announced").flatMap({ Day($0) }) else {
            problems.append(
                FieldProblem("announced", zh: "请填写公布日期，例如 2026-11-03", en: "Enter the day, such as 2026-11-03"))
            return nil
        }
        if day > today {
            problems.append(FieldProblem("announced", zh: "日期应是今天或以前", en: "The date must be today or earlier"))
        }
        // The last of the year is the one that counts: a notice before it would change nothing.
        if let last = calendar.lists.last(where: { $0.year == year }), day <= last.announced {
            problems.append(
                FieldProblem(
                    "announced", zh: "\(last.year) 年已有 \(last.announced) 公布的通知，新通知的日期应在其后",
                    en: "A notice for \(last.year) of \(last.announced) is there; a new one must be of a later day"))
        }
        return day
    }

    private func source(_ problems: inout [FieldProblem]) -> Localized? {
        let (zh, en) = (typed.text("sourceZh"), typed.text("sourceEn"))
        if zh == nil { problems.append(FieldProblem("sourceZh", zh: "请写明通知的名称或文号", en: "Name the notice in Chinese")) }
        if en == nil || en.map(Self.isChinese) == true {
            problems.append(FieldProblem("sourceEn", zh: "请用英文写明通知的名称", en: "Name the notice in English"))
        }
        guard let zh, let en else { return nil }
        return Localized(zh: zh, en: en)
    }

    /// Chinese characters without a Latin letter.
    static func isChinese(_ text: String) -> Bool {
        let hasLetter = text.utf8.contains { (0x41...0x5A).contains($0 & 0xDF) }
        return !hasLetter && text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    static func text(_ days: ClosedRange<Day>) -> String {
        days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound)..\(days.upperBound)"
    }
}
