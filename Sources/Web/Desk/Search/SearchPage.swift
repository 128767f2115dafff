import Casework
import Mustache
import Storage
import Vocabulary

/// The search over all cases: filters and orders as links, the words marked where they stand.
package struct SearchPage: Page {
    package static let template = "desk-search"

    package let view: SearchView
    package let query: SearchQuery
    package let viewer: Viewer
    private let keeping: SearchKeeping

    package init(view: SearchView, query: SearchQuery, viewer: Viewer) {
        self.init(
            view: view, query: query, viewer: viewer,
            keeping: SearchKeeping(FormData(), rawQuery: "", viewer.language))
    }

    init(view: SearchView, query: SearchQuery, viewer: Viewer, keeping: SearchKeeping) {
        self.view = view
        self.query = query
        self.viewer = viewer
        self.keeping = keeping
    }

    package func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "explanation": isAsked && !isOlderLeft ? count : ""
        case "words": query.words
        case "isIndexing": view.isIndexing
        case "hasOlderOfApplicant": view.hasOlderOfApplicant
        case "olderOfApplicant": olderOfApplicant[language]
        case "isNumberOnly": viewer.role == .supervisor
        case "isAsked": isAsked
        case "hasRows": !view.hits.isEmpty
        case "isNothing": isAsked && view.hits.isEmpty && !isOlderLeft
        case "isOlderLeft": isOlderLeft
        case "olderHref": links.next.isEmpty ? query.link(language) { $0.order = .newest } : links.next
        case "rows": view.hits.map { SearchRow($0, viewer) }
        case "mayNarrow": isAsked && viewer.role != .supervisor && (!groups.isEmpty || query.isNarrowed)
        case "isNarrowed": query.isNarrowed
        case "chosen": chosen
        case "allHref": query.link(language) { $0 = SearchQuery(words: $0.words) }
        case "toggles": toggles
        case "groups": groups.map { SearchGroupPart($0, query, language) }
        case "orders": orders
        default: links.child(named: name) ?? keeping.child(named: name)
        }
    }

    private var language: Language { viewer.language }
    private var isAsked: Bool { !query.words.isEmpty }
    /// Whether nothing was found so far, but not all that may have the words was looked at.
    private var isOlderLeft: Bool {
        isAsked && view.hits.isEmpty && (view.next != nil || !view.count.isWhole && query.order != .newest)
    }
    private var groups: [SearchGroupView] { view.groups.filter { !$0.options.isEmpty } }

    private var heading: String {
        isAsked
            ? Localized(zh: "“\(query.words)”的查找结果", en: "Search results for “\(query.words)”")[language]
            : Localized(zh: "查找案件", en: "Find a case")[language]
    }

    private var count: String {
        let number = BoundedCount.grouped(view.count.value)
        let bound = BoundedCount.grouped(SearchOverview.bound)
        let words =
            switch (view.count.isWhole, view.count.isRough, query.isNarrowed) {
            case (true, false, _):
                Localized(zh: "共 \(number) 件", en: view.count.value == 1 ? "1 case" : "\(number) cases")
            case (true, true, _): Localized(zh: "约 \(number) 件", en: "About \(number) cases")
            case (false, _, false): Localized(zh: "\(bound) 件以上", en: "More than \(bound) cases")
            case (false, _, true):
                Localized(zh: "最新的 \(bound) 件里有 \(number) 件", en: "\(number) among the newest \(bound)")
            }
        if view.hits.isEmpty { return words[language] }
        return words[language] + Localized(zh: "，", en: ", ")[language]
            + (language == .zh ? query.order.name.zh : query.order.name.en.lowercased())
    }

    private var olderOfApplicant: Localized {
        let most = SearchAnswer.mostOfApplicant
        return Localized(
            zh: "此人还有更早的案件，这里只列出最新 \(most) 件。",
            en: "This person has older cases too; the newest \(most) are listed.")
    }

    private var chosen: [FilterLink] {
        SearchFacet.allCases.compactMap { facet in
            guard let code = query.choices[facet] else { return nil }
            let options = view.groups.first { $0.facet == facet }?.options ?? []
            let name = options.first { $0.code == code }?.name[language] ?? code
            let mark = language == .zh ? "：" : ": "
            return FilterLink(
                href: query.link(language) { $0.choices[facet] = nil }, name: facet.name[language] + mark + name,
                count: "", isCurrent: true)
        }
    }

    private var toggles: [FilterLink] {
        [
            FilterLink(
                href: query.link(language) { $0.isMine.toggle() }, name: Localized(zh: "我的", en: "Mine")[language],
                count: "\(view.mine)", isCurrent: query.isMine),
            FilterLink(
                href: query.link(language) { $0.isOverdue.toggle() },
                name: Localized(zh: "超期", en: "Overdue")[language],
                count: "\(view.overdue)", isCurrent: query.isOverdue),
        ]
    }

    private var orders: [FilterLink] {
        SearchOrder.allCases.map { order in
            FilterLink(
                href: query.link(language) { $0.order = order }, name: order.name[language], count: "",
                isCurrent: order == query.order)
        }
    }

    private var links: PageLinks {
        PageLinks(
            previous: view.previous.map { key in query.link(language) { $0.before = key } } ?? "",
            next: view.next.map { key in query.link(language) { $0.after = key } } ?? "")
    }
}

/// The values of one facet, folded away until somebody wants them.
private struct SearchGroupPart: PagePart {
    private let name: String
    private let options: [FilterLink]

    init(_ group: SearchGroupView, _ query: SearchQuery, _ language: Language) {
        name = group.facet.name[language]
        options = group.options.map { option in
            FilterLink(
                href: query.link(language) { $0.choices[group.facet] = option.code }, name: option.name[language],
                count: "\(option.count)", isCurrent: query.choices[group.facet] == option.code)
        }
    }

    func child(named key: String) -> Any? {
        switch key {
        case "groupName": name
        case "options": options
        default: nil
        }
    }
}
