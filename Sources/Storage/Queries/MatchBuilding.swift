// How blocks of match keys are made and go away; when, stands in MatchBlocks.swift.

extension Connection {
    /// Sorts the keys of the newest cases into a block; whoever calls it has locked the blocks.
    func gatherLockedYoungMatchKeys() throws {
        let rows = try query(SQL.takeYoung, []) { row in
            (version: row.int(1), id: row.integer(0), keys: MatchKeyBytes.keys(row.blob(2)))
        }
        for (version, cases) in Dictionary(grouping: rows, by: \.version).sorted(by: { $0.key < $1.key }) {
            let small = try smallBlocks(version)
            let pages = try small.map { try self.pages(0..<$0.pages, of: $0) }
            let gathered = MatchMerge.page(of: cases.map { ($0.id, $0.keys) })
            let count = cases.reduce(0) { $0 + $1.keys.count } + small.reduce(0) { $0 + $1.keyCount }
            let block = try insertBlock(version, .whole, pages: MatchBlock.pages(forKeys: count))
            let made = try MatchMerge.pages(0..<block.pages, of: block.pages, from: pages + [[gathered]])
            try insert(made, into: block, from: 0)
            for block in small {
                try deletePages(0..<block.pages, of: block)
                try execute(SQL.deleteBlock, Value(block.id))
            }
        }
    }

    /// Small blocks that the rule would merge with one of some dozens of cases.
    private func smallBlocks(_ version: Int) throws -> [MatchBlock] {
        let small = try matchBlocks().filter {
            $0.version == version && $0.phase == .whole && $0.target == nil && $0.keyCount < MatchYoung.smallKeys
        }
        let young = MatchBlock(
            id: .max, version: version, phase: .whole, keyCount: Int(MatchYoung.most) * 20, pages: 1, made: 1,
            filtered: 1)
        return MatchBlock.toMerge(small + [young]).filter { $0.id != young.id }
    }

    /// Begins a merge if the rule asks for one.
    func planMerge() throws {
        let sources = MatchBlock.toMerge(try matchBlocks())
        guard let version = sources.first?.version else { return }
        let count = sources.reduce(0) { $0 + $1.keyCount }
        let target = try insertBlock(version, .building, pages: MatchBlock.pages(forKeys: count))
        for source in sources { try execute(SQL.setTarget, Value(source.id), Value(target.id)) }
    }

    /// Makes the next pages of a block. With the last ones it takes the place of those that it was made from.
    func build(_ block: MatchBlock, from sources: [MatchBlock]) throws {
        let range = block.made..<min(block.made + MatchBlock.pagesAtOnce, block.pages)
        let lowest = MatchPage.lowestKey(ofPage: range.lowerBound, of: block.pages)
        let isLast = range.upperBound == block.pages
        let highest =
            isLast ? UInt64.max : MatchPage.lowestKey(ofPage: range.upperBound, of: block.pages) - 1
        let pages = try sources.map { source in
            let first = MatchPage.place(of: lowest, pages: source.pages)
            return try self.pages(first..<MatchPage.place(of: highest, pages: source.pages) + 1, of: source)
        }
        let made = try MatchMerge.pages(range, of: block.pages, from: pages)
        try insert(made, into: block, from: range.lowerBound)
        if isLast { try execute(SQL.leaveMerged, Value(block.id)) }
    }

    /// Takes out the last pages of a block that nobody asks any more, and in the end its line.
    func takeOut(_ block: MatchBlock) throws {
        let start = max(0, block.made - 4 * MatchBlock.pagesAtOnce)
        try deletePages(start..<block.made, of: block)
        if start == 0 {
            try execute(SQL.deleteBlock, Value(block.id))
        } else {
            try execute(SQL.takenOut, Value(block.id), Value(start))
        }
    }

    private func insertBlock(_ version: Int, _ phase: MatchBlock.Phase, pages: Int) throws -> MatchBlock {
        let values = [Value(version), Value(phase.rawValue), Value(pages)]
        guard let id = try first(SQL.insertBlock, values, { $0.integer(0) }) else {
            throw StorageFailure.damaged("no identifier of a block")
        }
        return MatchBlock(id: id, version: version, phase: phase, keyCount: 0, pages: pages, made: 0, filtered: 0)
    }

    /// The next pages of a block, which is whole with the last ones.
    private func insert(_ made: MergedPages, into block: MatchBlock, from first: Int) throws {
        for (offset, bytes) in made.pages.enumerated() {
            try execute(SQL.insertPage, Value(block.pageID(first + offset)), Value(bytes))
        }
        let end = first + made.pages.count
        try insert(made.filter, of: block, first..<end)
        try execute(
            SQL.progress, Value(block.id), Value(end == block.pages ? "whole" : "building"),
            Value(block.keyCount + made.keyCount), Value(end))
    }

    private func deletePages(_ range: Range<Int>, of block: MatchBlock) throws {
        try execute(SQL.deletePages, Value(block.pageID(range.lowerBound)), Value(block.pageID(range.upperBound)))
        try deleteMatchFilter(range, of: block)
    }

    func pages(_ range: Range<Int>, of block: MatchBlock) throws -> [[UInt8]] {
        let ends = [Value(block.pageID(range.lowerBound)), Value(block.pageID(range.upperBound))]
        let pages = try query(SQL.pages, ends) { $0.blob(0) }
        guard pages.count == range.count else { throw StorageFailure.damaged("pages of match keys are missing") }
        return pages
    }
}

private enum SQL {
    static let takeYoung = """
        DELETE FROM matchYoung
        RETURNING caseId, version, keys
        """

    static let insertBlock = """
        INSERT INTO matchBlock (version, phase, keyCount, pages, made, filtered)
        VALUES (?1, ?2, 0, ?3, 0, 0)
        RETURNING id
        """

    static let setTarget = """
        UPDATE matchBlock
        SET target = ?2
        WHERE id = ?1
        """

    static let progress = """
        UPDATE matchBlock
        SET phase = ?2, keyCount = ?3, made = ?4, filtered = ?4
        WHERE id = ?1
        """

    static let takenOut = """
        UPDATE matchBlock
        SET made = ?2
        WHERE id = ?1
        """

    static let leaveMerged = """
        UPDATE matchBlock
        SET phase = 'leaving', target = NULL
        WHERE target = ?1
        """

    static let deleteBlock = """
        DELETE FROM matchBlock
        WHERE id = ?1
        """

    static let insertPage = """
        INSERT INTO matchPage (id, entries)
        VALUES (?1, ?2)
        """

    static let deletePages = """
        DELETE FROM matchPage
        WHERE id >= ?1
            AND id < ?2
        """

    static let pages = """
        SELECT entries
        FROM matchPage
        WHERE id >= ?1
            AND id < ?2
        ORDER BY id
        """
}
