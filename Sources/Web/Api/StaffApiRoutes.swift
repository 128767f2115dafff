import Agreement
import CaseRules
package import Casework
import Hummingbird
import Storage
import Vocabulary

/// The interface for the staff's programs: the same cases, lists and commands as the pages.
package struct StaffApiRoutes: RouteGroup {
    private let centre: ServiceCentre
    private let staff: ApiStaff

    package init(_ centre: ServiceCentre) {
        self.centre = centre
        staff = ApiStaff(centre)
    }

    package func add(to routes: inout Routes) {
        routes.get(Paths.api + "/cases") { request, _ in try await list(request) }
        routes.get(Paths.api + "/cases/:number") { request, context in try await file(request, context) }
        routes.post(Paths.api + "/cases/:number/commands") { request, context in
            try await perform(request, context)
        }
        MatchApiRoutes(centre).add(to: &routes)
    }

    private func number(_ context: WebContext) throws -> CaseNumber {
        guard let number = context.parameters.get("number").flatMap({ CaseNumber($0) }) else {
            throw WebProblem.notFound
        }
        return number
    }

    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try await staff.actor(of: request)
        do {
            let file = try await centre.caseFile(try number(context), for: actor)
            return try ApiAnswer.json(CaseAnswer(file, centre.agreement, for: actor))
        } catch let refusal as StepRefusal {
            return ApiAnswer.refusal(refusal)
        }
    }

    private func perform(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try await staff.actor(of: request)
        let number = try number(context)
        let body = try JSONValue.object(try await request.json(upTo: 256 << 10))
        do {
            let result = try await centre.perform(try order(body), on: number, by: actor)
            return try ApiAnswer.json(CommandResult(result))
        } catch let refusal as StepRefusal {
            return ApiAnswer.refusal(refusal)
        } catch let problem as ArgumentProblem {
            return ApiAnswer.wrongInput([(problem, problem.field)])
        }
    }

    private func order(_ body: [String: Argument]) throws(ArgumentProblem) -> CommandOrder {
        guard case .text(let code)? = body["command"] else { throw .missing("command") }
        guard let name = CommandName(rawValue: code) else { throw .unknownCommand(code) }
        var order = CommandOrder(name)
        switch body["arguments"] {
        case .fields(let arguments)?: order.arguments = arguments
        case nil, .null?: break
        default: throw .wrongValue("arguments")
        }
        switch body["expectedVersion"] {
        case .number(let version)?: order.expectedVersion = Int(version)
        case nil, .null?: break
        default: throw .wrongValue("expectedVersion")
        }
        if let unknown = body.keys.filter({ !["command", "arguments", "expectedVersion"].contains($0) }).sorted().first
        {
            throw .unknown(unknown)
        }
        return order
    }

    /// `state`, `agency`, `overdue`, `q` narrow the list; `after` goes on from `next`.
    private func list(_ request: Request) async throws -> Response {
        let actor = try await staff.actor(of: request)
        let query = request.queryForm
        let after = try query["after"].map { text in
            guard let key = PageKey(text) else {
                throw WebProblem.badRequest(
                    code: "wrongKey", Localized(zh: "after 的值不对。", en: "“after” is no key of ours."))
            }
            return key
        }
        do {
            return try ApiAnswer.json(try await answer(query, actor, after))
        } catch let refusal as StepRefusal {
            return ApiAnswer.refusal(refusal)
        } catch let problem as ArgumentProblem {
            return ApiAnswer.wrongInput([(problem, problem.field)])
        }
    }

    private func answer(_ query: FormData, _ actor: Actor, _ after: PageKey?) async throws -> CaseListAnswer {
        let offset = centre.agreement.offset
        let showsTitles = actor.role != .supervisor
        let agency = query["agency"].map { AgencyID($0) }
        if actor.role == .agencyLiaison {
            let page = try await centre.agencyInbox(ReferralState.allCases, for: actor, after: after)
            return CaseListAnswer(page, offset)
        }
        if let words = query["q"], !words.isEmpty {
            let question = SearchQuestion(words, filter: try filter(query, agency))
            let answer = try await centre.search(question, for: actor, after: after)
            return CaseListAnswer(
                Storage.Page(items: answer.rows, next: answer.page.next), offset, showsTitles: showsTitles)
        }
        if query["overdue"] == "true" {
            return CaseListAnswer(
                try await centre.overdue(agency: agency, for: actor, after: after), offset, showsTitles: showsTitles)
        }
        let states = try query["state"].map { code throws(ArgumentProblem) in
            guard let state = CaseState(rawValue: code) else { throw .wrongValue("state") }
            return [state]
        }
        let page = try await centre.cases(
            states ?? CaseState.allCases.filter(\.isOpen), agency: agency, for: actor, after: after)
        return CaseListAnswer(page, offset, showsTitles: showsTitles)
    }

    /// What narrows a search besides its words.
    private func filter(_ query: FormData, _ agency: AgencyID?) throws(ArgumentProblem) -> SearchFilter {
        var filter = SearchFilter()
        if let code = query["state"] {
            guard CaseState(rawValue: code) != nil else { throw .wrongValue("state") }
            filter.state = code
        }
        filter.agency = agency
        if query["overdue"] == "true" { filter.overdueBy = centre.now() }
        return filter
    }
}
