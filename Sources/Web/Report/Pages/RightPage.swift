import Vocabulary

/// Page 1: which right, and in which role.
struct RightPage: Page {
    static let template = "report-1"
    static let text = "report"

    let report: ReportPart
    let form: RightForm
    /// Where it happens, if that was answered before the report began; page 2 will show it.
    let place: Place?
    let problems: FormProblems?
    let language: Language

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "report": report
        case "problems": ProblemSummary(problems, language)
        case "rights":
            ChoiceField(
                "rights", RightForm.offered.map { ChoiceField.Option($0) }, chosen: form.rights, problems, language,
                hinted: true)
        case "place": place?.rawValue ?? ""
        case "hasPlace": place != nil
        case "brand": TextField("brand", form.brand, problems, language, hinted: true, optional: true)
        case "number": TextField("number", form.number, problems, language, hinted: true, optional: true)
        case "role":
            ChoiceField("role", RoleChoices.options, chosen: [form.role ?? ""], problems, language)
        default: nil
        }
    }
}
