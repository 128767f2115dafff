import HTTPTypes
package import Hummingbird
package import Vocabulary

/// One request of somebody who is signed in.
package struct StaffVisit: Sendable {
    package let viewer: Viewer
    /// The secret of the session's forms.
    package let secret: String
    package let frame: StaffFrame
    package let context: WebContext
}

/// Lets staff in. Who is not signed in is sent to sign in and comes back; who has another role sees what everybody
/// sees at an address that does not exist.
package struct StaffGate: Sendable {
    package let site: Site
    package let accounts: AccountActions

    package init(site: Site, accounts: AccountActions) {
        self.site = site
        self.accounts = accounts
    }

    package typealias Handler = @Sendable (Request, StaffVisit) async throws -> Response

    package func only(_ roles: Set<Role>, _ handler: @escaping Handler) -> Routes.Handler {
        { request, context in
            guard let secret = WebCookie.session.value(in: request, site.configuration), !secret.isEmpty,
                let member = try await accounts.member(secret)
            else { return signInFirst(request, context) }
            guard roles.contains(member.role) else { throw WebProblem.notFound }
            return try await handler(request, visit(member, secret, context))
        }
    }

    private func visit(_ member: StaffMember, _ secret: String, _ context: WebContext) -> StaffVisit {
        let viewer = Viewer(
            account: member.account, name: member.name, role: member.role, agency: member.agency,
            language: context.language, now: site.now(), offset: site.configuration.offset)
        let account = member.name + (context.language == .zh ? "，" : ", ") + member.role.name[context.language]
        let frame = StaffFrame(account: account, entries: member.role.entries(waiting: member.waiting))
        return StaffVisit(viewer: viewer, secret: member.formSecret ?? secret, frame: frame, context: context)
    }

    private func signInFirst(_ request: Request, _ context: WebContext) -> Response {
        let back = request.method == .get ? context.path + (context.query.isEmpty ? "" : "?" + context.query) : ""
        return site.redirect(Paths.signIn + queryString([("next", back)]), context)
    }

    /// The page as an answer to this visit.
    package func page(
        _ page: some Page, _ visit: StaffVisit, status: HTTPResponse.Status = .ok
    ) -> Response {
        site.page(page, visit.context, status: status, bound: visit.secret, staff: visit.frame)
    }

    /// The form of a request, refused unless it comes from a page of this session.
    package func form(_ request: Request, _ visit: StaffVisit) async throws -> FormData {
        let form = try await request.form(upTo: 1 << 20)
        try site.csrf.check(form, for: visit.secret)
        return form
    }
}

extension Role {
    /// The desk's own roles.
    package static let desk: Set<Role> = [.deskOfficer, .deskSupervisor]
    /// Who may read a case of the centre.
    package static let caseReaders: Set<Role> = [.deskOfficer, .deskSupervisor, .supervisor]
    /// Who looks after dates.
    package static let dateKeepers: Set<Role> = [.deskSupervisor, .supervisor]

    /// Where a role begins its day.
    package var home: String {
        switch self {
        case .agencyLiaison: Paths.agency
        case .supervisor: Paths.superviseOverdue
        case .operatorAdmin: Paths.adminAgreement
        default: Paths.desk
        }
    }

    /// The entries of the navigation. `waiting` is the badge of the first.
    func entries(waiting: Int) -> [StaffFrame.Entry] {
        guard Role.rulesReaders.contains(self) else { return [] }
        let rules = StaffFrame.Entry(path: Paths.deskRules, name: Localized(zh: "规则", en: "Rules"))
        return work(waiting: waiting) + [rules]
    }

    /// Besides the rules, which everybody of the staff may read.
    private func work(waiting: Int) -> [StaffFrame.Entry] {
        let inbox = Localized(zh: "收件箱", en: "Inbox")
        let overdue = StaffFrame.Entry(path: Paths.superviseOverdue, name: Localized(zh: "超期", en: "Overdue"))
        let letters = StaffFrame.Entry(path: Paths.adminDeliveries, name: Localized(zh: "送达", en: "Deliveries"))
        let new = StaffFrame.Entry(path: Paths.deskNew, name: Localized(zh: "登记", en: "Register"))
        switch self {
        case .deskOfficer: return [StaffFrame.Entry(path: Paths.desk, name: inbox, count: waiting), new]
        case .deskSupervisor:
            return [StaffFrame.Entry(path: Paths.desk, name: inbox, count: waiting), new, overdue, letters]
        case .agencyLiaison: return [StaffFrame.Entry(path: Paths.agency, name: inbox, count: waiting)]
        case .supervisor:
            let versions = Localized(zh: "协议版本", en: "Agreement")
            return [overdue, StaffFrame.Entry(path: Paths.superviseAgreements, name: versions), letters]
        case .operatorAdmin:
            return [
                StaffFrame.Entry(path: Paths.adminAgreement, name: Localized(zh: "协议版本", en: "Agreement")),
                StaffFrame.Entry(path: Paths.adminCalendar, name: Localized(zh: "放假安排", en: "Calendar")), letters,
            ]
        default: return []
        }
    }
}
