package import Storage
package import Vocabulary

/// What somebody of the desk looks for.
package struct SearchQuestion: Sendable {
    /// As they were typed.
    package var words: String
    package var filter: SearchFilter
    package var order: SearchOrder

    package init(_ words: String, filter: SearchFilter = SearchFilter(), order: SearchOrder = .newest) {
        self.words = words
        self.filter = filter
        self.order = order
    }
}

/// What was found.
package struct SearchAnswer: Sendable {
    /// So many cases of an applicant are listed, the newest.
    package static let mostOfApplicant = 20

    /// Cases that the words name: by number, or by their applicant exactly. On the first page only.
    package var named: [NamedCase] = []
    /// Whether the applicant has older cases than those, of which the actor may know too.
    package var hasOlderOfApplicant = false
    /// Cases whose matter holds the words.
    package var page: Page<SearchHit> = Page(items: [])
    package var overview = SearchOverview(facets: [], isWhole: true, isRough: false)
    /// Whether older cases are still missing from the index.
    package var isIndexing = false

    /// Each case once, the named ones first.
    package var rows: [InboxRow] {
        let known = Set(named.map(\.row.id))
        return named.map(\.row) + page.items.map(\.row).filter { !known.contains($0.id) }
    }
}

/// A case that the words of a search name as a whole.
package struct NamedCase: Sendable {
    package enum Reason: Sendable { case number, applicant }

    package let row: InboxRow
    package let reason: Reason
}
