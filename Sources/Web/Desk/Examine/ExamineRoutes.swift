import CaseRules
import Hummingbird
import Vocabulary

/// The preliminary examination of a case. Accepting first looks for duplicates once more, since one may have come since
/// the examination began; what officers decided before is kept.
package struct ExamineRoutes: RouteGroup {
    private let gate: StaffGate
    private let cases: CaseActions

    package init(gate: StaffGate, cases: CaseActions) {
        self.gate = gate
        self.cases = cases
    }

    package func add(to routes: inout Routes) {
        let path = "/desk/cases/:number/examine"
        routes.get(path, gate.only(Role.caseReaders) { _, visit in try await show(visit.caseNumber(), visit) })
        routes.post(path, gate.only(Role.caseReaders) { request, visit in try await send(request, visit) })
    }

    private func show(
        _ number: CaseNumber, _ visit: StaffVisit, typed: FormData? = nil, trouble: Trouble? = nil
    ) async throws -> Response {
        guard let view = try await cases.examination(number, visit.viewer) else { throw WebProblem.notFound }
        let page = ExaminePage(view: view, viewer: visit.viewer, typed: typed, trouble: trouble)
        return gate.page(page, visit, status: trouble == nil ? .ok : .unprocessableContent)
    }

    private func send(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let number = try visit.caseNumber()
        let form = CommandForm(try await gate.form(request, visit), command: .accept)
        let check = CommandForm(
            command: .checkDuplicate, expectedVersion: form.expectedVersion, arguments: FormData())
        if let trouble = try await trouble(check, number, visit) {
            return try await show(number, visit, typed: form.arguments, trouble: trouble)
        }
        let accept = CommandForm(
            command: .accept, expectedVersion: nil,
            arguments: FormData(form.arguments.all("present").map { ("present", $0) }))
        if let trouble = try await trouble(accept, number, visit) {
            return try await show(number, visit, typed: form.arguments, trouble: trouble)
        }
        return gate.site.redirect(Paths.deskCase(number) + DoneNotice.query(.accept), visit.context)
    }

    /// Carries out one step; nil if it is done.
    private func trouble(_ form: CommandForm, _ number: CaseNumber, _ visit: StaffVisit) async throws -> Trouble? {
        switch try await cases.perform(form, [], number, visit.viewer) {
        case .done, .converted: nil
        case .notFound: throw WebProblem.notFound
        case .refused(let refusals): .refused(refusals, visit.viewer.language)
        case .wrong(let problems): .refused(problems.list.map(\.message), visit.viewer.language)
        case .changed(let entries): .changed(entries, visit.viewer)
        }
    }
}
