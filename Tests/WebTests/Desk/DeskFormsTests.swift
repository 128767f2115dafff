import CaseRules
import Casework
import Testing
import Vocabulary
import Web

/// What was typed at the desk becomes a value or a list of problems, all at once.
@Suite("The desk's forms (DeskPages)")
struct DeskFormsTests {
    private let today = Day("2026-03-24")!

    @Test("A telephone call with the three needed answers and a caller becomes an intake")
    func call() throws {
        let form = DeskIntakeForm(
            FormData([
                ("channel", "phone"), ("kind", "complaint"), ("right", "tm"),
                ("respondent", "松雪阁 https://item.example.com/1 西城店"), ("place", "shop"), ("district", "xicheng"),
                ("callerName", "张晓兰"), ("callerPhone", "138 0000 0000"), ("readBack", "true"),
            ]))
        let checked = try form.checked(today: today, offset: Sample.offset, language: .zh)
        #expect(checked.channel == .phone && checked.isReadBack && checked.arrivedOn == nil)
        #expect(checked.intake.kind == .complaint && checked.intake.rights == [.trademark])
        #expect(checked.intake.respondent == "松雪阁 西城店" && checked.intake.pages == "https://item.example.com/1")
        #expect(checked.intake.applicant?.name == "张晓兰" && checked.intake.applicantRole == .complainant)
    }

    @Test(
        "The one box keeps addresses of pages apart from names, with a scheme or without",
        arguments: [
            ("item.taobao.com/item.htm?id=59", "", "item.taobao.com/item.htm?id=59"),
            ("item.taobao.com/item.htm?id=59&spm=a1，松雪阁", "松雪阁", "item.taobao.com/item.htm?id=59&spm=a1"),
            ("松雪阁 shop88123456.taobao.com 西城店", "松雪阁 西城店", "shop88123456.taobao.com"),
            ("松雪阁：https://item.taobao.com/item.htm?id=59，西城店", "松雪阁 西城店", "https://item.taobao.com/item.htm?id=59"),
            ("www.例子.中国", "", "www.例子.中国"),
            ("A.B. Trading", "A.B. Trading", ""), ("Yiwu Xiaomi Trading Co.Ltd", "Yiwu Xiaomi Trading Co.Ltd", ""),
            ("Smith & Co., Ltd.", "Smith & Co., Ltd.", ""), ("3.5 折店", "3.5 折店", ""),
        ])
    func namesAndLinks(typed: String, name: String, pages: String) {
        let intake = DeskIntakeForm(FormData([("respondent", typed)])).draft(.zh)
        #expect(intake.respondent == name && intake.pages == pages)
    }

    @Test("An empty intake names everything that is missing at once")
    func empty() {
        let problems = #expect(throws: FormProblems.self) {
            try DeskIntakeForm(IntakePage.blank).checked(today: today, offset: Sample.offset, language: .zh)
        }
        #expect(
            problems?.list.map(\.field) == ["kind", "right", "callerName", "callerPhone", "respondent", "readBack"])
    }

    @Test(
        "A letter needs its day of arrival, which lies not in the future",
        arguments: [("", 1), ("2026-03-25", 1), ("2026-03-20", 0)])
    func letter(day: String, count: Int) {
        let typed = FormData([
            ("channel", "letter"), ("kind", "tipOff"), ("right", "cr"), ("narrative", "盗版"), ("anonymous", "true"),
            ("arrivedOn", day),
        ])
        var found: [String] = []
        do { _ = try DeskIntakeForm(typed).checked(today: today, offset: Sample.offset, language: .en) } catch {
            found = error.list.map(\.field)
        }
        #expect(found == Array(repeating: "arrivedOn", count: count))
    }

    @Test("A command's form names each missing or unreadable field")
    func command() {
        let sheet = CommandSheet.all[.recordMeasure]!
        let typed = FormData([
            ("command", "recordMeasure"), ("expectedVersion", "7"), ("_token", "x"), ("day", "2026-03-25"),
        ])
        let form = CommandForm(typed, command: .recordMeasure)
        #expect(form.expectedVersion == 7 && form.arguments == FormData([("day", "2026-03-25")]))
        #expect(form.problems(sheet, today: today)?.list.map(\.field) == ["kind", "day", "respondents"])
    }

    @Test("Outcomes are read for each respondent, with amounts where there is money")
    func outcomes() throws {
        let typed = FormData([
            ("kinds-1", "orderedToCease"), ("kinds-1", "fine"), ("fine-1", "63,000.50"), ("kinds-2", "noViolation"),
        ])
        let outcomes = try OutcomeFields.checked(typed, respondents: 2)
        #expect(outcomes.map(\.kind) == [.orderedToCease, .fine, .noViolation])
        #expect(outcomes[1].amount == AmountInFen(fen: 6_300_050) && outcomes[2].respondents == [2])
        let problems = #expect(throws: FormProblems.self) {
            try OutcomeFields.checked(FormData([("kinds-1", "fine")]), respondents: 2)
        }
        #expect(problems?.list.map(\.field) == ["fine-1", "kinds-2"])
    }

    @Test("Every command of a staff role has a form")
    func everyCommand() {
        let missing = CommandName.allCases.filter {
            DeskFormsTests.staffCommands.contains($0) && CommandSheet.all[$0] == nil
        }
        #expect(missing.isEmpty)
    }

    private static let staffCommands = Set(CommandName.allCases)
        .subtracting([
            .followUpConsultation, .withdraw, .deemReceipt, .recomputeClocks, .archive, .answerSurvey, .receiveFacts,
            .followLeading, .releaseMember, .releaseFromLeading, .closeWithLeading,
        ])

    @Test(
        "A due date is said in words",
        arguments: [
            ("2026-03-21", "超 3 天", "3 days late"), ("2026-03-23", "超 1 天", "1 day late"),
            ("2026-03-24", "今天到期", "due today"),
            ("2026-03-25", "还剩 1 天", "1 day left"), ("2026-04-02", "还剩 9 天", "9 days left"),
        ])
    func dueWords(day: String, zh: String, en: String) {
        #expect(DueSign(Sample.due(day), at: Sample.now, Sample.offset, .zh).words == zh)
        #expect(DueSign(Sample.due(day), at: Sample.now, Sample.offset, .en).words == en)
    }

    @Test("Between a corrected date and the later one that it replaced nothing is late, and the sign says why")
    func twoDates() {
        let due = Due(day: Day("2026-03-23")!, end: Day("2026-03-26")!.start(Sample.offset))
        let sign = DueSign(due, at: Sample.now, Sample.offset, .en)
        #expect(sign.words == "the earlier date still counts" && sign.tone == .soon)
        let later = Sample.now.adding(hours: 72)
        #expect(DueSign(due, at: later, Sample.offset, .en).words == "2 days late")
    }

    @Test("A count that reached its bound says so")
    func bounded() {
        #expect(
            BoundedCount(212).text == "212" && BoundedCount(1000).text == "1,000+" && BoundedCount(999).text == "999")
    }
}
