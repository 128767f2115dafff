import Vocabulary

// Match keys are random numbers. Kept in one order they would spread the keys of each new case over the whole table,
// and a filing would rewrite sixteen of its pages. So they are kept in blocks of neighbouring cases: new keys go into
// the last block, which stays in memory, and a look-up asks block after block, newest first: eight at a million cases.

extension Connection {
    /// Adds a match key; the same key twice is once.
    package func insertMatchKey(_ row: MatchKeyRow, of id: CaseID) throws {
        try execute(SQL.insert, Value(block(of: id)), Value(row.key), Value(id), Value(row.kind))
    }

    package func deleteMatchKey(_ key: Int64, of id: CaseID) throws {
        try execute(SQL.delete, Value(block(of: id)), Value(key), Value(id))
    }

    /// Cases that share match keys: for each key those that have it, newest first, at most `bound`. A key that yields
    /// `bound` cases is too common to say anything, and nobody counts further.
    package func cases(withMatchKeys keys: [Int64], bound: Int = 401) throws -> [[CaseID]] {
        guard let last = try first(SQL.lastBlock, [], { $0.integerIfAny(0) }), let last else {
            return keys.map { _ in [] }
        }
        var found = keys.map { _ in [CaseID]() }
        for start in stride(from: 0, to: keys.count, by: keysAtOnce) {
            for block in (0...last).reversed() {
                let open = (start..<min(start + keysAtOnce, keys.count)).filter { found[$0].count < bound }
                if open.isEmpty { break }
                var values = open.flatMap { [Value(keys[$0]), Value(bound - found[$0].count)] }
                // A place without a key asks for no row.
                values += [Value](repeating: 0, count: 2 * (keysAtOnce - open.count))
                try forEach(SQL.find, [Value(block)] + values) { row in
                    found[open[row.int(0)]].append(row.caseID(1))
                    return true
                }
            }
        }
        return found.map { $0.sorted { $0.value > $1.value } }
    }
}

/// 131,072 cases share a block: about 50 MB of keys. Migration 0010 wrote the same number.
private func block(of id: CaseID) -> Int64 { id.value >> 17 }

/// So many are looked up by one statement, since each answer that is waited for costs.
private let keysAtOnce = 8

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

    /// The newest cases of one key in the block ?1.
    private static func newest(_ place: String, _ key: String, _ bound: String) -> String {
        """
        SELECT \(place), caseId
        FROM (
            SELECT caseId
            FROM matchKey
            WHERE block = ?1
                AND key = \(key)
            ORDER BY caseId DESC
            LIMIT \(bound)
        ) AS newest\(place)
        """
    }

    /// ?1 block, then key and bound of each place.
    static let find = """
        \(newest("0", "?2", "?3"))
        UNION ALL
        \(newest("1", "?4", "?5"))
        UNION ALL
        \(newest("2", "?6", "?7"))
        UNION ALL
        \(newest("3", "?8", "?9"))
        UNION ALL
        \(newest("4", "?10", "?11"))
        UNION ALL
        \(newest("5", "?12", "?13"))
        UNION ALL
        \(newest("6", "?14", "?15"))
        UNION ALL
        \(newest("7", "?16", "?17"))
        """
}
