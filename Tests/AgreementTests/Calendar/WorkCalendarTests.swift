import Agreement
import Foundation
import Testing
import Vocabulary

private let calendar = ResponsibilityAgreement.beijing.calendar
private let published = packageRoot + "/../shared/data/holiday-cn-2007-2027.json"

/// A day as the published collection lists it.
private struct PublishedDay: Decodable {
    let date: Day
    let isOffDay: Bool
}

@Suite("Work calendar (State Council notices)")
struct WorkCalendarTests {
    @Test("2025 and 2026 have 248 worked days each", arguments: [2025, 2026])
    func year(year: Int) {
        let newYear = Day(year: year, month: 1, day: 1)!
        #expect(calendar.workedDays(after: newYear - 1, through: Day(year: year, month: 12, day: 31)!) == 248)
    }

    @Test("The months of 2026 have 21 16 22 21 19 21 23 21 22 18 21 23 worked days")
    func months() {
        let counts = (1...12).map { month in
            let first = Day(year: 2026, month: month, day: 1)!
            return calendar.workedDays(after: first - 1, through: first.adding(months: 1) - 1)
        }
        #expect(counts == [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
    }

    @Test(
        "Every day of 2020, 2025 and 2026 agrees with the published collection (skipped without ../shared/data)",
        .enabled(if: FileManager.default.fileExists(atPath: published), "../shared/data is not there."))
    func crossCheck() throws {
        let days = try JSONDecoder().decode(
            [PublishedDay].self, from: Data(contentsOf: URL(fileURLWithPath: published)))
        let listed = Dictionary(days.map { ($0.date, !$0.isOffDay) }) { first, _ in first }
        for number in Day("2020-01-01")!.number...Day("2026-12-31")!.number {
            let day = Day(number: number)
            guard [2020, 2025, 2026].contains(day.year) else { continue }
            #expect(calendar.isWorked(day) == (listed[day] ?? !day.weekday.isWeekend), "\(day)")
        }
    }

    @Test("A later notice replaces the earlier one from its announcement: Spring Festival 2020 was extended")
    func amendedNotice() {
        let before = calendar.table(asOf: Day("2020-01-26"))
        let after = calendar.table(asOf: Day("2020-01-27"))
        #expect(before.isWorked(Day("2020-01-31")!) && !after.isWorked(Day("2020-01-31")!))
        #expect(before.isWorked(Day("2020-02-01")!) && !after.isWorked(Day("2020-02-01")!), "a Saturday once worked")
        #expect(after.workedDay(onOrAfter: Day("2020-01-31")!) == Day("2020-02-03"))
        #expect(!calendar.table(asOf: Day("2019-11-20")).isWorked(Day("2020-01-25")!), "a Saturday in any case")
        #expect(calendar.table(asOf: Day("2019-11-20")).isWorked(Day("2020-01-24")!), "no notice yet")
        #expect(calendar.table().isWorked(Day("2020-10-10")!), "the rest of the notice stands")
    }
}
