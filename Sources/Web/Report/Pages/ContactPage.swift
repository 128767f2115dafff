import Vocabulary

/// Page 4: who the person is, if they want to say it.
struct ContactPage: Page {
    static let template = "report-4"
    static let text = "report"

    let report: ReportPart
    let form: ContactForm
    let role: Role
    let problems: FormProblems?
    let language: Language

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "report": report
        case "problems": ProblemSummary(problems, language)
        case "isInformant": role == .informant
        case "isRepresentative": role == .representative
        case "anonymous":
            ChoiceField(
                "anonymous", Self.choices, chosen: [form.anonymous ?? "yes"], problems, language, hinted: true)
        case "name": text("name", form.name, optional: role == .informant)
        case "principal": text("principal", form.principal, hinted: true)
        case "phone": text("ownPhone", form.phone, hinted: true)
        case "email": text("email", form.email)
        case "address": text("ownAddress", form.address, hinted: true, optional: true)
        case "agencyMayKnow": form.agencyMayKnow != nil
        case "wantsReward": form.wantsReward != nil
        default: nil
        }
    }

    private func text(_ name: String, _ value: String?, hinted: Bool = false, optional: Bool = false) -> TextField {
        TextField(name, value, problems, language, hinted: hinted, optional: optional)
    }

    private static let choices = [
        ChoiceField.Option(
            "yes", Localized(zh: "匿名", en: "Stay anonymous"),
            hint: Localized(
                zh: "不留任何联系方式，凭编号和查询码查看进度", en: "Leave no contact; follow the matter with number and code")),
        ChoiceField.Option(
            "no", Localized(zh: "留联系方式", en: "Leave a contact"),
            hint: Localized(
                zh: "密封保存，只有需要回访的工作人员能看到", en: "Kept sealed; only the officer who calls you back can see it")),
    ]
}
