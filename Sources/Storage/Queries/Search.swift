package import Vocabulary

extension Connection {
    /// Cases that contain all words of a search. The index names candidates, and each is looked at itself;
    /// at most `mostLooks` for one page, which may so be shorter than `limit`, even empty, and still have a next one.
    ///
    /// - Parameter overview: of the same search; where it names all candidates, the index is not asked again.
    package func search(
        _ request: SearchRequest, after key: PageKey? = nil, limit: Int, overview: SearchOverview? = nil
    ) throws -> Page<SearchHit> {
        guard !request.words.isEmpty else { return Page(items: []) }
        let all = overview.flatMap { $0.isWhole ? $0.facets : nil }
        switch (request.order, all) {
        case (.newest, let all?): return try newestHits(request, among: all, before: key?.id ?? .max, limit: limit)
        case (.newest, nil): return try newestHits(request, before: key?.id ?? .max, limit: limit)
        case (.clock, _), (.relevance, _): return try rankedHits(request, among: all, after: key, limit: limit)
        }
    }

    /// At most `SearchOverview.bound` texts are looked at.
    private func newestHits(
        _ request: SearchRequest, among all: [SearchFacets], before id: Int64, limit: Int
    ) throws -> Page<SearchHit> {
        var hits: [SearchHit] = []
        let ids = all.filter { $0.id.value < id && request.filter.holds($0) }.map(\.id)
        for some in ids.chunks(of: 32) where hits.count <= limit { hits += try self.hits(request, among: some) }
        return Page(hits, limit: limit) { PageKey(id: $0.row.id.value) }
    }

    /// What the newest candidates of a search are like.
    package func overview(of request: SearchRequest) throws -> SearchOverview {
        guard !request.words.isEmpty else { return SearchOverview(facets: [], isWhole: true, isRough: false) }
        let bound = SearchOverview.bound
        let ids = try candidates(request, before: .max, limit: bound + 1)
        return SearchOverview(
            facets: try facets(of: Array(ids.prefix(bound))), isWhole: ids.count <= bound,
            isRough: request.words.isLonger)
    }

    private func candidates(_ request: SearchRequest, before id: Int64, limit: Int) throws -> [CaseID] {
        try dialect.search.newest(request.words.tokens, before: id, limit: limit, self)
    }

    private func newestHits(_ request: SearchRequest, before id: Int64, limit: Int) throws -> Page<SearchHit> {
        var hits: [SearchHit] = []
        var last = id
        var (seen, looks) = (0, 0)
        while seen < mostRanked, looks < mostLooks {
            let asked = min(max(limit + 1, 32) << min(seen / 256, 4), mostRanked - seen)
            let ids = try candidates(request, before: last, limit: asked)
            seen += ids.count
            for some in ids.chunks(of: 32) where looks < mostLooks {
                let wanted = try filtered(some, request.filter)
                looks += wanted.count
                for hit in try self.hits(request, among: wanted) {
                    if hits.count == limit { return Page(items: hits, next: PageKey(id: hits[limit - 1].row.id.value)) }
                    hits.append(hit)
                }
                last = some.last?.value ?? last
            }
            if ids.count < asked, ids.last.map({ $0.value == last }) ?? true { return Page(items: hits) }
        }
        return Page(items: hits, next: PageKey(id: last))
    }

    private func filtered(_ ids: [CaseID], _ filter: SearchFilter) throws -> [CaseID] {
        filter.isEmpty ? ids : try facets(of: ids).filter(filter.holds).map(\.id)
    }

    /// The newest `mostRanked` candidates in the order that was asked for.
    private func rankedHits(
        _ request: SearchRequest, among all: [SearchFacets]?, after key: PageKey?, limit: Int
    ) throws -> Page<SearchHit> {
        let facets = try all ?? self.facets(of: candidates(request, before: .max, limit: mostRanked))
        let ranked = facets.filter(request.filter.holds)
            .map { PageKey(due: request.rank($0), id: -$0.id.value) }
            .filter { key == nil || key! < $0 }
            .sorted()
        var hits: [SearchHit] = []
        var looks = 0
        for some in ranked.chunks(of: 32) {
            let found = try self.hits(request, among: some.map { CaseID(-$0.id) })
            let byID = Dictionary(found.map { ($0.row.id, $0) }) { first, _ in first }
            for place in some {
                guard let hit = byID[CaseID(-place.id)] else { continue }
                hits.append(hit)
                if hits.count == limit { return Page(items: hits, next: place == ranked.last ? nil : place) }
            }
            looks += some.count
            if looks >= mostLooks, let last = some.last { return Page(items: hits, next: last) }
        }
        return Page(items: hits)
    }

    /// Those of some cases that really contain the words, in the same order. Later texts are read of those only whose matter
    /// does not say all.
    private func hits(_ request: SearchRequest, among ids: [CaseID]) throws -> [SearchHit] {
        guard !ids.isEmpty else { return [] }
        let matters = try self.matters(of: ids)
        let missing = matters.mapValues(request.words.missing(in:))
        let texts = try searchedTexts(of: ids.filter { missing[$0]?.isEmpty == false })
        let rows = try inboxRows(ids)
        return ids.compactMap { id in
            let texts = texts[id] ?? []
            guard let matter = matters[id], let row = rows[id],
                missing[id]?.allSatisfy({ SearchWords.stands($0, in: texts) }) == true
            else { return nil }
            return SearchHit(
                row, title: Passage.marked(row.title, request.words),
                passage: Passage.best(of: request.words, in: matter, texts))
        }
    }
}

extension SearchRequest {
    /// Where a case stands in the order: first the lowest. By relevance: a name that is the words, one that begins with
    /// them, one that contains them, the others.
    fileprivate func rank(_ facets: SearchFacets) -> Int64 {
        guard order == .relevance else { return facets.dueAt }
        let title = FoldedText(facets.title)
        let places = words.words.map { title.firstIndex(of: $0) }
        guard !places.contains(nil) else { return 3 }
        let asked = words.words.reduce(0) { $0 + $1.count + 1 }
        return asked == title.scalars.count ? 0 : places.contains(0) ? 1 : 2
    }
}

/// Texts that are looked at for one page.
private let mostLooks = 2000
/// Orders other than the newest are made of so many of the newest candidates; the newest are sought among as many for one
/// page, whatever a filter leaves of them.
private let mostRanked = 10_000

extension Array {
    fileprivate func chunks(of count: Int) -> [[Element]] {
        stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
    }
}
