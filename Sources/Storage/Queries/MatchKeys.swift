package import Vocabulary

// Match keys are random numbers. Kept in one order they would spread the keys of each new case over the whole table, and
// a filing would rewrite twenty of its pages. So a filing writes its keys as one row behind the last one, and every few
// dozen rows are sorted into blocks. What a look-up asks stands here, how blocks are made in MatchBlocks.swift, and why in
// docs/decisions/0027-match-keys-in-blocks.md.

extension Connection {
    /// Adds match keys of a case, in place of those that it wrote last and that stand in no block yet.
    /// - Parameter version: of the normalisation that made them.
    package func insertMatchKeys(_ keys: [Int64], version: Int = 0, of id: CaseID) throws {
        guard !keys.isEmpty else { return }
        try execute(SQL.insert, Value(id), Value(version), Value(MatchKeyBytes.bytes(Set(keys).sorted())))
        if id.value % MatchYoung.most == 0 { try gatherYoungMatchKeys() }
    }

    /// Takes a case out from under match keys, wherever they stand.
    package func deleteMatchKeys(_ keys: [Int64], of id: CaseID) throws {
        guard !keys.isEmpty else { return }
        try deleteYoungMatchKeys(keys, of: id)
        try lockMatchBlocks()
        let ordered = keys.map(MatchKeyOrder.ordered)
        let wanted = WantedPages(ordered, in: try matchBlocks())
        var changed: [(id: Int64, entries: [UInt8])] = []
        try forEachOfMany(wanted.ids, SQL.pages) { row in
            let bytes = row.blob(1)
            if let rest = try MatchPage.without(id.value, under: Set(ordered), bytes) {
                changed.append((row.integer(0), rest))
            }
        }
        for page in changed { try execute(SQL.savePage, Value(page.id), Value(page.entries)) }
    }

    /// Which cases have each of some match keys, and how many they are. A key of which as many are listed as were asked for
    /// is too common to say much.
    /// - Parameter known: blocks that were asked before, so that only what came since is found.
    package func matchKeyCases(
        _ keys: [Int64], bound: Int = MatchPage.mostListed, besides known: Set<Int64> = []
    ) throws -> [MatchKeyCases] {
        // Where others write meanwhile, a block may go between the directory and its pages; then another has its keys.
        for _ in 0..<5 {
            if let found = try matchKeyCasesNow(keys, known) { return found.map { $0.cases(bound) } }
        }
        throw StorageFailure.damaged("a page of match keys is missing")
    }

    /// The blocks that a look-up asks now. Whatever else it finds later came since, or was sorted anew.
    package func matchBlockIDs() throws -> Set<Int64> {
        Set(try matchBlocks().filter { $0.phase == .whole }.map(\.id))
    }

    /// The cases alone.
    package func cases(withMatchKeys keys: [Int64], bound: Int = MatchPage.mostListed) throws -> [[CaseID]] {
        try matchKeyCases(keys, bound: bound).map(\.ids)
    }

    /// Nil if a page is missing.
    private func matchKeyCasesNow(_ keys: [Int64], _ known: Set<Int64>) throws -> [FoundPostings]? {
        guard !keys.isEmpty else { return [] }
        let ordered = keys.map(MatchKeyOrder.ordered)
        var found = [FoundPostings](repeating: FoundPostings(), count: keys.count)
        let places = KeyPlaces(ordered)
        var blocks: [MatchBlock] = []
        try forEach(SQL.youngAndBlocks, []) { row in
            guard row.int(2) == 0 else {
                blocks.append(MatchBlock(askedFor: row.integer(0), version: row.int(1), pages: row.int(2)))
                return true
            }
            row.withBlob(3) { bytes in
                MatchKeyBytes.forEach(bytes) { key in
                    for place in places.of(MatchKeyOrder.ordered(key)) {
                        let posting = MatchPosting(key: ordered[place], cases: [row.integer(0)], unlisted: 0)
                        found[place].add(posting, row.int(1))
                    }
                }
            }
            return true
        }
        let wanted = WantedPages(ordered, in: blocks.filter { !known.contains($0.id) })
        var missing = wanted.ids.count
        try forEachOfMany(wanted.ids, SQL.pages, SQL.morePages) { row in
            missing -= 1
            try row.withBlob(1) { bytes in
                for wish in wanted.wishes(for: row.integer(0)) {
                    var reader = MatchPageReader(bytes)
                    if try reader.find(ordered[wish.place]) { found[wish.place].add(reader.posting, wish.version) }
                }
            }
        }
        return missing == 0 ? found : nil
    }

