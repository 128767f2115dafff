package import Storage
package import Vocabulary

/// By what hits can be narrowed; each value is a link.
package enum SearchFacet: String, Term {
    case state, right, channel, year, district, agency

    package var name: Localized {
        switch self {
        case .state: Localized(zh: "状态", en: "State")
        case .right: Localized(zh: "权利", en: "Right")
        case .channel: Localized(zh: "来源", en: "Channel")
        case .year: Localized(zh: "年份", en: "Year")
        case .district: Localized(zh: "地区", en: "District")
        case .agency: Localized(zh: "主办机关", en: "Lead agency")
        }
    }
}

/// What the search page was asked for, as the address carries it, so that it can be bookmarked and sent to a colleague.
package struct SearchQuery: Sendable, Equatable {
    /// What was typed; "" when nothing.
    package var words = ""
    /// Codes of what the hits are narrowed to.
    package var choices: [SearchFacet: String] = [:]
    package var isMine = false
    package var isOverdue = false
    package var order = SearchOrder.newest
    /// Where the list goes on or back, as it gave it; opaque to the page.
    package var after: String?
    package var before: String?

    package init(words: String = "") {
        self.words = words
    }

    /// Reads the address; what is unknown is left out. At most 100 characters are looked for.
    package init(_ typed: FormData) {
        words = String((typed.text("q") ?? "").prefix(100))
        for facet in SearchFacet.allCases { choices[facet] = typed.text(facet.rawValue) }
        isMine = typed.text("mine") == "true"
        isOverdue = typed.text("overdue") == "true"
        order = typed.text("order").flatMap(SearchOrder.init(rawValue:)) ?? .newest
        (after, before) = (typed.text("after"), typed.text("before"))
    }

    package var isNarrowed: Bool { !choices.isEmpty || isMine || isOverdue }

    /// The address of the first screen of what it becomes.
    func link(_ language: Language, _ change: (inout SearchQuery) -> Void = { _ in }) -> String {
        var query = self
        (query.after, query.before) = (nil, nil)
        change(&query)
        return query.address(language)
    }

    private func address(_ language: Language) -> String {
        let chosen = SearchFacet.allCases.map { ($0.rawValue, choices[$0] ?? "") }
        let rest = [
            ("mine", isMine ? "true" : ""), ("overdue", isOverdue ? "true" : ""),
            ("order", order == .newest ? "" : order.rawValue), ("after", after ?? ""), ("before", before ?? ""),
        ]
        return Paths.link(Paths.deskSearch, language) + queryString([("q", words)] + chosen + rest)
    }
}
