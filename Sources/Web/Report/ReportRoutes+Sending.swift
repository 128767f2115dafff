import Casework
import HTTPTypes
import Hummingbird
import Vocabulary

extension ReportRoutes {
    func check(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request), let draft = try await drafts.load(secret) else {
            return site.redirect(Paths.reportStep(1), context)
        }
        if let step = draft.form.firstOpenStep(rules(context.language)) {
            return site.redirect(Paths.reportStep(step), context)
        }
        return try await checkPage(draft, secret, context, nil)
    }

    private func checkPage(
        _ draft: ReportDraft, _ secret: String, _ context: WebContext, _ problems: FormProblems?
    ) async throws -> Response {
        let intake = draft.form.checked(rules(context.language))
        var isHandled = false
        if let intake { isHandled = try await actions.isAlreadyHandled(intake) }
        let page = CheckPage(
            form: draft.form, files: try await actions.uploads.list(drafts.owner(secret)),
            districts: actions.districts, isAlreadyHandled: isHandled, problems: problems, language: context.language)
        return site.page(page, context, status: problems == nil ? .ok : .unprocessableContent, bound: secret)
    }

    /// Registers the report. Sent twice, it is registered once: the draft names its filing.
    func send(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request) else { throw WebProblem.staleForm }
        let form = try await request.form()
        try site.csrf.check(form, for: secret)
        try Honeypot.check(form)
        guard let draft = try await drafts.load(secret) else {
            let isSent = try await drafts.receipt(secret) != nil
            return site.redirect(isSent ? Paths.reportSent : Paths.reportStep(1), context)
        }
        if form["declaration"] == nil {
            let problem = FieldProblem(
                "declaration", zh: "请勾选，表示您所说属实", en: "Tick the box to say that what you told is true")
            return try await checkPage(draft, secret, context, FormProblems([problem]))
        }
        guard let intake = draft.form.checked(rules(context.language)) else {
            return site.redirect(Paths.reportCheck, context)
        }
        if let wait = site.limiter.count(.filing, context.address, at: site.now().milliseconds) {
            throw WebProblem.tooMany(retryAfter: wait)
        }
        let receipt = try await actions.file(intake, drafts.owner(secret), draft.attempt)
        if form["as"] == "supplement" {
            // Said in the person's own case, so that an officer reads it; nothing of another case is touched or told.
            try await actions.sendMessage(receipt.number, Self.addsToKnown[context.language])
        }
        try await drafts.keep(KeptReceipt(receipt, isAnonymous: intake.isAnonymous), secret)
        try await drafts.discard(secret)
        return site.redirect(Paths.reportSent, context)
    }

    private static let addsToKnown = Localized(
        zh: "提交时看到“同一问题已经在办”，选择了“补充线索”。",
        en: "When sending I read that the same problem is being handled, and chose to add my information to it.")

    func sent(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request), let receipt = try await drafts.receipt(secret) else {
            return site.redirect(Paths.track, context)
        }
        return sentPage(receipt, secret, context, nil)
    }

    private func sentPage(
        _ receipt: KeptReceipt, _ secret: String, _ context: WebContext, _ problems: FormProblems?
    ) -> Response {
        let page = SentPage(
            receipt: receipt, problems: problems, language: context.language, offset: site.configuration.offset)
        return site.page(page, context, status: problems == nil ? .ok : .unprocessableContent, bound: secret)
    }

    /// The last four digits typed back: from now on only the person has the code.
    func keep(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request) else { throw WebProblem.staleForm }
        let form = try await request.form()
        try site.csrf.check(form, for: secret)
        guard let receipt = try await drafts.receipt(secret) else { return site.redirect(Paths.track, context) }
        guard TypedDigits.plain(form["last"] ?? "") == String(receipt.code.suffix(4)) else {
            let problem = FieldProblem(
                "last", zh: "和查询码的最后四位不一样，请对照上面再填",
                en: "These are not the last four digits. Compare with the code above")
            return sentPage(receipt, secret, context, FormProblems([problem]))
        }
        try await drafts.forgetReceipt(secret)
        var response = site.redirect(Paths.reportKept + "?number=\(receipt.number)", context)
        WebCookie.draft.clear(on: &response, site.configuration)
        return response
    }

    func kept(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = CaseNumber(request.queryForm["number"] ?? "")
        return site.page(KeptPage(number: number?.description ?? ""), context)
    }

    /// Number and code as a small text file.
    func receiptFile(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let secret = drafts.secret(request), let receipt = try await drafts.receipt(secret) else {
            throw WebProblem.notFound
        }
        let text = ReceiptText(receipt, context.language, site.configuration.offset).text
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8",
                .contentDisposition: "attachment; filename=\"hufu-\(receipt.number).txt\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
