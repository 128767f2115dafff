import Hummingbird
import Vocabulary

extension ReportRoutes {
    /// One of the four pages with what is typed so far.
    func page(
        _ step: Int, _ draft: ReportDraft?, _ visitor: Visitor, _ request: Request, _ context: WebContext,
        _ problems: FormProblems?
    ) async throws -> Response {
        let language = context.language
        let form = draft?.form ?? ReportForm()
        let part = ReportPart(
            step: step, draft, context, site.configuration.offset,
            returnsToCheck: request.queryForm["from"] == "check")
        switch step {
        case 1:
            let carried = CarriedAnswers(request.queryForm)
            let page = RightPage(
                report: part, form: form.right ?? RightForm(carried: carried),
                place: form.who == nil ? carried.place : nil,
                problems: problems, language: language)
            return site.page(page, context, bound: visitor.secret)
        case 2:
            let page = WhoPage(
                report: part, form: form.who ?? WhoForm(FormData()), rights: form.rights,
                districts: actions.districts, problems: problems, language: language)
            return site.page(page, context, bound: visitor.secret)
        case 3:
            let page = EvidencePage(
                report: part, form: form.evidence ?? EvidenceForm(FormData()),
                files: try await actions.uploads.list(drafts.owner(visitor.secret)),
                limits: site.configuration.uploads, asksForProof: form.role != .informant, problems: problems,
                language: language)
            return site.page(page, context, bound: visitor.secret)
        default:
            let page = ContactPage(
                report: part, form: form.contact ?? ContactForm(FormData()), role: form.role, problems: problems,
                language: language)
            return site.page(page, context, bound: visitor.secret)
        }
    }
}

extension ReportForm {
    /// Puts the answers of one page in place of the former ones.
    mutating func take(_ form: FormData, step: Int) {
        switch step {
        case 1:
            right = RightForm(form)
            if who == nil { who = WhoForm(carried: CarriedAnswers(form)) }
        case 2: who = WhoForm(form)
        case 3: evidence = EvidenceForm(form)
        default: contact = ContactForm(form)
        }
    }
}

extension FormProblems {
    /// The files that were not taken, as problems of the field `files`; nil if all were.
    init?(refusals results: [UploadResult]) {
        let problems = results.compactMap { result -> FieldProblem? in
            guard case .refused(let name, let refusal) = result else { return nil }
            let message = refusal.message
            if case .wrongType = refusal { return FieldProblem("files", message) }
            return FieldProblem("files", zh: "\(name)：\(message.zh)", en: "\(name): \(message.en)")
        }
        guard !problems.isEmpty else { return nil }
        self.init(problems)
    }
}

extension FormProblems? {
    /// Both lists as one; nil if neither has anything.
    func joined(_ other: FormProblems?) -> FormProblems? {
        let all = (other?.list ?? []) + (self?.list ?? [])
        return all.isEmpty ? nil : FormProblems(all)
    }
}

/// After 保存，下次再填.
struct SavedPage: Page {
    static let template = "report-saved"
    static let text = "report"

    func child(named name: String) -> Any? { nil }
}
