package import Agreement
import HTTPTypes
import Hummingbird
import Vocabulary

/// Which way fits me: five questions and a comparison. Everything is in the address; nothing is stored.
package struct AdviceRoutes: RouteGroup {
    let site: Site
    /// The agreement in force now.
    let agreement: @Sendable () -> ResponsibilityAgreement

    package init(site: Site, agreement: @escaping @Sendable () -> ResponsibilityAgreement) {
        self.site = site
        self.agreement = agreement
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.advice) { [site] _, context in site.page(AdviceStartPage(), context) }
        for step in AdviceStep.allCases {
            routes.get(Paths.adviceStep(step)) { request, context in show(step, request, context) }
        }
        routes.get(Paths.adviceResult, result)
    }

    /// The question, or, once it is answered and sent, the next one.
    private func show(_ step: AdviceStep, _ request: Request, _ context: WebContext) -> Response {
        let typed = request.queryForm
        let form = AdviceForm(typed)
        guard typed["next"] != nil else { return page(step, form, nil, context) }
        guard form.isAnswered(step) else {
            return page(step, form, FormProblems([FieldProblem(step.field, step.problem)]), context)
        }
        let next = AdviceStep(rawValue: step.rawValue + 1).map(Paths.adviceStep) ?? Paths.adviceResult
        return site.redirect(next + queryString(form.pairs()), context)
    }

    private func page(
        _ step: AdviceStep, _ form: AdviceForm, _ problems: FormProblems?, _ context: WebContext
    ) -> Response {
        let page = AdvicePage(step: step, form: form, problems: problems, language: context.language)
        return site.page(page, context, status: problems == nil ? .ok : .unprocessableContent)
    }

    private func result(_ request: Request, _ context: WebContext) -> Response {
        let form = AdviceForm(request.queryForm)
        guard let answers = form.checked() else {
            let open = form.firstOpenStep ?? .right
            return site.redirect(Paths.adviceStep(open) + queryString(form.pairs()), context)
        }
        let today = Day(site.now(), site.configuration.offset)
        let page = AdviceResultPage(
            advice: agreement().advice(answers, on: today), form: form, language: context.language)
        return site.page(page, context)
    }
}
