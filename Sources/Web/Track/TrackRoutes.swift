import Hummingbird
import HTTPTypes
import Vocabulary

/// Following a case with number and code. The code comes by POST only; afterwards a signed cookie for half an hour
/// says which case may be shown, so that no address ever holds the code.
package struct TrackRoutes: RouteGroup {
    let site: Site
    let actions: PublicActions
    let drafts: Drafts
    let tickets: SignedValue

    package init(site: Site, actions: PublicActions) {
        self.site = site
        self.actions = actions
        drafts = Drafts(store: actions.drafts, configuration: site.configuration, now: site.now)
        tickets = SignedValue(secret: site.configuration.secret, purpose: "track")
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.track, enter)
        routes.post(Paths.track, open)
        routes.post(Paths.trackLeave, leave)
        routes.get("/track/:number", show)
        routes.post("/track/:number/messages", send)
        routes.post("/track/:number/files", addFiles)
        routes.post("/track/:number/survey", rate)
        routes.post("/track/:number/withdrawal", withdraw)
    }

    private func enter(_ request: Request, _ context: WebContext) async throws -> Response {
        let visitor = drafts.visitor(request)
        let page = TrackEntryPage(
            form: TrackForm(request.queryForm), wasTimedOut: request.queryForm["again"] != nil, problems: nil,
            language: context.language)
        var response = site.page(page, context, bound: visitor.secret)
        drafts.welcome(visitor, &response)
        return response
    }

    private func open(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request) else { throw WebProblem.staleForm }
        let form = try await request.form(upTo: 4096)
        try site.csrf.check(form, for: secret)
        let typed = TrackForm(form)
        switch typed.checked() {
        case .failure(let problems): return entry(typed, problems, secret, context)
        case .success(let checked):
            // A correct code is never blocked, so the look-up comes before the count.
            if try await actions.openTrack(checked.number, checked.code) {
                return admit(checked.number, site.redirect(Paths.tracked(checked.number), context))
            }
            return entry(typed, try noMatch(checked.number, context), secret, context)
        }
    }

    /// Counts a wrong code and says how many tries are left.
    private func noMatch(_ number: CaseNumber, _ context: WebContext) throws(WebProblem) -> FormProblems {
        let subject = "\(context.address) \(number)"
        let now = site.now().milliseconds
        if let wait = site.limiter.count(.trackFailure, subject, at: now) { throw .tooMany(retryAfter: wait) }
        let left = site.limiter.remaining(.trackFailure, subject, at: now)
        return FormProblems([
            FieldProblem(
                "code", zh: "编号和查询码对不上。还可以再试 \(left) 次，也可以拨打 12345",
                en: "Number and code do not match. You can try \(left) more times, or call 12345")
        ])
    }

    private func entry(
        _ form: TrackForm, _ problems: FormProblems, _ secret: String, _ context: WebContext
    ) -> Response {
        let page = TrackEntryPage(form: form, wasTimedOut: false, problems: problems, language: context.language)
        return site.page(page, context, status: .unprocessableContent, bound: secret)
    }

    /// Lets the browser see one case for the next half hour.
    func admit(_ number: CaseNumber, _ response: Response) -> Response {
        var response = response
        let end = site.now().adding(seconds: WebCookie.track.lifetime ?? 1800)
        WebCookie.track.set(tickets.seal(number.description, until: end), on: &response, site.configuration)
        return response
    }

    private func leave(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = site.redirect(Paths.track, context)
        WebCookie.track.clear(on: &response, site.configuration)
        return response
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let number = context.parameters.get("number").flatMap({ CaseNumber($0) }) else {
            throw WebProblem.notFound
        }
        guard ticket(request) == number.description, let view = try await actions.track(number) else {
            return site.redirect(Paths.track + "?number=\(number)&again=1", context)
        }
        return admit(number, try await page(view, request, context, nil))
    }

    /// The signed number in the cookie; also the secret to which the page's forms are bound.
    func ticket(_ request: Request) -> String? {
        WebCookie.track.value(in: request, site.configuration).flatMap { tickets.open($0, at: site.now()) }
    }

    func page(
        _ view: TrackContent, _ request: Request, _ context: WebContext, _ problems: FormProblems?,
        survey: SurveyForm = SurveyForm()
    ) async throws -> Response {
        let page = TrackPage(
            view: view, waiting: try await actions.uploads.list(owner(view.number)), survey: survey,
            problems: problems,
            notice: request.queryForm["done"] ?? "", limits: site.configuration.uploads, language: context.language,
            offset: site.configuration.offset)
        let status: HTTPResponse.Status = problems == nil ? .ok : .unprocessableContent
        return site.page(page, context, status: status, bound: binding(view.number))
    }

    func binding(_ number: CaseNumber) -> String { "track \(number)" }
    /// Names the owner of files that arrive for a case and are not yet part of it.
    func owner(_ number: CaseNumber) -> String { "track-\(number)" }
}
