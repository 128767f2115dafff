import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// The search over all cases.
extension LiveDesk {
    func search(_ query: SearchQuery, _ viewer: Viewer) async throws -> SearchView {
        let trail = PageTrail(query.after ?? query.before)
        let filter = filter(query, viewer)
        let question = SearchQuestion(query.words, filter: filter, order: query.order)
        let answer = try await centre.search(question, for: viewer.actor, after: trail.key)
        let names = try await centre.names(of: Set(answer.rows.compactMap(\.assignee)))
        let known = Set(answer.named.map(\.row.id))
        var view = SearchView()
        view.hits =
            answer.named.map { SearchHitView(row: self.view($0.row, names, viewer), reason: $0.reason) }
            + answer.page.items.filter { !known.contains($0.row.id) }.map {
                SearchHitView(row: self.view($0.row, names, viewer), title: $0.title, passage: $0.passage)
            }
        (view.next, view.previous) = (trail.next(answer.page.next), trail.previous)
        view.isIndexing = answer.isIndexing
        view.hasOlderOfApplicant = answer.hasOlderOfApplicant
        describe(answer, filter, query.order, viewer, &view)
        return view
    }

    /// Counts, and the values by which the hits can be narrowed.
    private func describe(
        _ answer: SearchAnswer, _ filter: SearchFilter, _ order: SearchOrder, _ viewer: Viewer, _ view: inout SearchView
    ) {
        let facets = answer.overview.facets
        func count(_ change: (inout SearchFilter) -> Void) -> Int {
            var changed = filter
            change(&changed)
            return facets.count(where: changed.holds)
        }
        view.mine = count { $0.assignee = viewer.account }
        view.overdue = count { $0.overdueBy = viewer.now }
        view.groups = SearchFacet.allCases.map { group($0, facets, filter) }
        view.count =
            view.next == nil && view.previous == nil && (answer.overview.isWhole || order == .newest)
            ? SearchCount(view.hits.count)
            : SearchCount(count { _ in }, isWhole: answer.overview.isWhole, isRough: answer.overview.isRough)
    }

    /// More values of a facet would not be read.
    private static let mostOptions = 12

    private func group(_ facet: SearchFacet, _ facets: [SearchFacets], _ filter: SearchFilter) -> SearchGroupView {
        var others = filter
        others[facet] = nil
        var counts: [String: Int] = [:]
        for one in facets where others.holds(one) { if let code = one[facet] { counts[code, default: 0] += 1 } }
        if let chosen = filter[facet] { counts[chosen, default: 0] += 0 }
        let most = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.mostOptions)
        return SearchGroupView(facet: facet, options: most.map { ($0.key, name(of: $0.key, facet), $0.value) })
    }

    private func name(of code: String, _ facet: SearchFacet) -> Localized {
        let plain = Localized(zh: code, en: code)
        return switch facet {
        case .state: CaseState.name(code)
        case .right: RightType(rawValue: code)?.name ?? plain
        case .channel: Channel(rawValue: code)?.name ?? plain
        case .year: plain
        case .district: centre.agreement.district(code)?.name ?? plain
        case .agency: centre.agreement.agencyName(AgencyID(code))
        }
    }

    private func filter(_ query: SearchQuery, _ viewer: Viewer) -> SearchFilter {
        var filter = SearchFilter()
        for (facet, code) in query.choices { filter[facet] = code }
        if query.isMine { filter.assignee = viewer.account }
        if query.isOverdue { filter.overdueBy = viewer.now }
        return filter
    }
}

extension SearchFilter {
    /// The code of what a facet is narrowed to; one that nobody knows narrows nothing.
    fileprivate subscript(facet: SearchFacet) -> String? {
        get {
            switch facet {
            case .state: state
            case .right: right?.rawValue
            case .channel: channel?.rawValue
            case .year: year.map { "\($0)" }
            case .district: district
            case .agency: agency?.rawValue
            }
        }
        set {
            switch facet {
            case .state: state = newValue
            case .right: right = newValue.flatMap(RightType.init(rawValue:))
            case .channel: channel = newValue.flatMap(Channel.init(rawValue:))
            case .year: year = newValue.flatMap { Int($0) }
            case .district: district = newValue
            case .agency: agency = newValue.map { AgencyID($0) }
            }
        }
    }
}

extension SearchFacets {
    fileprivate subscript(facet: SearchFacet) -> String? {
        switch facet {
        case .state: state
        case .right: right
        case .channel: channel
        case .year: "\(year)"
        case .district: district
        case .agency: agency
        }
    }
}
