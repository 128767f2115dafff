package import Vocabulary

/// One clock that has run out.
package struct OverdueRowView: Sendable {
    package let number: CaseNumber
    package let title: String
    /// The agency that is late; the centre's name for its own clocks.
    package let agency: Localized
    package let clock: Localized
    package let due: Due
    /// The place of the clock in its case.
    package let index: Int

    package init(number: CaseNumber, title: String, agency: Localized, clock: Localized, due: Due, index: Int) {
        self.number = number
        self.title = title
        self.agency = agency
        self.clock = clock
        self.due = due
        self.index = index
    }
}

/// One screen of the overdue list, oldest first.
package struct OverdueView: Sendable {
    package let rows: [OverdueRowView]
    package let count: BoundedCount
    package let agencies: [CommandOption]
    package let next: String?
    package let previous: String?

    package init(
        rows: [OverdueRowView], count: BoundedCount, agencies: [CommandOption], next: String? = nil,
        previous: String? = nil
    ) {
        self.rows = rows
        self.count = count
        self.agencies = agencies
        self.next = next
        self.previous = previous
    }
}

/// What the overdue list was asked for.
package struct OverdueQuery: Sendable, Equatable {
    package var agency: AgencyID?
    package var after: String?
    package var before: String?

    package init(agency: AgencyID? = nil, after: String? = nil, before: String? = nil) {
        self.agency = agency
        self.after = after
        self.before = before
    }
}

/// Clocks that have run out, for supervisors.
package struct OverduePage: Page {
    package static let template = "overdue"

    package let view: OverdueView
    package let query: OverdueQuery
    package let viewer: Viewer

    package init(view: OverdueView, query: OverdueQuery, viewer: Viewer) {
        self.view = view
        self.query = query
        self.viewer = viewer
    }

    package var current: String { Paths.superviseOverdue }

    package func child(named name: String) -> Any? {
        switch name {
        case "explanation":
            Localized(
                zh: "\(view.count.text) 个期限已经过了，最早的在前", en: "\(view.count.text) clocks have run out, oldest first")[
                    language]
        case "filterAction": Paths.link(Paths.superviseOverdue, language)
        case "agencies":
            view.agencies.map {
                OptionPart(
                    id: "", group: "agency", code: $0.code, name: $0.name[language], type: "",
                    isChosen: $0.code == query.agency?.rawValue)
            }
        case "hasRows": !view.rows.isEmpty
        case "rows": view.rows.map { OverdueRow(row: $0, viewer: viewer) }
        default: links.child(named: name)
        }
    }

    private var language: Language { viewer.language }

    private func link(after: String = "", before: String = "") -> String {
        Paths.link(Paths.superviseOverdue, language)
            + queryString([("agency", query.agency?.rawValue ?? ""), ("after", after), ("before", before)])
    }

    private var links: PageLinks {
        PageLinks(previous: view.previous.map { link(before: $0) } ?? "", next: view.next.map { link(after: $0) } ?? "")
    }
}

private struct OverdueRow: PagePart {
    let row: OverdueRowView
    let viewer: Viewer

    func child(named name: String) -> Any? {
        switch name {
        case "href": Paths.link(Paths.deskCase(row.number), viewer.language)
        case "number": row.number.description
        case "title": row.title
        case "agency": row.agency[viewer.language]
        case "clockName": row.clock[viewer.language]
        case "clockHref": Paths.link(Paths.deskClock(row.number, .index(row.index)), viewer.language)
        case "clock": viewer.sign(row.due).label
        case "day": row.due.day.text(viewer.language)
        default: nil
        }
    }
}
