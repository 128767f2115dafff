import Agreement
package import CaseRules
package import Storage
package import Vocabulary

/// The lists of the desk. Each is a link with a name, so that it can be bookmarked and sent to a colleague.
package enum DeskList: String, Term {
    case new, examination, supplement, toRefer, callBack, today, mine, open

    package var name: Localized {
        switch self {
        case .new: Localized(zh: "新件", en: "New")
        case .examination: Localized(zh: "初审中", en: "Under examination")
        case .supplement: Localized(zh: "等待补正", en: "Waiting for supplement")
        case .toRefer: Localized(zh: "待转办", en: "To be referred")
        case .callBack: Localized(zh: "要回拨", en: "To call back")
        case .today: Localized(zh: "今天到期", en: "Due today")
        case .mine: Localized(zh: "我的", en: "Mine")
        case .open: Localized(zh: "全部在办", en: "All open")
        }
    }

    fileprivate var states: Set<CaseState> {
        switch self {
        case .new: [.draft, .registered]
        case .supplement: [.awaitingSupplement]
        case .callBack: [.draft, .closed]
        case .today, .mine, .open: CaseState.open
        case .toRefer: [.accepted]
        case .examination: [.underExamination]
        }
    }
}

extension ServiceCentre {
    package static let pageSize = 50

    /// A page of one of the desk's lists, those due first.
    package func inbox(
        _ list: DeskList, for actor: Actor, after key: PageKey? = nil, limit: Int = pageSize
    ) async throws -> Page<InboxRow> {
        try mayUseDesk(actor)
        let filter = filter(list, actor)
        return try await database.read { try $0.inbox(filter, after: key, limit: limit) }
    }

    /// Cases in some states, those due first; led by one agency or all.
    package func cases(
        _ states: [CaseState], agency: AgencyID?, for actor: Actor, after key: PageKey? = nil, limit: Int = pageSize
    ) async throws -> Page<InboxRow> {
        try mayUseDesk(actor)
        let filter = InboxFilter(
            states: states.map(\.rawValue), whose: agency.map(InboxFilter.Whose.leadAgency) ?? .everybody)
        return try await database.read { try $0.inbox(filter, after: key, limit: limit) }
    }

    /// How many cases each list has, counted to a thousand.
    package func inboxCounts(for actor: Actor) async throws -> [DeskList: Int] {
        try mayUseDesk(actor)
        let filters = DeskList.allCases.map { ($0, filter($0, actor)) }
        return try await database.read { connection in
            var counts: [DeskList: Int] = [:]
            for (list, filter) in filters { counts[list] = try connection.countInbox(filter, bound: 1000) }
            return counts
        }
    }

    /// The referrals of the actor's agency.
    package func agencyInbox(
        _ states: [ReferralState], for actor: Actor, after key: PageKey? = nil, limit: Int = pageSize
    ) async throws -> Page<AgencyInboxRow> {
        let desk = try agencyDesk(actor)
        let codes = states.map(\.rawValue)
        var page = try await database.read {
            try $0.agencyInbox(of: desk, states: codes, after: key, limit: limit)
        }
        page.items = page.items.map(\.asSeen)
        return page
    }

    /// How many referrals of the actor's agency are in each state, counted to a thousand.
    package func agencyCounts(for actor: Actor) async throws -> [ReferralState: Int] {
        let desk = try agencyDesk(actor)
        return try await database.read { connection in
            var counts: [ReferralState: Int] = [:]
            for state in ReferralState.allCases {
                counts[state] = try connection.countReferrals(of: desk, state: state.rawValue)
            }
            return counts
        }
    }

    /// Running clocks past their date, latest first; for one agency or all.
    package func overdue(
        agency: AgencyID?, for actor: Actor, after key: PageKey? = nil, limit: Int = pageSize
    ) async throws -> Page<DueClockRow> {
        guard [.supervisor, .deskSupervisor, .deskOfficer].contains(actor.role) else { throw StepRefusal.notFound }
        let now = now()
        return try await database.read { try $0.clocksDue(by: now, agency: agency, after: key, limit: limit) }
    }

    func filter(_ list: DeskList, _ actor: Actor) -> InboxFilter {
        var filter = InboxFilter(states: CaseState.allCases.filter(list.states.contains).map(\.rawValue))
        if list == .mine, let account = actor.account { filter.whose = .assignee(account) }
        if list == .today { filter.dueBy = (Day(now(), agreement.offset) + 1).start(agreement.offset) }
        return filter
    }

    func mayUseDesk(_ actor: Actor) throws {
        guard [.deskOfficer, .deskSupervisor, .supervisor].contains(actor.role) else { throw StepRefusal.notFound }
    }

    func agencyDesk(_ actor: Actor) throws -> AgencyDesk {
        guard actor.role == .agencyLiaison, let id = actor.agency, let agency = agreement.agency(id) else {
            throw StepRefusal.notFound
        }
        return agency.isUnit ? .unit(id) : .agency(id)
    }
}

extension AgencyInboxRow {
    /// Of a case that it gave back an agency sees that it had it, and nothing that is in it now.
    fileprivate var asSeen: AgencyInboxRow {
        let over: [ReferralState] = [.returned, .forwarded]
        guard over.map(\.rawValue).contains(referral.state) else { return self }
        var row = self
        (row.title, row.place, row.district) = ("", "", nil)
        (row.caseState, row.rightType, row.isGreen) = (nil, nil, false)
        return row
    }
}
