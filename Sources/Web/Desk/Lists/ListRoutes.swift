import Casework
import Hummingbird
import Storage
import Vocabulary

/// Lists that somebody keeps, and the export of a list.
struct ListRoutes: RouteGroup {
    let gate: StaffGate
    let actions: ListActions

    func add(to routes: inout Routes) {
        routes.post(Paths.deskSearches, gate.only(Role.caseReaders) { try await save($0, $1) })
        routes.post(Paths.deskSearches + "/{id}/remove", gate.only(Role.caseReaders) { try await remove($0, $1) })
        routes.post(Paths.deskSearches + "/{id}/restore", gate.only(Role.caseReaders) { try await restore($0, $1) })
        routes.get(
            Paths.deskListFile,
            gate.only(Role.caseReaders) { request, visit in
                let list = request.queryForm.text("filter").flatMap { DeskList(rawValue: $0) } ?? .new
                return ListExport(list: list, viewer: visit.viewer, actions: actions).response
            })
    }

    private func save(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let form = try await gate.form(request, visit)
        let query = SavedQuery(form.text("query") ?? "").text
        let name = String((form.text("name") ?? "").prefix(SavedQuery.nameLimit))
        guard !name.isEmpty else { return back(query, "unnamed", visit) }
        let isSaved = try await actions.saveSearch(name, query, visit.viewer)
        return back(query, isSaved ? "saved" : "full", visit)
    }

    private func remove(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        _ = try await gate.form(request, visit)
        let id = SavedSearchID(try visit.identifier("id"))
        try await actions.removeSearch(id, false, visit.viewer)
        return gate.site.redirect(Paths.desk + queryString([("removed", "\(id.value)")]), visit.context)
    }

    private func restore(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        _ = try await gate.form(request, visit)
        try await actions.removeSearch(SavedSearchID(try visit.identifier("id")), true, visit.viewer)
        return gate.site.redirect(Paths.desk, visit.context)
    }

    private func back(_ query: String, _ search: String, _ visit: StaffVisit) -> Response {
        let pairs = FormData(query: query).pairs.map { ($0.name, $0.value) } + [("search", search)]
        return gate.site.redirect(Paths.desk + queryString(pairs), visit.context)
    }
}

extension FormData {
    /// From the query of an address; empty if it is none.
    fileprivate init(query: String) {
        self = (try? FormData(encoded: Array(query.utf8))) ?? FormData()
    }
}

/// What of an address is worth keeping: the filters, not the place in the list or what was said once.
struct SavedQuery {
    static let nameLimit = 40
    private static let passing: Set<String> = [
        "after", "before", "select", "search", "removed", "done", "taken", "refused",
    ]
    private static let longest = 600

    let text: String

    init(_ query: String) {
        let pairs = FormData(query: String(query.prefix(Self.longest))).pairs
            .filter { !Self.passing.contains($0.name) }
        text = String(queryString(pairs.map { ($0.name, $0.value) }).dropFirst())
    }
}
