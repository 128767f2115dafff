/// Match keys of several cases, sorted and cut into pages: a line of the directory of blocks.
struct MatchBlock: Equatable {
    /// Building: look-ups do not see it yet. Leaving: they see it no more.
    enum Phase: String { case building, whole, leaving }

    let id: Int64
    /// Of the normalisation that made the keys.
    let version: Int
    var phase: Phase
    /// How many different keys it has; of one being built, has so far.
    var keyCount: Int
    let pages: Int
    /// How many of its pages exist, from the first on.
    var made: Int
    /// Of how many of its pages, from the first on, there is a filter.
    var filtered: Int
    /// Into which block it is being merged.
    var target: Int64?

    /// Unit: keys. A page of so many takes some 900 bytes: four or five fit one of SQLite, nine one of PostgreSQL.
    static let keysAPage = 80

    /// So many pages are made in one transaction: ten thousand keys.
    static let pagesAtOnce = 128

    static func pages(forKeys count: Int) -> Int { max(1, (count + keysAPage - 1) / keysAPage) }

    /// The identifier of a page.
    func pageID(_ page: Int) -> Int64 { id << 24 | Int64(page) }

    func has(_ page: Int64) -> Bool { page >> 24 == id }

    /// The page where a key stands, if the block has it.
    func pageID(of key: UInt64) -> Int64 { pageID(MatchPage.place(of: key, pages: pages)) }
}

extension MatchBlock {
    /// As a look-up needs it.
    init(askedFor id: Int64, version: Int, keyCount: Int, pages: Int, filtered: Int) {
        self.init(
            id: id, version: version, phase: .whole, keyCount: keyCount, pages: pages, made: pages, filtered: filtered)
    }

    /// Whether all of its pages have a filter.
    var isFiltered: Bool { filtered == pages }
    /// Whether it was made before there were filters, or was cut off from them.
    var lacksFilter: Bool { phase == .whole && target == nil && !isFiltered }

    /// Together, the smaller blocks have less than a fourth of the keys of each larger one. So there are six at a million
    /// cases and eight at ten million, and a key is copied about twelve times until it lies in the largest.
    static let growth = 4

    /// Which blocks are to become one: the smallest ones, as many as it takes to keep the rule; none if it is kept.
    static func toMerge(_ blocks: [MatchBlock]) -> [MatchBlock] {
        let free = blocks.filter { $0.phase == .whole && $0.target == nil }
        for version in Set(free.map(\.version)).sorted() {
            let sorted = free.filter { $0.version == version }.sorted { ($0.keyCount, $0.id) < ($1.keyCount, $1.id) }
            var sum = 0
            var taken = 0
            for (index, block) in sorted.enumerated() {
                if index > 0, block.keyCount < sum * growth { taken = index + 1 }
                sum += block.keyCount
            }
            if taken > 0 { return Array(sorted.prefix(taken)) }
        }
        return []
    }
}
