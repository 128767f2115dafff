import Synchronization

/// The filters of all blocks of a store, as one server saw them last: they are asked by each look-up and never change while
/// their block is whole.
package final class MatchFilters: Sendable {
    /// A rolled-back block may leave its identifier to another.
    private struct Key: Hashable {
        let id: Int64
        let version: Int
        let pages: Int
        let keyCount: Int

        init(_ block: MatchBlock) {
            (id, version, pages, keyCount) = (block.id, block.version, block.pages, block.keyCount)
        }
    }

    private struct Known {
        var filters: [Key: MatchFilter] = [:]
        var areBehind = true
        /// Of the last look-up.
        var blocks: [MatchBlock] = []

        func filtersByBlock(_ blocks: [MatchBlock]) -> [Int64: MatchFilter] {
            blocks.reduce(into: [:]) { byBlock, block in
                if block.isFiltered { byBlock[block.id] = filters[Key(block)] }
            }
        }
    }

    private let known = Mutex(Known())

    package init() {}

    /// Whether a writing transaction met a block of which the filter was not read yet. Until `catchUp` or a look-up of a reader
    /// it reads the pages of that block instead.
    package var areBehind: Bool { known.withLock { $0.areBehind } }

    /// By block; those that have none are missing. While writing those that were not read yet are missing too: a block that is
    /// not committed may leave its identifier to another, and filings would wait for each other's reading.
    func of(_ blocks: [MatchBlock], _ connection: any Connection) throws -> [Int64: MatchFilter] {
        var now = known.withLock { $0 }
        now.blocks = blocks
        let filtered = blocks.filter(\.isFiltered)
        let unknown = filtered.filter { now.filters[Key($0)] == nil }
        if connection.isWriting {
            known.withLock { known in
                known.blocks = blocks
                if !unknown.isEmpty { known.areBehind = true }
            }
        } else {
            for block in unknown { now.filters[Key(block)] = try connection.matchFilter(of: block) }
            let current = Set(filtered.map(Key.init))
            now.filters = now.filters.filter { current.contains($0.key) }
            now.areBehind = false
            known.withLock { $0 = now }
        }
        return now.filtersByBlock(blocks)
    }

    /// The blocks of the last look-up, and by block those of their filters that were read.
    var lastSeen: (blocks: [MatchBlock], filters: [Int64: MatchFilter]) {
        let now = known.withLock { $0 }
        return (now.blocks, now.filtersByBlock(now.blocks))
    }
}

extension MatchFilters {
    /// Reads what is missing.
    package func catchUp(_ connection: any Connection) throws {
        _ = try of(try connection.matchBlocks().filter { $0.phase == .whole }, connection)
    }
}

extension Connection {
    /// The filter of a whole block; nil if the block went meanwhile.
    fileprivate func matchFilter(of block: MatchBlock) throws -> MatchFilter? {
        var words: [UInt64] = []
        words.reserveCapacity(MatchFilter.wordCount(0..<block.pages, of: block.pages))
        var common: Set<UInt64> = []
        var rows = 0
        try forEach(SQL.filter, [Value(block.pageID(0)), Value(block.pageID(block.pages))]) { row in
            row.withBlob(0) { words.append(contentsOf: MatchFilter.words($0)) }
            row.withBlob(1) { common.formUnion(MatchFilter.words($0)) }
            rows += 1
            return true
        }
        guard rows == (block.pages - 1) / MatchBlock.pagesAtOnce + 1 else { return nil }
        return MatchFilter(pages: block.pages, words: words, common: common)
    }

    /// Writes the filter of neighbouring pages, the first of which has the number 0 or a multiple of `pagesAtOnce`.
    func insert(_ filter: MatchFilter, of block: MatchBlock, _ range: Range<Int>) throws {
        let common = Dictionary(grouping: filter.common.sorted()) { key in
            MatchPage.place(of: key, pages: block.pages) / MatchBlock.pagesAtOnce
        }
        for start in stride(from: range.lowerBound, to: range.upperBound, by: MatchBlock.pagesAtOnce) {
            let part =
                start - range.lowerBound..<min(start + MatchBlock.pagesAtOnce, range.upperBound) - range.lowerBound
            let words = filter.words.isEmpty ? [] : filter.words[Self.words(of: part)]
            let common = common[start / MatchBlock.pagesAtOnce] ?? []
            try execute(
                SQL.insert, Value(block.pageID(start)), Value(MatchFilter.bytes(words)),
                Value(MatchFilter.bytes(common)))
        }
    }

    /// Makes a part of the filter of a block that lacks it.
    func filter(_ block: MatchBlock) throws {
        let range = block.filtered..<min(block.filtered + MatchBlock.pagesAtOnce, block.pages)
        let made = try MatchMerge.pages(range, of: block.pages, from: [try pages(range, of: block)])
        try insert(made.filter, of: block, range)
        try execute(SQL.progress, Value(block.id), Value(range.upperBound))
    }

    /// After keys were taken out of a page, nothing of them stays in its filter.
    func refilter(_ page: Int64, _ entries: [UInt8], of block: MatchBlock) throws {
        let number = Int(page - block.pageID(0))
        let start = number / MatchBlock.pagesAtOnce * MatchBlock.pagesAtOnce
        let row = try first(SQL.part, [Value(block.pageID(start))]) { row in
            (words: row.withBlob(0, MatchFilter.words), common: row.withBlob(1, MatchFilter.words))
        }
        guard var (words, common) = row else { return }
        let filter = try MatchMerge.pages(number..<number + 1, of: block.pages, from: [[entries]]).filter
        if !words.isEmpty {
            words.replaceSubrange(Self.words(of: number - start..<number - start + 1), with: filter.words)
        }
        common.removeAll { MatchPage.place(of: $0, pages: block.pages) == number }
        common = (common + filter.common).sorted()
        try execute(
            SQL.save, Value(block.pageID(start)), Value(MatchFilter.bytes(words)), Value(MatchFilter.bytes(common)))
    }

    /// Takes out the filter of pages that nobody asks any more.
    func deleteMatchFilter(_ range: Range<Int>, of block: MatchBlock) throws {
        try execute(SQL.delete, Value(block.pageID(range.lowerBound)), Value(block.pageID(range.upperBound)))
    }

    private static func words(of pages: Range<Int>) -> Range<Int> {
        pages.lowerBound * MatchFilter.wordsAPage..<pages.upperBound * MatchFilter.wordsAPage
    }
}

private enum SQL {
    static let filter = """
        SELECT words, common
        FROM matchFilter
        WHERE id >= ?1
            AND id < ?2
        ORDER BY id
        """

    static let part = """
        SELECT words, common
        FROM matchFilter
        WHERE id = ?1
        """

    static let insert = """
        INSERT INTO matchFilter (id, words, common)
        VALUES (?1, ?2, ?3)
        """

    static let save = """
        UPDATE matchFilter
        SET words = ?2, common = ?3
        WHERE id = ?1
        """

    static let progress = """
        UPDATE matchBlock
        SET filtered = ?2
        WHERE id = ?1
        """

    static let delete = """
        DELETE FROM matchFilter
        WHERE id >= ?1
            AND id < ?2
        """
}
