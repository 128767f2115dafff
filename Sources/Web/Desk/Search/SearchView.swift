package import Casework
package import Storage
package import Vocabulary

/// One case as the search page lists it.
package struct SearchHitView: Sendable {
    package let row: InboxRowView
    /// The title with the words in it; empty where the reader does not see it.
    package let title: [Passage.Piece]
    package let passage: Passage?
    /// Why a case stands here that the words name as a whole.
    package let reason: NamedCase.Reason?

    package init(
        row: InboxRowView, title: [Passage.Piece] = [], passage: Passage? = nil, reason: NamedCase.Reason? = nil
    ) {
        self.row = row
        self.title = title
        self.passage = passage
        self.reason = reason
    }
}

/// The values of a facet among the hits, the most frequent first.
package struct SearchGroupView: Sendable {
    package let facet: SearchFacet
    package let options: [(code: String, name: Localized, count: Int)]

    package init(facet: SearchFacet, options: [(code: String, name: Localized, count: Int)]) {
        self.facet = facet
        self.options = options
    }
}

/// How many cases were found: as many as the newest candidates tell.
package struct SearchCount: Sendable, Equatable {
    package let value: Int
    /// Whether these are all, and not those among the newest `SearchOverview.bound`.
    package let isWhole: Bool
    /// Whether the texts were not all looked at.
    package let isRough: Bool

    package init(_ value: Int, isWhole: Bool = true, isRough: Bool = false) {
        self.value = value
        self.isWhole = isWhole
        self.isRough = isRough
    }
}

/// One screen of hits.
package struct SearchView: Sendable {
    package var hits: [SearchHitView] = []
    package var groups: [SearchGroupView] = []
    package var count = SearchCount(0)
    /// How many of them are the reader's, and how many late.
    package var mine = 0
    package var overdue = 0
    package var next: String?
    package var previous: String?
    /// Whether older cases are still missing from the index.
    package var isIndexing = false
    /// Whether a complainant or informant who is named exactly has older cases than those listed.
    package var hasOlderOfApplicant = false

    package init() {}
}
