import Hummingbird
import HTTPTypes
import Vocabulary

/// The report from the first question to the receipt.
package struct ReportRoutes: RouteGroup {
    let site: Site
    let actions: PublicActions
    let drafts: Drafts

    package init(site: Site, actions: PublicActions) {
        self.site = site
        self.actions = actions
        drafts = Drafts(store: actions.drafts, configuration: site.configuration, now: site.now)
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.report) { [site] _, context in site.redirect(Paths.reportStep(1), context) }
        for step in 1...4 {
            routes.get(Paths.reportStep(step)) { request, context in try await show(step, request, context) }
            routes.post(Paths.reportStep(step)) { request, context in try await save(step, request, context) }
        }
        routes.post(Paths.reportFiles, upload)
        routes.get(Paths.reportSaved) { [site] _, context in site.page(SavedPage(), context) }
        routes.post(Paths.reportDiscard, discard)
        routes.get(Paths.reportCheck, check)
        routes.post(Paths.reportCheck, send)
        routes.get(Paths.reportSent, sent)
        routes.post(Paths.reportSent, keep)
        routes.get(Paths.reportKept, kept)
        routes.get(Paths.reportReceiptFile, receiptFile)
    }

    func rules(_ language: Language) -> ReportForm.Rules {
        ReportForm.Rules(
            districts: Set(actions.districts.map(\.id)), today: Day(site.now(), site.configuration.offset),
            language: language)
    }

    private func show(_ step: Int, _ request: Request, _ context: WebContext) async throws -> Response {
        let visitor = drafts.visitor(request)
        let draft = visitor.isNew ? nil : try await drafts.load(visitor.secret)
        guard step == 1 || draft != nil else { return site.redirect(Paths.reportStep(1), context) }
        var response = try await page(step, draft, visitor, request, context, nil)
        drafts.welcome(visitor, &response)
        return response
    }

    private func save(_ step: Int, _ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request) else { throw WebProblem.staleForm }
        let (form, results) = try await read(request, secret, context)
        try site.csrf.check(form, for: secret)
        var draft = try await drafts.load(secret) ?? ReportDraft(savedAt: site.now())
        draft.form.take(form, step: step)
        if let id = form.text("remove") { try await actions.uploads.remove(drafts.owner(secret), id) }
        try await drafts.save(&draft, secret)
        if form["autosave"] != nil { return saved(draft) }
        if form["save"] != nil { return answer(site.redirect(Paths.reportSaved, context), secret) }
        let refused = FormProblems(refusals: results)
        if form["remove"] != nil || (form["upload"] != nil && refused == nil) {
            return answer(site.redirect(Paths.reportStep(step), context), secret)
        }
        if let problems = draft.form.problems(on: step, rules(context.language)).joined(refused) {
            let visitor = Visitor(secret: secret, isNew: false)
            var response = try await page(step, draft, visitor, request, context, problems)
            response.status = .unprocessableContent
            return response
        }
        let next = step == 4 || form["from"] == "check" ? Paths.reportCheck : Paths.reportStep(step + 1)
        return answer(site.redirect(next, context), secret)
    }

    /// The cookie lives on from each saving.
    private func answer(_ response: Response, _ secret: String) -> Response {
        var response = response
        WebCookie.draft.set(secret, on: &response, site.configuration)
        return response
    }

    /// For the script: when the draft was saved.
    private func saved(_ draft: ReportDraft) -> Response {
        let clock = LocalTime(draft.savedAt, site.configuration.offset).clock
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: clock)))
    }

    private func discard(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request) else { throw WebProblem.staleForm }
        try site.csrf.check(try await request.form(), for: secret)
        for file in try await actions.uploads.list(drafts.owner(secret)) {
            try await actions.uploads.remove(drafts.owner(secret), file.id)
        }
        try await drafts.discard(secret)
        return site.redirect(Paths.home, context)
    }
}
