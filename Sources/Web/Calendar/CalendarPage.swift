import Agreement
package import Casework
import Vocabulary

/// The yearly notices of the agreement in force, and a form for another one.
package struct CalendarPage: Page {
    package static let template = "calendar"

    let installed: CurrentAgreement
    let form: CalendarNoticeForm
    let viewer: Viewer
    let problems: FormProblems?

    package init(
        installed: CurrentAgreement, form: CalendarNoticeForm, viewer: Viewer, problems: FormProblems? = nil
    ) {
        self.installed = installed
        self.form = form
        self.viewer = viewer
        self.problems = problems
    }

    package var current: String { Paths.adminCalendar }
    package var hasProblems: Bool { problems != nil }

    package func child(named name: String) -> Any? {
        switch name {
        case "version": installed.version[viewer.language]
        case "tables": years.flatMap { year in calendar.lists.filter { $0.year == year }.reversed().map(table) }
        case "isEmpty": calendar.lists.isEmpty
        case "hasProvisional": !provisional.isEmpty
        case "provisional": provisional.map(String.init).joined(separator: comma)
        case "hasYearly": !calendar.yearly.isEmpty
        case "yearly": calendar.yearly.map(text).joined(separator: comma)
        case "starts": starts
        case "hasStarts": !starts.isEmpty
        case "action": Paths.link(Paths.adminCalendar, viewer.language)
        case "problems": ProblemSummary(problems, viewer.language)
        case "mark": marks
        default: CalendarNoticeForm.fields.contains(name) ? field(name) : nil
        }
    }

    private var calendar: WorkCalendar { installed.agreement.calendar }
    private var years: [Int] { Set(calendar.lists.map(\.year)).sorted(by: >) }
    private var comma: String { viewer.language == .zh ? "、" : ", " }

    /// Years from the first notice to next year for which none is there.
    private var provisional: [Int] {
        let next = Day(viewer.now, viewer.offset).year + 1
        return (min(years.last ?? next, next)...max(years.first ?? next, next)).filter { !years.contains($0) }
    }

    private var starts: [FilterLink] {
        years.prefix(3).map {
            FilterLink(
                href: Paths.link(Paths.adminCalendar, viewer.language) + "?from=\($0)#notice", name: "\($0)", count: "",
                isCurrent: false)
        }
    }

    private func field(_ name: String) -> TextField {
        TextField(
            name, form.typed[name], problems, viewer.language,
            hinted: ["announced", "off", "worked"].contains(name), optional: name == "worked")
    }

    private var marks: ChoiceField {
        ChoiceField(
            "mark", ["V", "V2", "K", "G"].compactMap { Mark($0) }.map { ChoiceField.Option($0.text, $0.name) },
            chosen: [form.typed["mark"] ?? ""], problems, viewer.language)
    }

    private func text(_ yearly: YearlyHoliday) -> String {
        let (first, last) = (yearly.days.lowerBound, yearly.days.upperBound)
        let days = first == last ? "\(first)" : "\(first)–\(last)"
        return Localized(zh: "\(yearly.month) 月 \(days) 日", en: "\(yearly.month)/\(days)")[viewer.language] + " "
            + yearly.name[viewer.language]
    }
}

extension CalendarPage {
    private func table(_ list: CalendarList) -> RuleTable {
        let language = viewer.language
        let id = "\(list.year)-\(list.announced)"
        let off = list.holidays.enumerated().map { index, holiday in
            ("\(id)-\(index + 1)", days(holiday.days), [holiday.name[language]])
        }
        let worked = list.worked.map { $0.text(language) }.joined(separator: comma)
        let row = ("\(id)-worked", Localized(zh: "周末上班", en: "Weekend days worked")[language], [worked])
        let heading = Localized(
            zh: "\(list.year) 年，\(list.announced.text(.zh))公布",
            en: "\(list.year), announced on \(list.announced.text(.en))")
        return RuleTable(
            id: id, heading: heading[language], origin: origin(list),
            columns: [Localized(zh: "日子", en: "Days"), Localized(zh: "安排", en: "What")].map { $0[language] },
            rows: off + [row])
    }

    /// Source, mark, and which notice took the place of which.
    private func origin(_ list: CalendarList) -> String {
        let same = calendar.lists.filter { $0.year == list.year }
        var parts = [list.origin.basis]
        if let before = same.last(where: { $0.announced < list.announced }) {
            parts.append(
                Localized(
                    zh: "替代 \(before.announced.text(.zh))的通知", en: "replaces that of \(before.announced.text(.en))"))
        }
        if let after = same.first(where: { $0.announced > list.announced }) {
            parts.append(
                Localized(
                    zh: "自 \(after.announced.text(.zh))起被替代",
                    en: "replaced from \(after.announced.text(.en))"))
        }
        return parts.map { $0[viewer.language] }.joined(separator: viewer.language == .zh ? "；" : "; ")
    }

    private func days(_ days: ClosedRange<Day>) -> String {
        let (first, last) = (days.lowerBound.text(viewer.language), days.upperBound.text(viewer.language))
        return first == last ? first : "\(first) – \(last)"
    }
}
