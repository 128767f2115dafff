import Hummingbird
import Vocabulary

/// Registering what a caller says or a letter tells, and looking up what is there already.
package struct IntakeRoutes: RouteGroup {
    private let gate: StaffGate
    private let cases: CaseActions

    package init(gate: StaffGate, cases: CaseActions) {
        self.gate = gate
        self.cases = cases
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.deskNew, gate.only(Role.desk) { request, visit in try await begin(request, visit) })
        routes.post(Paths.deskNew, gate.only(Role.desk) { request, visit in try await send(request, visit) })
        routes.post(Paths.deskNewFound, gate.only(Role.desk) { request, visit in try await find(request, visit) })
    }

    /// The look-up alone, for the script of the page.
    private func find(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let form = DeskIntakeForm(try await gate.form(request, visit))
        let found = try await cases.lookUp(form, visit.viewer)
        return gate.page(FoundPage(found: found, language: visit.viewer.language), visit)
    }

    /// An empty form, or that of a voicemail.
    private func begin(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        guard let number = request.queryForm.text("voicemail") else { return try await show(IntakePage.blank, visit) }
        return try await show(
            FormData([("channel", Channel.voicemail.rawValue), ("voicemail", number)]), visit)
    }

    /// The message that the form names, as the case file gives its recording.
    private func voicemail(_ typed: FormData, _ visit: StaffVisit) async throws -> VoicemailView? {
        guard let text = typed.text("voicemail") else { return nil }
        guard let number = CaseNumber(text), let file = try await cases.file(number, visit.viewer),
            file.channel == .voicemail, let sound = file.evidence.first
        else { throw WebProblem.notFound }
        let (at, offset) = (sound.addedAt, visit.viewer.offset)
        return VoicemailView(
            number: number, receivedAt: Localized(zh: at.text(.zh, offset), en: at.text(.en, offset)),
            sound: Paths.deskEvidence(number, sound.id))
    }

    private func show(
        _ typed: FormData, _ visit: StaffVisit, found: FoundView? = nil, problems: FormProblems? = nil,
        trouble: Trouble? = nil
    ) async throws -> Response {
        let page = IntakePage(
            typed: typed, viewer: visit.viewer, districts: try await cases.districts(), found: found,
            problems: problems, trouble: trouble, voicemail: try await voicemail(typed, visit))
        return gate.page(page, visit, status: page.hasProblems ? .unprocessableContent : .ok)
    }

    private func send(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let typed = try await gate.form(request, visit)
        let form = DeskIntakeForm(typed)
        if typed["do"] == "lookUp" {
            return try await show(typed, visit, found: cases.lookUp(form, visit.viewer))
        }
        do {
            let today = Day(visit.viewer.now, visit.viewer.offset)
            let checked = try form.checked(
                today: today, offset: visit.viewer.offset, language: visit.viewer.language)
            return try await register(checked, typed, visit)
        } catch let problems as FormProblems {
            return try await show(typed, visit, problems: problems)
        }
    }

    private func register(
        _ checked: DeskIntakeForm.Checked, _ typed: FormData, _ visit: StaffVisit
    ) async throws -> Response {
        switch try await cases.register(checked, visit.viewer) {
        case .registered(let number, let code):
            var response = gate.site.redirect(Paths.deskCase(number), visit.context)
            FreshCookie(gate.site).set(number, code, on: &response)
            return response
        case .refused(let refusals):
            return try await show(typed, visit, trouble: .refused(refusals, visit.viewer.language))
        case .wrong(let problems): return try await show(typed, visit, problems: problems)
        }
    }
}
