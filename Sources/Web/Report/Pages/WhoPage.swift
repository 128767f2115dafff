package import Agreement
import Vocabulary

/// Page 2: who does what, and where.
struct WhoPage: Page {
    static let template = "report-2"
    static let text = "report"

    let report: ReportPart
    let form: WhoForm
    let rights: [RightType]
    let districts: [District]
    let problems: FormProblems?
    let language: Language

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "report": report
        case "problems": ProblemSummary(problems, language)
        case "respondent": text("respondent", form.respondent, hinted: true)
        case "pages": text("pages", form.pages, hinted: true)
        case "address": text("address", form.address, hinted: true)
        case "place":
            ChoiceField(
                "place", Place.allCases.map { ChoiceField.Option($0) }, chosen: [form.place ?? ""], problems, language)
        case "district": districtField
        case "act":
            ChoiceField(
                "act", ActChoices.options(for: rights), chosen: [form.act ?? ""], problems, language)
        case "goods": text("goods", form.goods, hinted: true, optional: true)
        case "narrative": text("narrative", form.narrative, hinted: true, optional: true)
        case "urgent": form.isUrgent != nil
        case "hasMore": hasMore
        case "creditCode": text("creditCode", form.creditCode, hinted: true, optional: true)
        case "contact": text("contact", form.contact, optional: true)
        case "phone": text("phone", form.phone, optional: true)
        case "respondents": text("respondents", form.respondents, hinted: true, optional: true)
        default: nil
        }
    }

    private func text(_ name: String, _ value: String?, hinted: Bool = false, optional: Bool = false) -> TextField {
        TextField(name, value, problems, language, hinted: hinted, optional: optional)
    }

    private var districtField: ChoiceField {
        let none = ChoiceField.Option("", Localized(zh: "不清楚，或不在本市", en: "Not known, or outside the city"))
        return ChoiceField(
            "district", [none] + districts.map { ChoiceField.Option($0.id, $0.name) }, chosen: [form.district ?? ""],
            problems, language, optional: true)
    }

    /// Whether the folded part at the end holds something that must be seen.
    private var hasMore: Bool {
        let values = [form.creditCode, form.contact, form.phone, form.respondents]
        let fields: Set = ["creditCode", "contact", "phone", "respondents"]
        return values.contains { $0 != nil } || problems?.list.contains { fields.contains($0.field) } == true
    }
}
