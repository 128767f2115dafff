package import Vocabulary

/// The saved filters of an agency's inbox.
package enum AgencyFilter: String, Term {
    case unsigned, open, today, overdue, ended

    package var name: Localized {
        switch self {
        case .unsigned: Localized(zh: "待签收", en: "To sign")
        case .open: Localized(zh: "办理中", en: "In hand")
        case .today: Localized(zh: "今天到期", en: "Due today")
        case .overdue: Localized(zh: "已超期", en: "Overdue")
        case .ended: Localized(zh: "已反馈", en: "Reported")
        }
    }

    var emptyText: Localized {
        switch self {
        case .unsigned: Localized(zh: "没有待签收的件。", en: "Nothing to sign.")
        case .open: Localized(zh: "没有办理中的件。", en: "Nothing in hand.")
        case .today: Localized(zh: "今天没有到期的件。", en: "Nothing is due today.")
        case .overdue: Localized(zh: "没有超期的件。", en: "Nothing is overdue.")
        case .ended: Localized(zh: "还没有反馈过的件。", en: "Nothing was reported yet.")
        }
    }
}

/// One referral as its agency's inbox lists it.
package struct ReferralRowView: Sendable {
    package let referral: ReferralKey
    package let number: CaseNumber
    package let title: String
    package let kind: CaseKind
    package let isLead: Bool
    package let state: Localized
    package let due: Due?
    /// Nil, like the title, where the agency gave the case back.
    package let right: RightType?
    package let place: Place?
    package let district: String
    package let flags: [CaseFlag]
    package let referredAt: Instant

    package init(
        referral: ReferralKey, number: CaseNumber, title: String, kind: CaseKind, isLead: Bool, state: Localized,
        due: Due?,
        right: RightType?, place: Place?, district: String = "", flags: [CaseFlag] = [], referredAt: Instant
    ) {
        self.referral = referral
        self.number = number
        self.title = title
        self.kind = kind
        self.isLead = isLead
        self.state = state
        self.due = due
        self.right = right
        self.place = place
        self.district = district
        self.flags = flags
        self.referredAt = referredAt
    }
}

/// One screen of an agency's inbox.
package struct AgencyInboxView: Sendable {
    package let agency: Localized
    package let rows: [ReferralRowView]
    package let counts: [AgencyFilter: BoundedCount]
    package let next: String?
    package let previous: String?

    package init(
        agency: Localized, rows: [ReferralRowView], counts: [AgencyFilter: BoundedCount], next: String? = nil,
        previous: String? = nil
    ) {
        self.agency = agency
        self.rows = rows
        self.counts = counts
        self.next = next
        self.previous = previous
    }
}

/// The inbox of one agency.
package struct AgencyInboxPage: Page {
    package static let template = "agency-inbox"

    package let view: AgencyInboxView
    package let filter: AgencyFilter
    package let viewer: Viewer
    package let notice: String

    package init(view: AgencyInboxView, filter: AgencyFilter, viewer: Viewer, notice: String = "") {
        self.view = view
        self.filter = filter
        self.viewer = viewer
        self.notice = notice
    }

    package var current: String { Paths.agency }

    package func child(named name: String) -> Any? {
        switch name {
        case "heading": filter.name[language]
        case "explanation":
            Localized(zh: "\(view.agency.zh)，最先到期的在前", en: "\(view.agency.en), the nearest date first")[language]
        case "notice": notice
        case "hasNotice": !notice.isEmpty
        case "filters": filters
        case "hasRows": !view.rows.isEmpty
        case "rows": view.rows.map { ReferralInboxRow($0, viewer) }
        case "emptyText": filter.emptyText[language]
        default: links.child(named: name)
        }
    }

    private var language: Language { viewer.language }

    private var filters: [FilterLink] {
        AgencyFilter.allCases.map { each in
            FilterLink(
                href: link(each), name: each.name[language], count: view.counts[each]?.text ?? "0",
                isCurrent: each == filter)
        }
    }

    private func link(_ filter: AgencyFilter, after: String = "", before: String = "") -> String {
        Paths.link(Paths.agency, language)
            + queryString([("filter", filter.rawValue), ("after", after), ("before", before)])
    }

    private var links: PageLinks {
        PageLinks(
            previous: view.previous.map { link(filter, before: $0) } ?? "",
            next: view.next.map { link(filter, after: $0) } ?? "")
    }
}

/// A row of an agency's inbox.
private struct ReferralInboxRow: PagePart {
    let row: ReferralRowView
    let viewer: Viewer
    let sign: DueSign?

    init(_ row: ReferralRowView, _ viewer: Viewer) {
        self.row = row
        self.viewer = viewer
        sign = row.due.map(viewer.sign)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "href": Paths.link(Paths.agencyReferral(row.referral), language)
        case "title": row.title.isEmpty ? row.right?.name[language] ?? row.number.description : row.title
        case "hasClock": sign != nil
        case "clockHref": Paths.link(Paths.agencyClock(row.referral, .next), language)
        case "tone": sign?.tone.rawValue ?? "calm"
        case "clock": sign?.label ?? "–"
        case "day": sign?.day ?? ""
        case "right": row.right?.name[language] ?? ""
        case "place":
            [row.place?.name[language] ?? "", row.district].filter { !$0.isEmpty }
                .joined(separator: language == .zh ? "，" : ", ")
        case "role":
            (row.isLead ? Localized(zh: "主办", en: "Lead") : Localized(zh: "协办", en: "Co-handling"))[language]
        case "state": row.state[language]
        case "flags": flagTags(row.flags, language)
        case "stateLine": row.number.description + "　" + row.kind.name[language] + "　" + viewer.text(row.referredAt)
        default: nil
        }
    }

    private var language: Language { viewer.language }
}
