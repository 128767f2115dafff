import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// The clocks that have run out.
extension LiveDesk {
    func overdue(_ query: OverdueQuery, _ viewer: Viewer) async throws -> OverdueView {
        let trail = PageTrail(query.after ?? query.before)
        let page = try await centre.overdue(agency: query.agency, for: viewer.actor, after: trail.key)
        let count = try await centre.overdueCount(agency: query.agency, for: viewer.actor)
        return OverdueView(
            rows: page.items.map { view($0, viewer) }, count: BoundedCount(count),
            agencies: centre.agreement.agencies.filter { !$0.isUnit }
                .map { CommandOption(code: $0.id.rawValue, name: $0.name) },
            next: trail.next(page.next), previous: trail.previous)
    }

    private func view(_ row: DueClockRow, _ viewer: Viewer) -> OverdueRowView {
        let id = row.clock.clockID
        let state = CaseState.name(row.caseState)[viewer.language]
        return OverdueRowView(
            number: row.number, title: viewer.seesMatter && !row.title.isEmpty ? row.title : state,
            agency: row.clock.agency.map(centre.agreement.agencyName) ?? centre.agreement.centre,
            clock: centre.agreement.clock(id)?.name ?? Localized(zh: id.rawValue, en: id.rawValue),
            due: row.clock.effectiveDue, index: row.clock.seq)
    }
}
