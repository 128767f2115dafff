import HTTPTypes
import Hummingbird
import Vocabulary

/// The page of a case, and its files.
package struct CaseFileRoutes: RouteGroup {
    private let gate: StaffGate
    private let actions: DeskActions

    package init(gate: StaffGate, actions: DeskActions) {
        self.gate = gate
        self.actions = actions
    }

    package func add(to routes: inout Routes) {
        routes.get(
            "/desk/cases/:number", gate.only(Role.caseReaders) { request, visit in try await show(request, visit) })
        routes.get(
            "/desk/cases/:number/clocks/:clock",
            gate.only(Role.caseReaders) { _, visit in try await showClock(visit) })
        routes.post(
            "/desk/cases/:number/identity",
            gate.only(Role.caseReaders) { request, visit in try await showIdentity(request, visit) })
        routes.get(
            "/desk/cases/:number/evidence/:id",
            gate.only(Role.caseReaders) { _, visit in
                try await EvidenceAnswer.response(actions, .deskCase(visit.caseNumber()), visit)
            })
    }

    private func showClock(_ visit: StaffVisit) async throws -> Response {
        let (number, key) = (try visit.caseNumber(), try visit.clockKey())
        guard let view = try await actions.cases.file(number, visit.viewer), let clock = key.choose(view.clocks) else {
            throw WebProblem.notFound
        }
        let back = Paths.link(Paths.deskCase(number), visit.viewer.language)
        return gate.page(ClockPage(number: number, view: clock, viewer: visit.viewer, back: back), visit)
    }

    private func show(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        let number = try visit.caseNumber()
        guard let view = try await actions.cases.file(number, visit.viewer) else { throw WebProblem.notFound }
        let fresh = FreshCookie(gate.site).code(of: number, in: request)
        let notice = DoneNotice(request.queryForm).text(visit.viewer.language)
        let page = CaseFilePage(view: view, viewer: visit.viewer, fresh: fresh, notice: notice)
        var response = gate.page(page, visit)
        if fresh != nil { FreshCookie(gate.site).clear(on: &response) }
        return response
    }
}

extension CaseFileRoutes {
    /// The case once more with the identity readable: an answer to a form, since the reading is noted.
    private func showIdentity(_ request: Request, _ visit: StaffVisit) async throws -> Response {
        _ = try await gate.form(request, visit)
        guard let view = try await actions.cases.openedFile(visit.caseNumber(), visit.viewer) else {
            throw WebProblem.notFound
        }
        return gate.page(CaseFilePage(view: view, viewer: visit.viewer), visit)
    }
}

extension StaffVisit {
    /// The case that the address names; what is no number does not exist.
    func caseNumber() throws(WebProblem) -> CaseNumber {
        guard let number = context.parameters.get("number").flatMap({ CaseNumber($0) }) else { throw .notFound }
        return number
    }

    /// The referral that the address names.
    func referralKey() throws(WebProblem) -> ReferralKey {
        guard let key = context.parameters.get("referral").flatMap({ ReferralKey($0) }) else { throw .notFound }
        return key
    }

    func identifier(_ name: String) throws(WebProblem) -> Int64 {
        guard let id = context.parameters.get(name).flatMap({ Int64($0) }) else { throw .notFound }
        return id
    }
}

/// A stored file as an answer: always a download, never shown inside our own pages.
enum EvidenceAnswer {
    /// What a browser's player and the thumbnails may be given; none of it can carry a page or a script.
    private static let plain: Set<String> = [
        "audio/mpeg", "audio/wav", "audio/ogg", "audio/mp4", "audio/webm", "image/jpeg", "image/png", "image/webp",
        "image/gif",
    ]

    static func response(_ actions: DeskActions, _ owner: EvidenceOwner, _ visit: StaffVisit) async throws -> Response {
        let id = try visit.identifier("id")
        guard let file = try await actions.evidence(id, owner, visit.viewer) else { throw WebProblem.notFound }
        return Response(
            status: .ok,
            headers: [
                .contentType: plain.contains(file.mediaType) ? file.mediaType : "application/octet-stream",
                .contentLength: "\(file.sizeInBytes)",
                .contentDisposition: "attachment; filename*=UTF-8''" + percentEncoded(file.name),
            ],
            body: file.body)
    }
}

/// What was just done, carried in the address as the name of a command: a closed list, so nobody can make us say more.
struct DoneNotice {
    static let name = "done"
    private let typed: FormData

    init(_ typed: FormData) {
        self.typed = typed
    }

    func text(_ language: Language) -> String {
        guard let command = typed.text(DoneNotice.name).flatMap(DoneNotice.command) else { return "" }
        return Localized(zh: "已完成：\(command.zh)", en: "Done: \(command.en)")[language]
    }
}
