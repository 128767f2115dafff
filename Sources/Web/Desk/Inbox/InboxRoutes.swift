import CaseRules
import Casework
import Hummingbird
import Vocabulary

/// The desk's inbox.
package struct InboxRoutes: RouteGroup {
    private let gate: StaffGate
    private let actions: DeskActions

    package init(gate: StaffGate, actions: DeskActions) {
        self.gate = gate
        self.actions = actions
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.desk, gate.only(Role.caseReaders) { request, visit in try await show(request, visit) })
    }

    private func show(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let typed = request.queryForm
        let (query, viewer) = (InboxQuery(typed), visit.viewer)
        // The find box of the inbox once led here, and people keep links.
        if typed.text("q") != nil { return try await SearchRoutes(gate: gate, actions: actions).show(request, visit) }
        let view = try await actions.cases.inbox(query, viewer)
        let tools = InboxTools(
            typed, query, searches: try await actions.lists.searches(viewer),
            receivers: try await actions.bulk.receivers(viewer), rawQuery: request.uri.query ?? "", viewer: viewer)
        return gate.page(InboxPage(view: view, query: query, viewer: viewer, tools: tools), visit)
    }
}

extension InboxQuery {
    /// Reads the address; what is unknown falls back to the new cases.
    package init(_ typed: FormData) {
        self.init(
            filter: typed.text("filter").flatMap(DeskList.init(rawValue:)) ?? .new,
            after: typed.text("after"), before: typed.text("before")
        )
    }
}
