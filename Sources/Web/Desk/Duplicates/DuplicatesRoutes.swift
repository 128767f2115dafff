import CaseRules
import Hummingbird
package import Vocabulary

/// The page side by side. Whatever sends something out has a page of its own; linking and setting aside are done here.
package struct DuplicatesRoutes: RouteGroup {
    private let gate: StaffGate
    private let cases: CaseActions

    package init(gate: StaffGate, cases: CaseActions) {
        self.gate = gate
        self.cases = cases
    }

    package func add(to routes: inout Routes) {
        let path = "/desk/cases/:number/duplicates"
        routes.get(path, gate.only(Role.caseReaders) { request, visit in try await show(request, visit) })
        routes.post(path, gate.only(Role.caseReaders) { request, visit in try await decide(request, visit) })
    }

    private func show(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let query = request.queryForm
        let number = { (name: String) in query.text(name).flatMap { CaseNumber($0) } }
        guard let view = try await cases.duplicates(visit.caseNumber(), number("with"), visit.viewer) else {
            throw WebProblem.notFound
        }
        let page = DuplicatesPage(
            view: view, viewer: visit.viewer, done: DuplicateStep(query[DuplicateStep.done]),
            was: number(DuplicateStep.was))
        return gate.page(page, visit)
    }

    private func again(_ older: CaseNumber?, _ visit: StaffVisit, _ trouble: Trouble) async throws -> Response {
        guard let view = try await cases.duplicates(visit.caseNumber(), older, visit.viewer) else {
            throw WebProblem.notFound
        }
        let page = DuplicatesPage(view: view, viewer: visit.viewer, trouble: trouble)
        return gate.page(page, visit, status: .unprocessableContent)
    }

    /// After a decision the next candidate that nobody has decided about opens.
    private func decide(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let number = try visit.caseNumber()
        let form = try await gate.form(request, visit)
        guard let step = DuplicateStep(form["do"]), let older = form.text("older").flatMap({ CaseNumber($0) }) else {
            throw WebProblem.notFound
        }
        let order = DuplicateOrder(
            step: step, older: older, expectedVersion: form.text("expectedVersion").flatMap { Int($0) })
        let language = visit.viewer.language
        switch try await cases.decideDuplicate(order, number, visit.viewer) {
        case .done, .converted:
            // An undone decision is looked at again.
            let with = step == .undo ? older.description : ""
            let query = queryString([
                ("with", with), (DuplicateStep.done, step.rawValue), (DuplicateStep.was, older.description),
            ])
            return gate.site.redirect(Paths.deskDuplicates(number) + query, visit.context)
        case .notFound: throw WebProblem.notFound
        case .refused(let refusals): return try await again(older, visit, .refused(refusals, language))
        case .wrong(let problems):
            return try await again(older, visit, .refused(problems.list.map(\.message), language))
        case .changed(let entries): return try await again(older, visit, .changed(entries, visit.viewer))
        }
    }
}

/// What the page itself does about a candidate.
package enum DuplicateStep: String, Sendable {
    case link, notSame, undo

    /// Of the query: what was just done. A closed list, so nobody can make us say more.
    static let done = "done"
    /// Of the query: about which older case.
    static let was = "was"

    init?(_ typed: String?) {
        guard let step = typed.flatMap(DuplicateStep.init(rawValue:)) else { return nil }
        self = step
    }

    var done: Localized {
        switch self {
        case .link: Localized(zh: "已关联，两件分别办。", en: "Linked; the two are handled apart.")
        case .notSame: Localized(zh: "已记下：不是同一件事。", en: "Noted: not the same matter.")
        case .undo: Localized(zh: "已撤销。", en: "Undone.")
        }
    }
}

/// A decision as it was sent.
package struct DuplicateOrder: Sendable, Equatable {
    package let step: DuplicateStep
    package let older: CaseNumber
    /// The count of events that the page was made from.
    package let expectedVersion: Int?

    package init(step: DuplicateStep, older: CaseNumber, expectedVersion: Int?) {
        self.step = step
        self.older = older
        self.expectedVersion = expectedVersion
    }
}
