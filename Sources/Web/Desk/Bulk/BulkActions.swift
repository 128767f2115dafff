package import CaseRules
package import Casework
package import Storage
package import Vocabulary

/// What the pages about several cases at once ask the rest of the program to do. Throws `BulkRefusal` where it cannot
/// be done.
package struct BulkActions: Sendable {
    /// Plans a step on chosen cases; nil as receiver: the reader himself.
    package var plan: @Sendable (BulkKind, [CaseNumber], _ receiver: String?, Viewer) async throws -> BulkID
    package var planHandOver: @Sendable (_ giver: String, _ receivers: [String], Viewer) async throws -> BulkID
    /// Nil if there is none, or none that the reader may see.
    package var view: @Sendable (BulkID, _ after: Int, Viewer) async throws -> BulkView?
    package var start: @Sendable (BulkID, Viewer) async throws -> Void
    package var drop: @Sendable (BulkID, Viewer) async throws -> Void
    package var undo: @Sendable (BulkID, Viewer) async throws -> Void
    package var officers: @Sendable (Viewer) async throws -> [OfficerView]
    /// How many open cases an officer has in each state, counted to a thousand.
    package var openWork: @Sendable (_ officer: String, Viewer) async throws -> [CaseState: Int]
    /// To whom the reader may give cases, by name.
    package var receivers: @Sendable (Viewer) async throws -> [String]

    package init(
        plan: @escaping @Sendable (BulkKind, [CaseNumber], String?, Viewer) async throws -> BulkID,
        planHandOver: @escaping @Sendable (String, [String], Viewer) async throws -> BulkID,
        view: @escaping @Sendable (BulkID, Int, Viewer) async throws -> BulkView?,
        start: @escaping @Sendable (BulkID, Viewer) async throws -> Void,
        drop: @escaping @Sendable (BulkID, Viewer) async throws -> Void,
        undo: @escaping @Sendable (BulkID, Viewer) async throws -> Void,
        officers: @escaping @Sendable (Viewer) async throws -> [OfficerView],
        openWork: @escaping @Sendable (String, Viewer) async throws -> [CaseState: Int],
        receivers: @escaping @Sendable (Viewer) async throws -> [String]
    ) {
        (self.plan, self.planHandOver, self.view) = (plan, planHandOver, view)
        (self.start, self.drop, self.undo) = (start, drop, undo)
        (self.officers, self.openWork, self.receivers) = (officers, openWork, receivers)
    }
}

/// One of the desk, with what he has in hand.
package struct OfficerView: Sendable {
    package let name: String
    package let isActive: Bool
    package let open: BoundedCount
    package let mayReceive: Bool

    package init(name: String, isActive: Bool, open: BoundedCount, mayReceive: Bool) {
        (self.name, self.isActive, self.open, self.mayReceive) = (name, isActive, open, mayReceive)
    }
}

/// What the desk's lists ask besides their rows.
package struct ListActions: Sendable {
    package var searches: @Sendable (Viewer) async throws -> [SavedSearch]
    /// False if the reader keeps as many as he may.
    package var saveSearch: @Sendable (_ name: String, _ query: String, Viewer) async throws -> Bool
    package var removeSearch: @Sendable (SavedSearchID, _ isUndone: Bool, Viewer) async throws -> Void
    /// All rows of a list, some at a time.
    package var export: @Sendable (DeskList, Viewer, _ use: ([InboxRowView]) async throws -> Void) async throws -> Void

    package init(
        searches: @escaping @Sendable (Viewer) async throws -> [SavedSearch],
        saveSearch: @escaping @Sendable (String, String, Viewer) async throws -> Bool,
        removeSearch: @escaping @Sendable (SavedSearchID, Bool, Viewer) async throws -> Void,
        export: @escaping @Sendable (DeskList, Viewer, ([InboxRowView]) async throws -> Void) async throws -> Void
    ) {
        (self.searches, self.saveSearch) = (searches, saveSearch)
        (self.removeSearch, self.export) = (removeSearch, export)
    }
}
