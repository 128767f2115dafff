package import Agreement
import Vocabulary

/// Every answer before sending, each with a way to change it.
struct CheckPage: Page {
    static let template = "report-check"
    static let text = "report"

    let form: ReportForm
    let files: [UploadedFile]
    let districts: [District]
    let isAlreadyHandled: Bool
    let problems: FormProblems?
    let language: Language

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "problems": ProblemSummary(problems, language)
        case "groups": groups
        case "isAlreadyHandled": isAlreadyHandled
        case "promisesProof": form.role != .informant && form.evidence?.proof == "later"
        case "declaration": TextField("declaration", nil, problems, language)
        case "back": Paths.link(Paths.reportStep(4), language)
        default: nil
        }
    }

    private var groups: [Group] {
        let facts = ReportFacts(form, language, districts: districts)
        return (1...4).map { step in
            var rows = facts.rows(of: step)
            if step == 3 { rows.insert(fileRow, at: 0) }
            return Group(
                title: ReportPart.titles[step - 1][language],
                link: Paths.link(Paths.reportStep(step), language) + "?from=check", rows: rows)
        }
    }

    private var fileRow: FactRow {
        let name = Localized(zh: "文件", en: "Files")[language]
        guard !files.isEmpty else { return FactRow(name: name, value: Localized(zh: "没有", en: "None")[language]) }
        return FactRow(name: name, value: files.map(\.name).joined(separator: "\n"))
    }

    private struct Group: PagePart {
        let title: String
        let link: String
        let rows: [FactRow]

        func child(named name: String) -> Any? {
            switch name {
            case "title": title
            case "href": link
            case "rows": rows
            default: nil
            }
        }
    }
}
