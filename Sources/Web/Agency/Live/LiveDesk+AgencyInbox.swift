import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// The inbox of an agency or of one of its units: its own referrals only.
extension LiveDesk {
    func agencyInbox(
        _ filter: AgencyFilter, _ after: String?, _ before: String?, _ viewer: Viewer
    ) async throws -> AgencyInboxView {
        let trail = PageTrail(after ?? before)
        var page = try await centre.agencyInbox(filter.states, for: viewer.actor, after: trail.key)
        if let end = dueBy(filter, viewer) {
            // Rows come in the order of their dates, so that the first later one ends the list.
            let due = page.items.prefix { ($0.referral.dueAt ?? end.adding(seconds: 1)) <= end }
            if due.count < page.items.count { page.next = nil }
            page.items = Array(due)
        }
        return AgencyInboxView(
            agency: viewer.agency.map(centre.agreement.agencyName) ?? centre.agreement.centre,
            rows: page.items.map { view($0, viewer) }, counts: try await agencyCounts(viewer),
            next: trail.next(page.next), previous: trail.previous)
    }

    /// Until when a date must end to be in the list; nil for lists without dates.
    private func dueBy(_ filter: AgencyFilter, _ viewer: Viewer) -> Instant? {
        let offset = centre.agreement.offset
        switch filter {
        case .today: return (Day(viewer.now, offset) + 1).start(offset)
        case .overdue: return viewer.now
        case .unsigned, .open, .ended: return nil
        }
    }

    private func agencyCounts(_ viewer: Viewer) async throws -> [AgencyFilter: BoundedCount] {
        let found = try await centre.agencyCounts(for: viewer.actor)
        var counts: [AgencyFilter: BoundedCount] = [:]
        for filter in AgencyFilter.allCases {
            if let end = dueBy(filter, viewer) {
                let count = try await centre.agencyCount(filter.states, dueBy: end, for: viewer.actor)
                counts[filter] = BoundedCount(count)
            } else {
                counts[filter] = BoundedCount(filter.states.reduce(0) { $0 + (found[$1] ?? 0) })
            }
        }
        return counts
    }

    private func view(_ row: AgencyInboxRow, _ viewer: Viewer) -> ReferralRowView {
        let referral = row.referral
        return ReferralRowView(
            referral: ReferralKey(row.number, referral.seq), number: row.number, title: row.title, kind: row.kind,
            isLead: referral.role == ReferralRole.lead.rawValue,
            state: ReferralState(rawValue: referral.state)?.name ?? Localized(zh: referral.state, en: referral.state),
            due: referral.dueAt.map { due($0) }, right: row.rightType, place: Place(rawValue: row.place),
            district: districtName(row.district, viewer.language), flags: row.isGreen ? [.green] : [],
            referredAt: referral.referredAt)
    }
}

extension AgencyFilter {
    fileprivate var states: [ReferralState] {
        switch self {
        case .unsigned: [.sent]
        case .open: [.signed, .filed, .notFiled]
        case .today, .overdue: [.sent, .signed, .filed, .notFiled]
        case .ended: [.reported, .ended, .returned, .forwarded]
        }
    }
}
