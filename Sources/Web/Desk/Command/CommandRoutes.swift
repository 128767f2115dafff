import CaseRules
import Hummingbird
import Vocabulary

/// The desk's commands on a case: one page and one address each.
package struct CommandRoutes: RouteGroup {
    private let cases: CaseActions
    private let desk: CommandDesk

    package init(gate: StaffGate, actions: DeskActions) {
        cases = actions.cases
        desk = CommandDesk(gate: gate, beginUpload: actions.beginUpload)
    }

    package func add(to routes: inout Routes) {
        for command in [CommandName.refuse, .classify, .refer] {
            let path = Paths.deskStep(CaseNumber(year: 2000, serial: 1), command)
                .replacing("2000-000001", with: ":number")
            let sheet = CommandSheet.all[command]!
            add(path, to: &routes) { _ in sheet }
        }
        add("/desk/cases/:number/steps/:command", to: &routes, CommandDesk.sheet)
    }

    private func add(
        _ path: String, to routes: inout Routes, _ sheet: @escaping @Sendable (StaffVisit) throws -> CommandSheet
    ) {
        let readers = Role.caseReaders
        routes.get(path, desk.gate.only(readers) { request, visit in try await show(sheet(visit), request, visit) })
        routes.post(path, desk.gate.only(readers) { request, visit in try await send(sheet(visit), request, visit) })
    }

    private func show(_ sheet: CommandSheet, _ request: Request, _ visit: StaffVisit) async throws -> Response {
        let number = try visit.caseNumber()
        if sheet.command == .registerVoicemail {
            return desk.gate.site.redirect(Paths.deskNew(voicemail: number), visit.context)
        }
        guard sheet.effect != .press else { return desk.gate.site.redirect(Paths.deskCase(number), visit.context) }
        guard let view = try await cases.command(sheet.command, number, visit.viewer) else { throw WebProblem.notFound }
        return desk.show(sheet, view, place(number, sheet), visit, typed: filledIn(sheet, request))
    }

    /// What the link to the page already says, such as the older case of a duplicate; nil if nothing.
    private func filledIn(_ sheet: CommandSheet, _ request: Request) -> FormData? {
        let names = sheet.fields.map(\.name)
        let said = request.queryForm.pairs.filter { names.contains($0.name) }
        return said.isEmpty ? nil : FormData(said.map { ($0.name, $0.value) })
    }

    private func place(_ number: CaseNumber, _ sheet: CommandSheet) -> CommandDesk.Place {
        CommandDesk.Place(action: Paths.deskStep(number, sheet.command), back: Paths.deskCase(number))
    }

    private func send(_ sheet: CommandSheet, _ request: Request, _ visit: StaffVisit) async throws -> Response {
        let number = try visit.caseNumber()
        let (typed, uploads) = try await desk.read(request, visit)
        let form = CommandForm(typed, command: sheet.command)
        // The card of approvals sends its answer here under the name of the button.
        let own = CommandSheet.all[form.command] ?? sheet
        if let problems = desk.problems(form, own, uploads, visit) {
            return try await again(own, form, number, visit, problems: problems)
        }
        switch try await cases.perform(form, CommandDesk.stored(uploads), number, visit.viewer) {
        case .done:
            return desk.gate.site.redirect(Paths.deskCase(number) + DoneNotice.query(form.command), visit.context)
        case .converted(let number, let code):
            var response = desk.gate.site.redirect(Paths.deskCase(number), visit.context)
            FreshCookie(desk.gate.site).set(number, code, on: &response)
            return response
        case .notFound: throw WebProblem.notFound
        case .wrong(let problems): return try await again(own, form, number, visit, problems: problems)
        case .refused(let refusals):
            return try await again(own, form, number, visit, trouble: .refused(refusals, visit.viewer.language))
        case .changed(let entries):
            return try await again(own, form, number, visit, trouble: .changed(entries, visit.viewer))
        }
    }

    /// The page once more, with what was typed and what is wrong. Steps without a page of their own show the case.
    private func again(
        _ sheet: CommandSheet, _ form: CommandForm, _ number: CaseNumber, _ visit: StaffVisit,
        problems: FormProblems? = nil, trouble: Trouble? = nil
    ) async throws -> Response {
        if sheet.effect != .press,
            let view = try await cases.command(sheet.command, number, visit.viewer)
        {
            let place = place(number, sheet)
            return desk.show(sheet, view, place, visit, typed: form.arguments, problems: problems, trouble: trouble)
        }
        guard let file = try await cases.file(number, visit.viewer) else { throw WebProblem.notFound }
        let page = CaseFilePage(view: file, viewer: visit.viewer, trouble: trouble)
        return desk.gate.page(page, visit, status: .unprocessableContent)
    }
}
