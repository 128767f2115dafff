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
        if let block = blocks.first(where: \.lacksFilter) {
            try filter(block)
            return true
        }
        return false
    }

    /// Whether `mergeMatchKeys` has something to do. Asks without writing.
    package func hasMatchKeysToMerge() throws -> Bool {
        let blocks = try matchBlocks()
        return try blocks.contains { $0.phase != .whole || $0.lacksFilter } || !MatchBlock.toMerge(blocks).isEmpty
            || tooManyYoung()
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
                made: row.int(5), filtered: row.int(6), target: row.integerIfAny(7))
        }
    }

    /// Keeps other writers from changing blocks until the transaction ends. Look-ups go on.
    /// - Parameter ifFree: whether to give up if another writer keeps them; false is the answer then.
    @discardableResult
    func lockMatchBlocks(ifFree: Bool = false) throws -> Bool {
        guard !dialect.rowLock.isEmpty else { return true }
        try execute(SQL.makeLock)
        return try first(SQL.lock + (ifFree ? dialect.rowLockIfFree : dialect.rowLock), []) { _ in true } ?? false
    }

    /// Sorts the keys of the newest cases into a block, together with blocks that are small as well. Not while somebody else
    /// is at the blocks: a filing need not wait for that, since the next one of so many or the job that merges does the same.
    func gatherYoungMatchKeys() throws {
        if try lockMatchBlocks(ifFree: true) { try gatherLockedYoungMatchKeys() }
    }

    /// All match keys of an earlier normalisation leave: those of this one are complete.
    package func leaveMatchKeys(before version: Int) throws {
        try lockMatchBlocks()
        try execute(SQL.leave, Value(version))
        try execute(SQL.leaveYoung, Value(version))
    }

    private func tooManyYoung() throws -> Bool {
        try first(SQL.countYoung, []) { $0.int(0) } ?? 0 > 2 * MatchYoung.most
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

    static let blocks = """
        SELECT id, version, phase, keyCount, pages, made, filtered, target
        FROM matchBlock
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
}