    private func deleteYoungMatchKeys(_ keys: [Int64], of id: CaseID) throws {
        let found = try first(SQL.takeYoung, [Value(id)]) { (version: $0.int(0), keys: MatchKeyBytes.keys($0.blob(1))) }
        guard let found else { return }
        let rest = found.keys.filter { !keys.contains($0) }
        guard !rest.isEmpty else { return }
        try execute(SQL.insert, Value(id), Value(found.version), Value(MatchKeyBytes.bytes(rest)))
    }
}

/// Which pages are asked for which keys.
private struct WantedPages {
    /// What one key wants of one block.
    struct Wish {
        let page: Int64
        /// Of the key among those asked for.
        let place: Int
        /// Of the block.
        let version: Int
    }

    /// Each page once.
    private(set) var ids: [Int64] = []
    private var wishes: [Wish] = []

    init(_ keys: [UInt64], in blocks: [MatchBlock]) {
        wishes.reserveCapacity(keys.count * blocks.count)
        for block in blocks {
            for (place, key) in keys.enumerated() {
                wishes.append(Wish(page: block.pageID(of: key), place: place, version: block.version))
            }
        }
        wishes.sort { $0.page < $1.page }
        for wish in wishes where wish.page != ids.last { ids.append(wish.page) }
    }

    func wishes(for page: Int64) -> ArraySlice<Wish> {
        var low = 0
        var high = wishes.count
        while low < high {
            let middle = (low + high) / 2
            if wishes[middle].page < page { low = middle + 1 } else { high = middle }
        }
        return wishes[low...].prefix { $0.page == page }
    }
}

/// Where among those asked for a key stands. Of the thousand young keys that a look-up passes hardly any is asked for, so a
/// few bits of each decide most.
private struct KeyPlaces {
    private let places: [UInt64: [Int]]
    private var bits: UInt64 = 0
    private var otherBits: UInt64 = 0

    init(_ keys: [UInt64]) {
        places = Dictionary(grouping: keys.indices) { keys[$0] }
        for key in keys {
            bits |= 1 << (key & 63)
            otherBits |= 1 << (key >> 6 & 63)
        }
    }

    func of(_ key: UInt64) -> [Int] {
        guard bits >> (key & 63) & 1 == 1, otherBits >> (key >> 6 & 63) & 1 == 1 else { return [] }
        return places[key] ?? []
    }
}

/// What all blocks say of a key. While keys are made anew, a case may stand under those of two versions.
private struct FoundPostings {
    private var all: MatchPosting?
    private var counts: [Int: Int] = [:]

    mutating func add(_ posting: MatchPosting, _ version: Int) {
        counts[version, default: 0] += posting.cases.count + posting.unlisted
        if all == nil { all = posting } else { all?.merge(posting) }
    }

    func cases(_ bound: Int) -> MatchKeyCases {
        guard let all else { return MatchKeyCases() }
        let count = min(all.cases.count + all.unlisted, max(all.cases.count, counts.values.max() ?? 0))
        return MatchKeyCases(ids: all.cases.prefix(bound).map { CaseID($0) }, count: count)
    }
}

extension MatchPage {
    /// The page without a case under some keys; nil if it does not stand there.
    fileprivate static func without(_ id: Int64, under keys: Set<UInt64>, _ bytes: [UInt8]) throws -> [UInt8]? {
        var reader = MatchPageReader(bytes)
        var writer = MatchPageWriter()
        var isChanged = false
        while try reader.next() {
            var posting = reader.posting
            if keys.contains(posting.key), let place = posting.cases.firstIndex(of: id) {
                posting.cases.remove(at: place)
                isChanged = true
            }
            if !posting.cases.isEmpty || posting.unlisted > 0 { writer.append(posting) }
        }
        return isChanged ? writer.bytes : nil
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO matchYoung (caseId, version, keys)
        VALUES (?1, ?2, ?3)
        ON CONFLICT (caseId) DO UPDATE
        SET version = excluded.version, keys = excluded.keys
        """

    static let takeYoung = """
        DELETE FROM matchYoung
        WHERE caseId = ?1
        RETURNING version, keys
        """

    /// In one statement, so that what others gather into a block meanwhile stands in exactly one of the two. A young row
    /// has no pages.
    static let youngAndBlocks = """
        SELECT caseId, version, 0, keys
        FROM matchYoung
        UNION ALL
        SELECT id, version, pages, NULL
        FROM matchBlock
        WHERE phase = 'whole'
        """

    static let pages = """
        SELECT id, entries
        FROM matchPage
        WHERE id IN (\(ManyPlaces.places))
        """

    static let morePages = """
        SELECT id, entries
        FROM matchPage
        WHERE id IN (\(ManyPlaces.places), \(ManyPlaces.morePlaces))
        """

    static let savePage = """
        UPDATE matchPage
        SET entries = ?2
        WHERE id = ?1
        """
}
