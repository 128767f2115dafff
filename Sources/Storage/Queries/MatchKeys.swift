import Vocabulary

// Match keys are random numbers. Kept in one order they would spread the keys of each new case over the whole table,
// and a filing would rewrite sixteen of its pages. So they are kept in blocks of neighbouring cases: new keys go into
// the last block, which stays in memory, and a look-up asks block after block, newest first.

extension Connection {
    /// Adds a match key; the same key twice is once.
    package func insertMatchKey(_ row: MatchKeyRow, of id: CaseID) throws {
        try execute(SQL.insert, Value(id.block), Value(row.key), Value(id), Value(row.kind))
    }

    package func deleteMatchKey(_ key: Int64, of id: CaseID) throws {
        try execute(SQL.delete, Value(id.block), Value(key), Value(id))
    }

    /// Cases that share match keys: for each key those that have it, newest first, at most `bound`. A key that yields
    /// `bound` cases is too common to say anything, and nobody counts further.
    package func cases(withMatchKeys keys: [Int64], bound: Int = 401) throws -> [[CaseID]] {
        guard let last = try first(SQL.lastBlock, [], { $0.integerIfAny(0) }), let last else {
            return keys.map { _ in [] }
        }
        return try keys.map { key in
            var found: [CaseID] = []
            var block = last
            while block >= 0, found.count < bound {
                let values = [Value(block), Value(key), Value(bound - found.count)]
                try forEach(SQL.find, values) { row in
                    found.append(row.caseID(0))
                    return true
                }
                block -= 1
            }
            return found
        }
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO matchKey (block, key, caseId, kind)
        VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO NOTHING
        """

    static let delete = """
        DELETE FROM matchKey
        WHERE block = ?1
            AND key = ?2
            AND caseId = ?3
        """

    static let lastBlock = """
        SELECT max(block)
        FROM matchKey
        """

    static let find = """
        SELECT caseId
        FROM matchKey
        WHERE block = ?1
            AND key = ?2
        ORDER BY caseId DESC
        LIMIT ?3
        """
}
