import Casework
import Vocabulary

/// What stands around the rows of the inbox: kept searches, what can be done to selected rows, the export.
package struct InboxTools: PagePart {
    let searches: [SavedSearch]
    /// To whom the reader may give cases.
    let receivers: [String]
    /// The query of the address as it came.
    let query: SavedQuery
    /// Whether all rows of the page are selected.
    let selectsAll: Bool
    let keeping: SearchKeeping
    /// The search that was taken out just before.
    let removed: String
    let list: DeskList
    let viewer: Viewer

    init(
        _ typed: FormData, _ query: InboxQuery, searches: [SavedSearch], receivers: [String], rawQuery: String,
        viewer: Viewer
    ) {
        (self.searches, self.receivers, self.viewer) = (searches, receivers, viewer)
        list = query.filter
        self.query = SavedQuery(rawQuery)
        selectsAll = typed["select"] == "page"
        keeping = SearchKeeping(typed, rawQuery: rawQuery, viewer.language)
        removed = typed.text("removed").flatMap { Int64($0) }.map(String.init) ?? ""
    }

    package func child(named name: String) -> Any? {
        switch name {
        case "searches": searches.map { SearchPart(search: $0, isCurrent: $0.query == query.text, language: language) }
        case "hasSearches": !searches.isEmpty
        case "hasRemoved": !removed.isEmpty
        case "restoreAction": Paths.link(Paths.deskSearches + "/\(removed)/restore", language)
        case "exportHref": Paths.link(Paths.deskListFile, language) + queryString([("filter", list.rawValue)])
        case "mayHandOver": viewer.role == .deskSupervisor
        case "handOverHref": Paths.link(Paths.deskHandOver, language)
        case "mayTake": viewer.role == .deskOfficer
        case "mayGive": viewer.role == .deskSupervisor && !receivers.isEmpty
        case "maySelect": viewer.role == .deskOfficer || viewer.role == .deskSupervisor
        case "receivers": receivers
        case "bulkAction": Paths.link(Paths.deskBulk, language)
        case "bulkLimit": BoundedCount.grouped(ServiceCentre.bulkLimit)
        default: selection(name) ?? keeping.child(named: name)
        }
    }

    private func selection(_ name: String) -> Any? {
        let base = Paths.link(Paths.desk, language) + "?" + query.text
        return switch name {
        case "selectHref": selectsAll ? base : base + (query.text.isEmpty ? "" : "&") + "select=page"
        case "selectName":
            selectsAll
                ? Localized(zh: "全部不选", en: "Select none")[language]
                : Localized(zh: "选中本页", en: "Select this page")[language]
        default: nil
        }
    }

    private var language: Language { viewer.language }
}

private struct SearchPart: PagePart {
    let search: SavedSearch
    let isCurrent: Bool
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "name": search.name
        case "href": Paths.link(Paths.desk, language) + "?" + search.query
        case "isCurrent": isCurrent
        case "removeAction": Paths.link(Paths.deskSearches + "/\(search.id.value)/remove", language)
        default: nil
        }
    }
}
