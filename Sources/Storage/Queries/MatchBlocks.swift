import Vocabulary

// How match keys are sorted into blocks. Every part is a transaction of its own that leaves all keys findable, so work
// that was cut off goes on with the next call, in whichever process.

/// The keys of the newest cases, which stand in no block yet: one row each.
enum MatchYoung {
    /// A look-up reads them all, so they are few.
    static let most: Int64 = 64
    /// Blocks with fewer keys are merged at once. Unit: keys.
    static let smallKeys = 16_384
}

extension Connection {
    /// Does one part of what is to be merged; false if nothing is. Takes about ten milliseconds.
    @discardableResult
    package func mergeMatchKeys() throws -> Bool {
        try lockMatchBlocks()
        if try tooManyYoung() {
            try gatherLockedYoungMatchKeys()
            return true
        }
        try planMerge()
        let blocks = try matchBlocks()
        // The smallest first: it is done soon, and look-ups ask fewer.
        if let block = blocks.filter({ $0.phase == .building }).min(by: { $0.pages < $1.pages }) {
            try build(block, from: blocks.filter { $0.target == block.id })
            return true
        }
        if let block = blocks.first(where: { $0.phase == .leaving }) {
            try takeOut(block)
            return true
        }
        return false
    }

    /// Whether `mergeMatchKeys` has something to do. Asks without writing.
    package func hasMatchKeysToMerge() throws -> Bool {
        let blocks = try matchBlocks()
        return try blocks.contains { $0.phase != .whole } || !MatchBlock.toMerge(blocks).isEmpty || tooManyYoung()
    }

    /// How many blocks there are, and how many cases stand in none; for the figures of the server.
    package func matchBlockCounts() throws -> (blocks: Int, young: Int) {
        (try matchBlocks().count, try first(SQL.countYoung, []) { $0.int(0) } ?? 0)
    }

    /// The directory of blocks.
    func matchBlocks() throws -> [MatchBlock] {
        try query(SQL.blocks, []) { row in
            guard let phase = MatchBlock.Phase(rawValue: row.text(2)) else {
                throw StorageFailure.damaged("phase of a block of match keys")
            }
            return MatchBlock(
                id: row.integer(0), version: row.int(1), phase: phase, keyCount: row.int(3), pages: row.int(4),
                made: row.int(5), target: row.integerIfAny(6))
        }
    }

    /// Keeps other writers from changing blocks until the transaction ends. Look-ups go on.
    func lockMatchBlocks() throws {
        guard !dialect.rowLock.isEmpty else { return }
        try execute(SQL.makeLock)
        _ = try first(SQL.lock + dialect.rowLock, []) { $0.isNull(0) }
    }

    /// Sorts the keys of the newest cases into a block, together with blocks that are small as well.
    func gatherYoungMatchKeys() throws {
        try lockMatchBlocks()
        try gatherLockedYoungMatchKeys()
    }

    /// All match keys of an earlier normalisation leave: those of this one are complete.
    package func leaveMatchKeys(before version: Int) throws {
        try lockMatchBlocks()
        try execute(SQL.leave, Value(version))
        try execute(SQL.leaveYoung, Value(version))
    }
}

extension Connection {
    private func tooManyYoung() throws -> Bool {
        try first(SQL.countYoung, []) { $0.int(0) } ?? 0 > 2 * MatchYoung.most
    }

    private func gatherLockedYoungMatchKeys() throws {
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
            try insertPages(made.pages, of: block, from: 0)
            try execute(SQL.progress, Value(block.id), "whole", Value(made.keyCount), Value(block.pages))
            for block in small {
                try execute(SQL.deletePages, Value(block.pageID(0)), Value(block.pageID(block.pages)))
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
            id: .max, version: version, phase: .whole, keyCount: Int(MatchYoung.most) * 20, pages: 1, made: 1)
        return MatchBlock.toMerge(small + [young]).filter { $0.id != young.id }
    }

    /// Begins a merge if the rule asks for one.
    private func planMerge() throws {
        let sources = MatchBlock.toMerge(try matchBlocks())
        guard let version = sources.first?.version else { return }
        let count = sources.reduce(0) { $0 + $1.keyCount }
        let target = try insertBlock(version, .building, pages: MatchBlock.pages(forKeys: count))
        for source in sources { try execute(SQL.setTarget, Value(source.id), Value(target.id)) }
    }

