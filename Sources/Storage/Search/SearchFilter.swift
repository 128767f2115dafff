package import Vocabulary

/// What a search is narrowed to; nil leaves everything in.
package struct SearchFilter: Sendable, Hashable {
    /// Code of the state.
    package var state: String?
    package var right: RightType?
    package var channel: Channel?
    package var year: Int?
    package var district: String?
    package var agency: AgencyID?
    package var assignee: Identifier<Account>?
    /// Only cases of which a clock has run out by this moment, of the centre or of an agency.
    package var overdueBy: Instant?

    package init() {}

    package var isEmpty: Bool { self == SearchFilter() }

    package func holds(_ facets: SearchFacets) -> Bool {
        (state == nil || state == facets.state) && (right == nil || right?.rawValue == facets.right)
            && (channel == nil || channel?.rawValue == facets.channel) && (year == nil || year == facets.year)
            && (district == nil || district == facets.district)
            && (agency == nil || agency?.rawValue == facets.agency)
            && (assignee == nil || assignee == facets.assignee)
            && (overdueBy.map { facets.lateAt <= $0.milliseconds } ?? true)
    }
}

/// What a case is filtered and ordered by.
package struct SearchFacets: Sendable, Hashable {
    package let id: CaseID
    package let year: Int
    /// Codes of state, right, channel and district.
    package let state, right, channel: String
    package let district: String?
    package let agency: String?
    package let assignee: Identifier<Account>?
    /// When the centre's next clock runs out, and when the first of all clocks; the greatest number where none does.
    let dueAt, lateAt: Int64
    let title: String
}

/// In which order hits stand.
package enum SearchOrder: String, Term {
    case newest, clock, relevance

    package var name: Localized {
        switch self {
        case .newest: Localized(zh: "最新的在前", en: "Newest first")
        case .clock: Localized(zh: "最先到期的在前", en: "Nearest date first")
        case .relevance: Localized(zh: "最相关的在前", en: "Best match first")
        }
    }
}

/// A search, as somebody asks it.
package struct SearchRequest: Sendable {
    package var words: SearchWords
    package var filter: SearchFilter
    package var order: SearchOrder

    package init(_ words: String, filter: SearchFilter = SearchFilter(), order: SearchOrder = .newest) {
        self.words = SearchWords(words)
        self.filter = filter
        self.order = order
    }
}

/// A case that was found, with the words in its title and around them in its matter.
package struct SearchHit: Sendable, Hashable {
    package let row: InboxRow
    package let title: [Passage.Piece]
    /// Nil for a case that was not found by words of its matter.
    package let passage: Passage?

    package init(_ row: InboxRow, title: [Passage.Piece] = [], passage: Passage? = nil) {
        self.row = row
        self.title = title
        self.passage = passage
    }
}

/// What the newest hits of a search are like, whatever it is narrowed to.
package struct SearchOverview: Sendable {
    /// At most `bound` of them.
    package let facets: [SearchFacets]
    /// Whether these are all.
    package let isWhole: Bool
    /// Whether the index alone cannot tell that the words stand in each of them.
    package let isRough: Bool

    package static let bound = 1000

    package init(facets: [SearchFacets], isWhole: Bool, isRough: Bool) {
        self.facets = facets
        self.isWhole = isWhole
        self.isRough = isRough
    }
}
