import Hummingbird
import Vocabulary

extension TrackRoutes {
    /// The case that the cookie admits to; anything else is sent to the door.
    func admitted(_ request: Request, _ context: WebContext) throws(WebProblem) -> CaseNumber {
        guard let number = context.parameters.get("number").flatMap({ CaseNumber($0) }),
            ticket(request) == number.description
        else { throw .staleForm }
        return number
    }

    func send(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = try admitted(request, context)
        let form = try await request.form()
        try site.csrf.check(form, for: binding(number))
        let text = form.text("message")
        let problems =
            FieldLimit.check("message", text, 2000)
            + (text == nil ? [FieldProblem("message", zh: "请写下留言", en: "Enter a message")] : [])
        guard let text, problems.isEmpty else {
            guard let view = try await actions.track(number) else { throw WebProblem.notFound }
            return try await page(view, request, context, FormProblems(problems))
        }
        try await actions.sendMessage(number, text)
        return admit(number, site.redirect(Paths.tracked(number) + "?done=message", context))
    }

    /// Files for the case: further evidence, or a document that was asked for or promised.
    func addFiles(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = try admitted(request, context)
        let reader = VisitorUploads(site: site, store: actions.uploads)
        let (form, results) = try await reader.read(request, context, owner: owner(number), bound: binding(number))
        let stored = results.compactMap { if case .stored(let file) = $0 { file } else { nil } }
        if !stored.isEmpty { try await actions.addFiles(number, owner(number), form.text("item")) }
        var problems = FormProblems(refusals: results)
        if results.isEmpty {
            problems = FormProblems([FieldProblem("files", zh: "请先选择文件", en: "Choose a file first")])
        }
        guard let problems else {
            return admit(number, site.redirect(Paths.tracked(number) + "?done=files", context))
        }
        guard let view = try await actions.track(number) else { throw WebProblem.notFound }
        return try await page(view, request, context, problems)
    }
}