    /// Makes the next pages of a block. With the last ones it takes the place of those that it was made from.
    private func build(_ block: MatchBlock, from sources: [MatchBlock]) throws {
        let range = block.made..<min(block.made + Self.pagesAtOnce, block.pages)
        let lowest = MatchPage.lowestKey(ofPage: range.lowerBound, of: block.pages)
        let isLast = range.upperBound == block.pages
        let highest =
            isLast ? UInt64.max : MatchPage.lowestKey(ofPage: range.upperBound, of: block.pages) - 1
        let pages = try sources.map { source in
            let first = MatchPage.place(of: lowest, pages: source.pages)
            return try self.pages(first..<MatchPage.place(of: highest, pages: source.pages) + 1, of: source)
        }
        let made = try MatchMerge.pages(range, of: block.pages, from: pages)
        try insertPages(made.pages, of: block, from: range.lowerBound)
        try execute(
            SQL.progress, Value(block.id), Value(isLast ? "whole" : "building"), Value(block.keyCount + made.keyCount),
            Value(range.upperBound))
        if isLast { try execute(SQL.leaveMerged, Value(block.id)) }
    }

    /// Takes out the last pages of a block that nobody asks any more, and in the end its line.
    private func takeOut(_ block: MatchBlock) throws {
        let start = max(0, block.made - 4 * Self.pagesAtOnce)
        try execute(SQL.deletePages, Value(block.pageID(start)), Value(block.pageID(block.made)))
        if start == 0 {
            try execute(SQL.deleteBlock, Value(block.id))
        } else {
            try execute(SQL.progress, Value(block.id), "leaving", Value(block.keyCount), Value(start))
        }
    }

    /// So many pages are made in one transaction: ten thousand keys.
    private static var pagesAtOnce: Int { 128 }

    private func insertBlock(_ version: Int, _ phase: MatchBlock.Phase, pages: Int) throws -> MatchBlock {
        let values = [Value(version), Value(phase.rawValue), Value(pages)]
        guard let id = try first(SQL.insertBlock, values, { $0.integer(0) }) else {
            throw StorageFailure.damaged("no identifier of a block")
        }
        return MatchBlock(id: id, version: version, phase: phase, keyCount: 0, pages: pages, made: 0)
    }

    private func insertPages(_ pages: [[UInt8]], of block: MatchBlock, from first: Int) throws {
        for (offset, bytes) in pages.enumerated() {
            try execute(SQL.insertPage, Value(block.pageID(first + offset)), Value(bytes))
        }
    }

    private func pages(_ range: Range<Int>, of block: MatchBlock) throws -> [[UInt8]] {
        let ends = [Value(block.pageID(range.lowerBound)), Value(block.pageID(range.upperBound))]
        let pages = try query(SQL.pages, ends) { $0.blob(0) }
        guard pages.count == range.count else { throw StorageFailure.damaged("pages of match keys are missing") }
        return pages
    }
}

private enum SQL {
    static let makeLock = """
        INSERT INTO meta (key, value)
        VALUES ('match blocks', '')
        ON CONFLICT DO NOTHING
        """

    static let lock = """
        SELECT value
        FROM meta
        WHERE key = 'match blocks'

        """

    static let countYoung = """
        SELECT count(*)
        FROM matchYoung
        """

    static let takeYoung = """
        DELETE FROM matchYoung
        RETURNING caseId, version, keys
        """

    static let blocks = """
        SELECT id, version, phase, keyCount, pages, made, target
        FROM matchBlock
        """

    static let insertBlock = """
        INSERT INTO matchBlock (version, phase, keyCount, pages, made)
        VALUES (?1, ?2, 0, ?3, 0)
        RETURNING id
        """

    static let setTarget = """
        UPDATE matchBlock
        SET target = ?2
        WHERE id = ?1
        """

    static let progress = """
        UPDATE matchBlock
        SET phase = ?2, keyCount = ?3, made = ?4
        WHERE id = ?1
        """

    static let leaveMerged = """
        UPDATE matchBlock
        SET phase = 'leaving', target = NULL
        WHERE target = ?1
        """

    static let leave = """
        UPDATE matchBlock
        SET phase = 'leaving', target = NULL
        WHERE version < ?1
        """

    static let leaveYoung = """
        DELETE FROM matchYoung
        WHERE version < ?1
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
