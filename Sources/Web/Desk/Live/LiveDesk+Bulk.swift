import CaseRules
import Casework
import Storage
import Vocabulary

/// Several cases at once, kept searches and exports.
extension LiveDesk {
    var bulk: BulkActions {
        BulkActions(
            plan: { try await centre.planBulk($0, $1, to: $2, by: $3.actor) },
            planHandOver: { try await centre.planHandOver(from: $0, to: $1, by: $2.actor) },
            view: { id, seq, viewer in
                try await found { try await centre.bulk(id, for: viewer.actor, after: seq) }
            },
            start: { id, viewer in
                try await centre.startBulk(id, by: viewer.actor)
                try await beginAtOnce()
            },
            drop: { try await centre.dropBulk($0, by: $1.actor) },
            undo: { id, viewer in
                try await centre.undoBulk(id, by: viewer.actor)
                try await beginAtOnce()
            },
            officers: { try await officers($0) },
            openWork: { try await centre.openWork(of: $0, for: $1.actor) },
            receivers: { viewer in
                guard viewer.role == .deskSupervisor else { return [] }
                return try await centre.colleagues(for: viewer.actor).map(\.name)
            })
    }

    var lists: ListActions {
        ListActions(
            searches: { try await centre.savedSearches(for: $0.actor) },
            saveSearch: { try await centre.saveSearch($0, $1, for: $2.actor) },
            removeSearch: { try await centre.removeSearch($0, for: $2.actor, isUndone: $1) },
            export: { list, viewer, use in
                try await centre.forEachPage(of: list, for: viewer.actor) { rows in
                    let names = try await centre.names(of: Set(rows.compactMap(\.assignee)))
                    try await use(rows.map { view($0, names, viewer) })
                }
            })
    }

    private func officers(_ viewer: Viewer) async throws -> [OfficerView] {
        try await centre.officersWithWork(for: viewer.actor).map { account, open in
            OfficerView(
                name: account.name, isActive: account.isActive, open: BoundedCount(open),
                mayReceive: account.isActive && account.role == .deskOfficer)
        }
    }

    /// What takes a moment is done when the next page is shown; the background goes on with what takes longer.
    private func beginAtOnce() async throws {
        let end = ContinuousClock.now + .seconds(1)
        try await centre.workBulks("page \(UInt64.random(in: .min ... .max))", isWanted: { ContinuousClock.now < end })
    }
}
