import Agreement
import Casework
import TestSupport
import Testing
import Vocabulary
import Web

@Suite("The calendar: notices of all years, and the form for another one")
struct CalendarPagesTests {
    static let sound = [
        ("year", "2028"), ("announced", "2026-03-24"),
        ("off", "2028-01-01..2028-01-03 元旦 / New Year\n\n2028-04-04 清明：“节” / Tombs, quiet"),
        ("worked", "2028-01-08，2028-02-05"), ("sourceZh", "通知〔2028〕"), ("sourceEn", "Notice: 2028"), ("mark", "V2"),
    ]

    private let calendar = ResponsibilityAgreement.beijing.calendar
    private let today = Day("2026-03-24")!

    private func form(_ changes: [String: String]) -> CalendarNoticeForm {
        CalendarNoticeForm(FormData(Self.sound.map { ($0.0, changes[$0.0] ?? $0.1) }))
    }

    private func problems(_ changes: [String: String]) -> FormProblems? {
        do {
            _ = try form(changes).checked(in: calendar, today: today)
            return nil
        } catch {
            return error
        }
    }

    @Test("A sound form becomes a list, and its file is read back as the same list")
    func sound() throws {
        let list = try form([:]).checked(in: calendar, today: today)
        #expect(
            list.year == 2028 && list.holidays.count == 2 && list.worked.count == 2 && list.origin.mark.text == "V2")
        #expect(list.holidays[1].name == Localized(zh: "清明：“节”", en: "Tombs, quiet"))
        let files = CalendarNotice(list).added(to: BeijingFiles().files)
        #expect(try ResponsibilityAgreement.load(files).calendar.lists.contains(list))
    }

    @Test(
        "Each slip is refused at its field",
        arguments: [
            ("year", "28"), ("year", ""), ("announced", "soon"), ("announced", "2026-03-25"), ("off", ""),
            ("off", "2028-01-01 元旦"), ("off", "1 January 元旦 / New Year"), ("off", "2028-01-01 元旦 / 元旦"),
            ("off", "2028-01-03..2028-01-01 元旦 / New Year"), ("off", "2028-02-06..2028-03-08 元旦 / New Year"),
            ("off", "2031-01-01 元旦 / New Year"), ("worked", "2028-01-07"), ("worked", "2028-01-01"), ("worked", "x"),
            ("worked", "2031-01-04"), ("sourceZh", " "), ("sourceEn", "通知"), ("mark", "X"),
        ])
    func refused(field: String, value: String) throws {
        let found = try #require(problems([field: value]))
        #expect(found.list.map(\.field) == [field])
    }

    @Test("A notice announced before the one that counts would change nothing and is refused")
    func superseded() throws {
        let last = try #require(calendar.lists.last { $0.year == 2026 })
        let off = "2026-05-01 劳动节 / Labour Day"
        let same = ["year": "2026", "announced": "\(last.announced)", "off": off, "worked": ""]
        #expect(problems(same)?.list.map(\.field) == ["announced"])
        #expect(problems(["year": "2026", "off": off, "worked": ""]) == nil)
    }

    @Test("An empty form has all its problems at once")
    func all() throws {
        var found: [String] = []
        do {
            _ = try CalendarNoticeForm(FormData()).checked(in: calendar, today: today)
        } catch {
            found = error.list.map(\.field)
        }
        #expect(found == ["year", "announced", "off", "sourceZh", "sourceEn", "mark"])
    }

    @Test("A form that begins with a notice has its days, and only they are missing that name the new one")
    func begun() throws {
        let old = try #require(calendar.lists.last { $0.year == 2026 })
        var pairs = CalendarNoticeForm(old).typed.pairs.map { ($0.name, $0.value) }
        pairs += [("announced", "2026-03-24"), ("sourceZh", "新通知"), ("sourceEn", "New notice"), ("mark", "V")]
        let list = try CalendarNoticeForm(FormData(pairs)).checked(in: calendar, today: today)
        #expect(list.holidays == old.holidays && list.worked == old.worked)
    }

    @Test("The page shows each notice, what replaced which, and the provisional years", arguments: Language.allCases)
    func page(language: Language) {
        let page = CalendarPage(
            installed: Sample.installed, form: CalendarNoticeForm(FormData()),
            viewer: Sample.viewer(.operatorAdmin, language))
        RenderedPage(page, language).shows([
            language == .zh ? "2020 年，2020 年 1 月 27 日公布" : "2020, announced on 27 January 2020",
            language == .zh ? "替代 2019 年 11 月 21 日的通知" : "replaces that of 21 November 2019",
            language == .zh ? "自 2020 年 1 月 27 日起被替代" : "replaced from 27 January 2020",
            language == .zh ? "国庆节、中秋节" : "National Day and Mid-Autumn Festival",
            language == .zh ? "没有通知的年份：2021、2022、2023、2024、2027" : "without a notice: 2021, 2022, 2023, 2024, 2027",
            language == .zh ? "5 月 1–2 日 劳动节" : "5/1–2 Labour Day", "?from=2026#notice",
            Day("2026-02-15")!.text(language),
        ])
    }

    @Test(
        "What is wrong stands at its field and in the summary, and what was typed stays", arguments: Language.allCases)
    func wrong(language: Language) throws {
        let typed = form(["worked": "2028-01-07", "off": "<b>"])
        let found = try #require(problems(["worked": "2028-01-07", "off": "<b>"]))
        let page = CalendarPage(
            installed: Sample.installed, form: typed, viewer: Sample.viewer(.operatorAdmin, language),
            problems: found)
        RenderedPage(page, language).shows([
            "&lt;b&gt;</textarea>", "2028-01-07</textarea>", ##"href="#off""##, ##"href="#worked""##,
            #"value="V2" checked"#, language == .zh ? "第 1 行：" : "Line 1: ", language == .zh ? "错误：" : "Error: ",
        ])
    }
}
