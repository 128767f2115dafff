import Casework
import Hummingbird
import Vocabulary

/// The list of letters in trouble, and the letters of one case.
struct DeliveryRoutes: RouteGroup {
    let gate: StaffGate
    let actions: DeliveryActions

    func add(to routes: inout Routes) {
        routes.get(Paths.adminDeliveries, gate.only(Role.letterReaders) { try await showAll($0, $1) })
        routes.post(Paths.adminDeliveries, gate.only(Role.letterReaders) { try await decideAmongAll($0, $1) })
        routes.get("/desk/cases/:number/deliveries", gate.only(Role.caseReaders) { try await showCase($0, $1) })
        routes.post("/desk/cases/:number/deliveries", gate.only(Role.caseReaders) { try await decideInCase($0, $1) })
    }

    private func showAll(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let typed = request.queryForm
        let query = DeliveryQuery(typed)
        let view = try await actions.list(query, visit.viewer)
        let page = DeliveriesPage(
            view: view, query: query, hasSender: actions.hasSender, viewer: visit.viewer, typed: typed)
        return gate.page(page, visit)
    }

    private func decideAmongAll(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let query = DeliveryQuery(request.queryForm)
        let kept = [("state", query.state.rawValue), ("after", query.after ?? "")]
        return try await decide(request, visit) { Paths.adminDeliveries + queryString(kept + $0) }
    }

    private func showCase(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let number = try visit.caseNumber()
        let typed = request.queryForm
        guard let view = try await actions.ofCase(number, typed.text("after"), visit.viewer) else {
            throw WebProblem.notFound
        }
        let page = CaseDeliveriesPage(
            number: number, view: view, hasSender: actions.hasSender, viewer: visit.viewer, typed: typed)
        return gate.page(page, visit)
    }

    private func decideInCase(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let number = try visit.caseNumber()
        let kept = [("after", request.queryForm.text("after") ?? "")]
        return try await decide(request, visit) { Paths.deskDeliveries(number) + queryString(kept + $0) }
    }

    private func decide(
        _ request: Request, _ visit: StaffVisit, _ next: ([(String, String)]) -> String
    ) async throws -> Response {
        guard let form = DeliveryDecisionForm(try await gate.form(request, visit)) else {
            return gate.site.redirect(next([]), visit.context)
        }
        let changed = try await actions.decide(form, visit.viewer)
        return gate.site.redirect(next(form.done(changed)), visit.context)
    }
}
