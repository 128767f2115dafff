import Hummingbird
import Vocabulary

/// Rating a feedback, and withdrawing or leaving the case.
extension TrackRoutes {
    func rate(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = try admitted(request, context)
        let typed = try await request.form()
        try site.csrf.check(typed, for: binding(number))
        let form = SurveyForm(typed)
        switch form.checked() {
        case .failure(let problems):
            guard let view = try await actions.track(number) else { throw WebProblem.notFound }
            return try await page(view, request, context, problems, survey: form)
        case .success(let answers):
            try await actions.answerSurvey(number, answers)
            return admit(number, site.redirect(Paths.tracked(number) + "?done=survey", context))
        }
    }

    func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = try admitted(request, context)
        try site.csrf.check(try await request.form(), for: binding(number))
        try await actions.withdraw(number)
        return admit(number, site.redirect(Paths.tracked(number), context))
    }
}
