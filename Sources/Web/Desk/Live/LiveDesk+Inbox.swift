import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// The desk's lists.
extension LiveDesk {
    func inbox(_ query: InboxQuery, _ viewer: Viewer) async throws -> InboxView {
        let trail = PageTrail(query.after ?? query.before)
        let page = try await centre.inbox(query.filter, for: viewer.actor, after: trail.key)
        let names = try await centre.names(of: Set(page.items.compactMap(\.assignee)))
        let found = try await centre.inboxCounts(for: viewer.actor)
        let counts = DeskList.allCases.map { ($0, BoundedCount(found[$0] ?? 0)) }
        return InboxView(
            rows: page.items.map { view($0, names, viewer) },
            counts: Dictionary(counts) { first, _ in first }, next: trail.next(page.next), previous: trail.previous)
    }

    func view(
        _ row: Storage.InboxRow, _ names: [Identifier<Account>: String], _ viewer: Viewer
    ) -> InboxRowView {
        var flags: [CaseFlag] = []
        if row.isGreen { flags.append(.green) }
        if row.isRepeat { flags.append(.repeated) }
        if row.isAnonymous { flags.append(.anonymous) }
        let seesMatter = viewer.seesMatter
        return InboxRowView(
            number: row.number, title: seesMatter ? row.title : "", kind: row.kind, state: CaseState.name(row.state),
            due: row.nextDueAt.map { due($0) }, right: row.rightType,
            place: seesMatter ? Place(rawValue: row.place) : nil,
            district: seesMatter ? districtName(row.district, viewer.language) : "", channel: row.channel,
            flags: flags, assignee: row.assignee.flatMap { names[$0] }, receivedAt: row.receivedAt)
    }

    /// The day that people say for an instant at which a date ends.
    func due(_ end: Instant) -> Due {
        Due(day: Day(end.adding(milliseconds: -1), centre.agreement.offset), end: end)
    }

    func districtName(_ id: String?, _ language: Language) -> String {
        id.map { centre.agreement.district($0)?.name[language] ?? $0 } ?? ""
    }
}

extension Viewer {
    /// Supervisors look after dates and states, not after the respondent, the place and the story. DOMAIN §2.
    var seesMatter: Bool { role != .supervisor }
}

extension CaseState {
    /// The words for a stored code.
    static func name(_ code: String) -> Localized {
        CaseState(rawValue: code)?.name ?? Localized(zh: code, en: code)
    }
}
