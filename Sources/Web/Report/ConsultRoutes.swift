import Casework
import Hummingbird
import HTTPTypes
import Vocabulary

/// A question only. The answer waits under the same number and code as for a report.
package struct ConsultRoutes: RouteGroup {
    let site: Site
    let actions: PublicActions
    let drafts: Drafts

    package init(site: Site, actions: PublicActions) {
        self.site = site
        self.actions = actions
        drafts = Drafts(store: actions.drafts, configuration: site.configuration, now: site.now)
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.consult) { [site, drafts] request, context in
            let visitor = drafts.visitor(request)
            let page = ConsultPage(
                form: ConsultForm(FormData()), attempt: randomToken(), problems: nil, language: context.language)
            var response = site.page(page, context, bound: visitor.secret)
            drafts.welcome(visitor, &response)
            return response
        }
        routes.post(Paths.consult, send)
    }

    private func send(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request) else { throw WebProblem.staleForm }
        let form = try await request.form()
        try site.csrf.check(form, for: secret)
        try Honeypot.check(form)
        let typed = ConsultForm(form)
        let attempt = form.text("attempt").map { String($0.prefix(64)) } ?? randomToken()
        switch typed.checked(context.language) {
        case .failure(let problems):
            let page = ConsultPage(form: typed, attempt: attempt, problems: problems, language: context.language)
            return site.page(page, context, status: .unprocessableContent, bound: secret)
        case .success(let intake):
            if let wait = site.limiter.count(.filing, context.address, at: site.now().milliseconds) {
                throw WebProblem.tooMany(retryAfter: wait)
            }
            // The key joins what only this visitor has with what only this form has.
            let key = SealedDraft(secret: secret, purpose: "consult " + attempt).id
            let receipt = try await actions.file(intake, nil, key)
            try await drafts.keep(KeptReceipt(receipt, isAnonymous: intake.isAnonymous), secret)
            return site.redirect(Paths.reportSent, context)
        }
    }
}

/// One question, one box, and a contact for those who want to be called.
struct ConsultPage: Page {
    static let template = "consult"

    let form: ConsultForm
    let attempt: String
    let problems: FormProblems?
    let language: Language

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "problems": ProblemSummary(problems, language)
        case "attempt": attempt
        case "question": text("question", form.question, hinted: true)
        case "right": rightField
        case "name": text("name", form.name, optional: true)
        case "phone": text("ownPhone", form.phone, optional: true)
        case "email": text("email", form.email, optional: true)
        case "hasContact":
            form.name != nil || form.phone != nil || form.email != nil
                || problems?.list.contains { $0.field != "question" } == true
        default: nil
        }
    }

    private func text(_ name: String, _ value: String?, hinted: Bool = false, optional: Bool = false) -> TextField {
        TextField(name, value, problems, language, hinted: hinted, optional: optional)
    }

    private var rightField: ChoiceField {
        let none = ChoiceField.Option("", Localized(zh: "不清楚", en: "Not known"))
        let rights = RightForm.offered.filter { $0 != .unknown }.map { ChoiceField.Option($0) }
        return ChoiceField("right", [none] + rights, chosen: [form.right ?? ""], problems, language, optional: true)
    }
}
