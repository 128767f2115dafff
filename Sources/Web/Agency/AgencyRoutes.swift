import CaseRules
import Hummingbird
import Vocabulary

/// The agency's inbox, its referrals, and its steps on them.
package struct AgencyRoutes: RouteGroup {
    private let gate: StaffGate
    private let actions: DeskActions
    private let desk: CommandDesk

    package init(gate: StaffGate, actions: DeskActions) {
        self.gate = gate
        self.actions = actions
        desk = CommandDesk(gate: gate, beginUpload: actions.beginUpload)
    }

    package func add(to routes: inout Routes) {
        let page = "/agency/referrals/:referral"
        let step = page + "/steps/:command"
        let liaison: Set<Role> = [.agencyLiaison]
        routes.get(Paths.agency, gate.only(liaison) { request, visit in try await inbox(request, visit) })
        routes.get(page, gate.only(liaison) { request, visit in try await referral(request, visit) })
        routes.get(
            page + "/evidence/:id",
            gate.only(liaison) { _, visit in
                try await EvidenceAnswer.response(actions, .referral(visit.referralKey()), visit)
            })
        routes.get(page + "/clocks/:clock", gate.only(liaison) { _, visit in try await showClock(visit) })
        routes.post(page + "/identity", gate.only(liaison) { request, visit in try await showIdentity(request, visit) })
        routes.get(step, gate.only(liaison) { _, visit in try await ask(visit) })
        routes.post(step, gate.only(liaison) { request, visit in try await send(request, visit) })
    }

    private func inbox(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let typed = request.queryForm
        let filter = typed.text("filter").flatMap(AgencyFilter.init(rawValue:)) ?? .unsigned
        let view = try await actions.agency.inbox(filter, typed.text("after"), typed.text("before"), visit.viewer)
        return gate.page(AgencyInboxPage(view: view, filter: filter, viewer: visit.viewer), visit)
    }

    private func referral(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let notice = DoneNotice(request.queryForm).text(visit.viewer.language)
        return try await show(visit.referralKey(), visit, notice: notice)
    }

    private func show(
        _ id: ReferralKey, _ visit: StaffVisit, notice: String = "", trouble: Trouble? = nil
    ) async throws -> Response {
        guard let view = try await actions.agency.referral(id, visit.viewer) else { throw WebProblem.notFound }
        let page = ReferralPage(view: view, viewer: visit.viewer, notice: notice, trouble: trouble)
        return gate.page(page, visit, status: trouble == nil ? .ok : .unprocessableContent)
    }

    private func showClock(_ visit: StaffVisit) async throws -> Response {
        let (id, key) = (try visit.referralKey(), try visit.clockKey())
        guard let view = try await actions.agency.referral(id, visit.viewer),
            let clock = key.choose(view.file.clocks, referral: id.index)
        else { throw WebProblem.notFound }
        let back = Paths.link(Paths.agencyReferral(id), visit.viewer.language)
        return gate.page(ClockPage(number: id.number, view: clock, viewer: visit.viewer, back: back), visit)
    }

    private func showIdentity(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        _ = try await gate.form(request, visit)
        guard let view = try await actions.agency.openedReferral(visit.referralKey(), visit.viewer) else {
            throw WebProblem.notFound
        }
        return gate.page(ReferralPage(view: view, viewer: visit.viewer), visit)
    }

    private func place(_ id: ReferralKey, _ sheet: CommandSheet) -> CommandDesk.Place {
        CommandDesk.Place(action: Paths.agencyStep(id, sheet.command), back: Paths.agencyReferral(id))
    }

    private func ask(_ visit: StaffVisit) async throws -> Response {
        let (sheet, id) = (try CommandDesk.sheet(visit), try visit.referralKey())
        guard sheet.effect != .press else { return gate.site.redirect(Paths.agencyReferral(id), visit.context) }
        guard let view = try await actions.agency.command(sheet.command, id, visit.viewer) else {
            throw WebProblem.notFound
        }
        return desk.show(sheet, view, place(id, sheet), visit)
    }

    private func send(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let (sheet, id) = (try CommandDesk.sheet(visit), try visit.referralKey())
        let (typed, uploads) = try await desk.read(request, visit)
        let form = CommandForm(typed, command: sheet.command)
        let own = CommandSheet.all[form.command] ?? sheet
        if let problems = desk.problems(form, own, uploads, visit) {
            return try await again(own, form, id, visit, problems: problems)
        }
        switch try await actions.agency.perform(form, CommandDesk.stored(uploads), id, visit.viewer) {
        case .done, .converted:
            return gate.site.redirect(Paths.agencyReferral(id) + DoneNotice.query(form.command), visit.context)
        case .notFound: throw WebProblem.notFound
        case .wrong(let problems): return try await again(own, form, id, visit, problems: problems)
        case .refused(let refusals):
            return try await again(own, form, id, visit, trouble: .refused(refusals, visit.viewer.language))
        case .changed(let entries):
            return try await again(own, form, id, visit, trouble: .changed(entries, visit.viewer))
        }
    }

    private func again(
        _ sheet: CommandSheet, _ form: CommandForm, _ id: ReferralKey, _ visit: StaffVisit,
        problems: FormProblems? = nil,
        trouble: Trouble? = nil
    ) async throws -> Response {
        guard sheet.effect != .press,
            let view = try await actions.agency.command(sheet.command, id, visit.viewer)
        else { return try await show(id, visit, trouble: trouble) }
        let place = place(id, sheet)
        return desk.show(sheet, view, place, visit, typed: form.arguments, problems: problems, trouble: trouble)
    }
}
