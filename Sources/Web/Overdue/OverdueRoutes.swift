import Hummingbird
import Vocabulary

/// The list of clocks that have run out.
package struct OverdueRoutes: RouteGroup {
    private let gate: StaffGate
    private let overdue: @Sendable (OverdueQuery, Viewer) async throws -> OverdueView

    package init(gate: StaffGate, overdue: @escaping @Sendable (OverdueQuery, Viewer) async throws -> OverdueView) {
        self.gate = gate
        self.overdue = overdue
    }

    package func add(to routes: inout Routes) {
        routes.get(
            Paths.superviseOverdue,
            gate.only(Role.dateKeepers) { request, visit in
                let typed = request.queryForm
                let query = OverdueQuery(
                    agency: typed.text("agency").map { AgencyID($0) }, after: typed.text("after"),
                    before: typed.text("before"))
                let view = try await overdue(query, visit.viewer)
                return gate.page(OverduePage(view: view, query: query, viewer: visit.viewer), visit)
            })
    }
}
