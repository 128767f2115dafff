import CaseRules
import Hummingbird
import Vocabulary

/// The search over all cases.
package struct SearchRoutes: RouteGroup {
    private let gate: StaffGate
    private let actions: DeskActions

    package init(gate: StaffGate, actions: DeskActions) {
        self.gate = gate
        self.actions = actions
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.deskSearch, gate.only(Role.caseReaders) { request, visit in try await show(request, visit) })
    }

    /// Who knows the whole number is led to the case.
    func show(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let (cases, typed) = (actions.cases, request.queryForm)
        let query = SearchQuery(typed)
        if let number = CaseNumber(query.words), try await cases.file(number, visit.viewer) != nil {
            return gate.site.redirect(Paths.deskCase(number), visit.context)
        }
        let view = query.words.isEmpty ? SearchView() : try await cases.search(query, visit.viewer)
        let keeping = SearchKeeping(typed, rawQuery: request.uri.query ?? "", visit.viewer.language)
        return gate.page(SearchPage(view: view, query: query, viewer: visit.viewer, keeping: keeping), visit)
    }
}
