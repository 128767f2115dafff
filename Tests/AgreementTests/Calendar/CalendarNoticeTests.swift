import Agreement
import TestSupport
import Testing
import Vocabulary

@Suite("A notice of days off becomes a file of the agreement and is read back the same")
struct CalendarNoticeTests {
    private func list(_ name: Localized, _ source: Localized = Localized(zh: "通知", en: "Notice")) -> CalendarList {
        CalendarList(
            year: 2028, announced: Day("2026-03-24")!,
            holidays: [
                Holiday(days: Day("2028-01-01")!...Day("2028-01-03")!, name: name),
                Holiday(days: Day("2028-04-04")!...Day("2028-04-04")!, name: name),
            ],
            worked: [Day("2028-01-08")!, Day("2028-02-05")!], origin: Origin(source: source, mark: Mark("V2/K")!))
    }

    private func readBack(_ list: CalendarList) throws -> [CalendarList] {
        try ResponsibilityAgreement.load(CalendarNotice(list).added(to: BeijingFiles().files)).calendar.lists
    }

    @Test(
        "Colons, commas, quotes, braces, hashes, backslashes and line ends in names are kept",
        arguments: [
            "元旦: 新年", "“春节”，{休} \"七天\"", "a, b: [c] # d", "O'Brien's \\ day", "- 清明", "& *a !b | > % @ `", "2028-01-01",
            "第一行\n第二行\t末", "\u{85}\u{2028}\u{FEFF}😀", "null", "~",
        ])
    func quoting(name: String) throws {
        let list = list(Localized(zh: name, en: "Day \(name)"), Localized(zh: "〔2026〕\(name)", en: "No. 1 \(name)"))
        #expect(try readBack(list).contains(list))
    }

    @Test("A notice without days off or worked days is read back too")
    func empty() throws {
        let origin = Origin(
            source: Localized(zh: "通知", en: "Notice"), mark: Mark("G")!, validFrom: Day("2026-01-01"),
            validTo: Day("2028-12-31"))
        let list = CalendarList(year: 2028, announced: Day("2026-03-24")!, holidays: [], worked: [], origin: origin)
        #expect(try readBack(list).contains(list))
    }

    @Test("The later notice for a year counts from its announcement and the earlier ones stay in the list")
    func replaces() throws {
        let before = BeijingFiles().agreement.calendar
        let old = try #require(before.lists.last { $0.year == 2026 })
        let day = Day("2026-03-25")!
        let new = CalendarList(
            year: 2026, announced: Day("2026-03-24")!,
            holidays: old.holidays + [Holiday(days: day...day, name: Localized(zh: "增加", en: "Extra"))],
            worked: old.worked, origin: old.origin)
        let notice = CalendarNotice(new)
        #expect(notice.path == "calendar-2026-2026-03-24.yaml")
        let files = notice.added(to: BeijingFiles().files)
        #expect(notice.added(to: files) == files)
        let after = try ResponsibilityAgreement.load(files).calendar
        #expect(after.lists.contains(old) && after.lists.contains(new))
        #expect(before.isWorked(day) && !after.isWorked(day))
        #expect(after.table(asOf: Day("2026-03-23")!).isWorked(day))
    }
}
