package import Vocabulary

// Match keys are random numbers. Kept in one order they would spread the keys of each new case over the whole table, and
// a filing would rewrite twenty of its pages. So a filing writes its keys as one row behind the last one, and every few
// dozen rows are sorted into blocks. What a look-up asks stands here, how blocks are made in MatchBlocks.swift, and why in
// docs/decisions/0027-match-keys-in-blocks.md.

extension Connection {
    /// Adds match keys of a case, in place of those that it wrote last and that stand in no block yet.
    /// - Parameters:
    ///   - version: of the normalisation that made them.
    ///   - isNew: whether it never had any.
    package func insertMatchKeys(_ keys: [Int64], version: Int = 0, of id: CaseID, isNew: Bool = false) throws {
        guard !keys.isEmpty else { return }
        let bytes = MatchKeyBytes.bytes(Set(keys).sorted())
        try execute(isNew ? SQL.insert : SQL.put, Value(id), Value(version), Value(bytes))
        if id.isOne(ofEvery: MatchYoung.most) { try gatherYoungMatchKeys() }
    }

    /// Takes a case out from under match keys, wherever they stand. What it wrote last and stands in no block yet goes whole,
    /// also the keys of another version, which nobody can name.
    package func deleteMatchKeys(_ keys: [Int64], of id: CaseID) throws {
        try execute(SQL.deleteYoung, Value(id))
        guard !keys.isEmpty else { return }
        try lockMatchBlocks()
        let ordered = keys.map(MatchKeyOrder.ordered)
        let blocks = try matchBlocks()
        let wanted = WantedPages(ordered, in: blocks)
        var changed: [(id: Int64, entries: [UInt8])] = []
        try forEachOfMany(wanted.ids, SQL.pages) { row in
            let bytes = row.blob(1)
            if let rest = try MatchPage.without(id.value, under: Set(ordered), bytes) {
                changed.append((row.integer(0), rest))
            }
        }
        for page in changed {
            try execute(SQL.savePage, Value(page.id), Value(page.entries))
            if let block = blocks.first(where: { $0.has(page.id) }) { try refilter(page.id, page.entries, of: block) }
        }
    }

    /// Which cases have each of some match keys.
    /// - Parameter filters: of this store; without them more pages are read and the same is found.
    package func matchKeyCases(_ keys: [Int64], _ filters: MatchFilters? = nil) throws -> [MatchKeyCases] {
        // Where others write meanwhile, a block may go between the directory and its pages; then another has its keys.
        for _ in 0..<5 {
            if let found = try matchKeyCasesNow(keys, filters) { return found.map(\.cases) }
        }
        throw StorageFailure.damaged("a page of match keys is missing")
    }

    /// The cases alone.
    package func cases(withMatchKeys keys: [Int64]) throws -> [[CaseID]] {
        try matchKeyCases(keys).map(\.ids)
    }

    /// Nil if a page is missing.
    private func matchKeyCasesNow(_ keys: [Int64], _ filters: MatchFilters?) throws -> [FoundPostings]? {
        guard !keys.isEmpty else { return [] }
        let ordered = keys.map(MatchKeyOrder.ordered)
        var found = [FoundPostings](repeating: FoundPostings(), count: keys.count)
        let places = KeyPlaces(ordered)
        var blocks: [MatchBlock] = []
        let directory = Question.matchKeyDirectory
        try forEach(directory.sql, directory.values) { row in
            guard row.int(2) == 0 else {
                blocks.append(
                    MatchBlock(
                        askedFor: row.integer(0), version: row.int(1), keyCount: row.int(4), pages: row.int(2),
                        filtered: row.int(5)))
                return true
            }
            row.withBlob(3) { bytes in
                MatchKeyBytes.forEach(bytes) { key in
                    for place in places.of(MatchKeyOrder.ordered(key)) {
                        let posting = MatchPosting(key: ordered[place], cases: [row.integer(0)], unlisted: 0)
                        found[place].add(posting)
                    }
                }
            }
            return true
        }
        let wanted = WantedPages(ordered, in: blocks, try filters?.of(blocks, self) ?? [:])
        for place in ordered.indices { found[place].isTooCommon = wanted.areTooCommon[place] }
        var missing = wanted.ids.count
        try forEachOfMany(wanted.ids, SQL.pages, few: SQL.fewPages) { row in
            missing -= 1
            try row.withBlob(1) { bytes in
                for wish in wanted.wishes(for: row.integer(0)) {
                    var reader = MatchPageReader(bytes)
                    if try reader.find(ordered[wish.place]) { found[wish.place].add(try reader.posting()) }
                }
            }
        }
        return missing == 0 ? found : nil
    }
}

extension MatchPage {
    /// The page without a case under some keys; nil if it does not stand there.
    fileprivate static func without(_ id: Int64, under keys: Set<UInt64>, _ bytes: [UInt8]) throws -> [UInt8]? {
        var reader = MatchPageReader(bytes)
        var writer = MatchPageWriter()
        var isChanged = false
        while try reader.next() {
            var posting = try reader.posting()
            if keys.contains(posting.key), let place = posting.cases.firstIndex(of: id) {
                posting.cases.remove(at: place)
                isChanged = true
            }
            if !posting.cases.isEmpty || posting.unlisted > 0 { writer.append(posting) }
        }
        return isChanged ? writer.bytes : nil
    }
}

extension MatchFilters {
    /// What `matchKeyCases` asks for some keys if the blocks are those that were seen last, as they mostly are; else it asks
    /// for other pages.
    package func questions(_ keys: [Int64]) -> [Question] {
        let (blocks, filters) = lastSeen
        let wanted = WantedPages(keys.map(MatchKeyOrder.ordered), in: blocks, filters)
        return [.matchKeyDirectory] + Question.ofMany(wanted.ids, SQL.pages, few: SQL.fewPages)
    }
}

extension Question {
    /// What `matchKeyCases` asks first, whatever the keys.
    fileprivate static let matchKeyDirectory = Question(SQL.youngAndBlocks)
}

private enum SQL {
    static let insert = """
        INSERT INTO matchYoung (caseId, version, keys)
        VALUES (?1, ?2, ?3)
        """

    static let put = """
        \(insert)
        ON CONFLICT (caseId) DO UPDATE
        SET version = excluded.version, keys = excluded.keys
        """

    static let deleteYoung = """
        DELETE FROM matchYoung
        WHERE caseId = ?1
        """

    /// In one statement, so that what others gather into a block meanwhile stands in exactly one of the two. A young row
    /// has no pages.
    static let youngAndBlocks = """
        SELECT caseId, version, 0, keys, 0, 0
        FROM matchYoung
        UNION ALL
        SELECT id, version, pages, NULL, keyCount, filtered
        FROM matchBlock
        WHERE phase = 'whole'
        """

    static let pages = """
        SELECT id, entries
        FROM matchPage
        WHERE id IN (\(ManyPlaces.places))
        """

    static let fewPages = """
        SELECT id, entries
        FROM matchPage
        WHERE id IN (\(ManyPlaces.fewPlaces))
        """

    static let savePage = """
        UPDATE matchPage
        SET entries = ?2
        WHERE id = ?1
        """
}
