import CaseRules
import Hummingbird
import Vocabulary

/// The desk's inbox, and taking several cases from it at once.
package struct InboxRoutes: RouteGroup {
    private let gate: StaffGate
    private let cases: CaseActions

    package init(gate: StaffGate, cases: CaseActions) {
        self.gate = gate
        self.cases = cases
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.desk, gate.only(Role.caseReaders) { request, visit in try await show(request, visit) })
        routes.post(Paths.deskAssign, gate.only([.deskOfficer]) { request, visit in try await assign(request, visit) })
    }

    private func show(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let typed = request.queryForm
        let query = InboxQuery(typed)
        // The find box of the inbox once led here, and people keep links.
        if query.isSearch { return try await SearchRoutes(gate: gate, cases: cases).show(request, visit) }
        let view = try await cases.inbox(query, visit.viewer)
        let notice = InboxNotice(typed).text(visit.viewer.language)
        return gate.page(InboxPage(view: view, query: query, viewer: visit.viewer, notice: notice), visit)
    }

    private func assign(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let numbers = try await gate.form(request, visit).all("number").compactMap { CaseNumber($0) }.prefix(50)
        var notice = InboxNotice()
        for number in numbers {
            let arguments = FormData([("account", visit.viewer.name)])
            let form = CommandForm(command: .assign, expectedVersion: nil, arguments: arguments)
            if case .done = try await cases.perform(form, [], number, visit.viewer) {
                notice.taken += 1
            } else {
                notice.refused += 1
            }
        }
        return gate.site.redirect(Paths.desk + notice.query, visit.context)
    }
}

extension InboxQuery {
    /// Reads the address; what is unknown falls back to the new cases. At most 100 characters are looked for.
    package init(_ typed: FormData) {
        self.init(
            filter: typed.text("filter").flatMap(InboxFilter.init(rawValue:)) ?? .new,
            words: String((typed.text("q") ?? "").prefix(100)), after: typed.text("after"), before: typed.text("before")
        )
    }
}

/// How many cases were taken from the list, carried in the address to the next page.
private struct InboxNotice {
    var taken = 0
    var refused = 0

    init() {}

    init(_ typed: FormData) {
        taken = typed.text("taken").flatMap { Int($0) } ?? 0
        refused = typed.text("refused").flatMap { Int($0) } ?? 0
    }

    var query: String {
        queryString([("filter", InboxFilter.mine.rawValue), ("taken", "\(taken)"), ("refused", "\(refused)")])
    }

    func text(_ language: Language) -> String {
        guard taken + refused > 0 else { return "" }
        let done = Localized(zh: "已分给您 \(taken) 件。", en: "\(taken) assigned to you.")
        let left =
            refused == 0
            ? Localized(zh: "", en: "") : Localized(zh: "\(refused) 件没有分成。", en: " \(refused) could not be assigned.")
        return done[language] + left[language]
    }
}
