import Casework
import HTTPTypes
import Hummingbird
import Storage
import Vocabulary

/// A step on several cases: planned from a list, looked at, begun by one button, followed, undone by another.
struct BulkRoutes: RouteGroup {
    let gate: StaffGate
    let actions: BulkActions

    func add(to routes: inout Routes) {
        routes.post(Paths.deskBulk, gate.only(Role.desk) { try await plan($0, $1) })
        routes.get(Paths.deskBulk + "/{id}", gate.only(Role.desk) { try await show($0, $1) })
        routes.post(Paths.deskBulk + "/{id}/start", gate.only(Role.desk) { try await act($0, $1, actions.start) })
        routes.post(Paths.deskBulk + "/{id}/undo", gate.only(Role.desk) { try await act($0, $1, actions.undo) })
        routes.post(Paths.deskBulk + "/{id}/drop", gate.only(Role.desk) { try await drop($0, $1) })
        routes.get(Paths.deskHandOver, gate.only([.deskSupervisor]) { try await choose($0, $1) })
        routes.post(Paths.deskHandOver, gate.only([.deskSupervisor]) { try await planHandOver($0, $1) })
    }

    private func plan(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let form = try await gate.form(request, visit)
        let kind = form["kind"].flatMap(BulkKind.init(rawValue:)) ?? .assign
        do {
            let id = try await actions.plan(
                kind, form.all("number").compactMap { CaseNumber($0) }, form.text("account"), visit.viewer)
            return gate.site.redirect(Paths.deskBulk(id), visit.context)
        } catch let refusal as BulkRefusal {
            return gate.page(
                BulkPage(refused: refusal, kind: kind, viewer: visit.viewer), visit, status: .unprocessableContent)
        }
    }

    private func show(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let typed = request.queryForm
        let page = try await page(visit, after: typed.text("after").flatMap { Int($0) } ?? 0, typed["still"] == nil)
        var response = gate.page(page, visit)
        // As `meta refresh`, in the head of the answer: needs no script and can be stopped by a link of the page.
        if page.isUnderWay, page.refreshes { response.headers[HTTPField.Name("Refresh")!] = "2" }
        return response
    }

    private func page(
        _ visit: StaffVisit, after seq: Int = 0, _ refreshes: Bool = true, refusal: BulkRefusal? = nil
    ) async throws -> BulkPage {
        let id = BulkID(try visit.identifier("id"))
        guard let view = try await actions.view(id, seq, visit.viewer) else { throw WebProblem.notFound }
        return BulkPage(view: view, viewer: visit.viewer, refreshes: refreshes, refusal: refusal)
    }

    private func act(
        _ request: Request, _ visit: StaffVisit, _ act: @Sendable (BulkID, Viewer) async throws -> Void
    ) async throws -> Response {
        _ = try await gate.form(request, visit)
        let id = BulkID(try visit.identifier("id"))
        do {
            try await act(id, visit.viewer)
        } catch let refusal as BulkRefusal {
            return gate.page(try await page(visit, refusal: refusal), visit, status: .conflict)
        }
        return gate.site.redirect(Paths.deskBulk(id), visit.context)
    }

    private func drop(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let answer = try await act(request, visit, actions.drop)
        return answer.status == .conflict ? answer : gate.site.redirect(Paths.desk, visit.context)
    }

    private func choose(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        gate.page(try await handOverPage(request.queryForm, visit), visit)
    }

    private func planHandOver(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let form = try await gate.form(request, visit)
        do {
            let id = try await actions.planHandOver(form.text("from") ?? "", form.all("to"), visit.viewer)
            return gate.site.redirect(Paths.deskBulk(id), visit.context)
        } catch let refusal as BulkRefusal {
            let page = try await handOverPage(form, visit, refusal: refusal)
            return gate.page(page, visit, status: .unprocessableContent)
        }
    }

    private func handOverPage(
        _ form: FormData, _ visit: StaffVisit, refusal: BulkRefusal? = nil
    ) async throws -> HandOverPage {
        let from = form.text("from") ?? ""
        return HandOverPage(
            officers: try await actions.officers(visit.viewer), from: from, chosen: Set(form.all("to")),
            work: from.isEmpty ? [:] : try await actions.openWork(from, visit.viewer), viewer: visit.viewer,
            refusal: refusal)
    }
}
