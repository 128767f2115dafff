package import Storage

/// The index of tokens as rows of one `tsvector` for each case, without positions.
///
/// Each token stands there behind the block of its case, 16,384 neighbours, so a search goes block after block from the
/// newest on and ends when it has enough: sorting 150,000 hits of a common word would take 100 ms. New entries gather in
/// a list that every block of a search reads, so it is kept short (`gathering`). Neither needs an extension, which a
/// managed server may forbid.
package struct TokenVectors: SearchIndex {
    package init() {}

    /// The vectors lie outside the rows, which searches read: they are only needed to make the index.
    package var schema: String {
        """
        CREATE TABLE search (
            caseId BIGINT PRIMARY KEY,
            tokens TSVECTOR NOT NULL
        ) WITH (toast_tuple_target = 128);
        CREATE INDEX searchTokens ON search USING GIN (tokens) WITH (fastupdate = off);
        """
    }

    /// Straight into the index every case opens some 290 lists of cases and packs each anew, 2 ms; some thirty cases
    /// together do it once. Unit of the limit: kB. Decision 0015 has the figures.
    package var gathering: String {
        "ALTER INDEX searchTokens SET (fastupdate = on, gin_pending_list_limit = 256)"
    }

    /// A row that is there gives way to the new one.
    package var toleratesRepeats: Bool { true }

    package func insert(_ tokens: SearchTokens, of id: CaseID, _ connection: any Connection) throws {
        try connection.execute(SQL.insert, Value(id), Value(Self.vector(tokens, id.block)))
    }

    package func extend(
        _ old: SearchTokens, by more: SearchTokens, of id: CaseID, _ connection: any Connection
    ) throws {
        try insert(old.union(more), of: id, connection)
    }

    package func remove(_ tokens: SearchTokens, of id: CaseID, _ connection: any Connection) throws {
        try connection.execute(SQL.remove, Value(id))
    }

    /// Waits until no filing is under way; the table is empty at once, however large it was.
    package func removeAll(_ connection: any Connection) throws {
        try connection.executeScript("TRUNCATE search")
    }

    package func newest(
        _ tokens: [SearchToken], before id: Int64, limit: Int, _ connection: any Connection
    ) throws -> [CaseID] {
        let last = try connection.first(SQL.last, [Value(id)]) { $0.isNull(0) ? nil : $0.caseID(0) }
        guard let last, let last else { return [] }
        let words = tokens.map(\.text)
        var blocks: [UInt8] = [UInt8(ascii: "{")]
        for block in stride(from: last.block, through: 0, by: -1) {
            if blocks.count > 1 { blocks.append(UInt8(ascii: ",")) }
            blocks.append(contentsOf: Self.question(words, Self.name(block)).utf8)
        }
        let array = String(decoding: blocks, as: UTF8.self) + "}"
        return try connection.query(SQL.newest, [Value(array), Value(id), Value(limit)]) { $0.caseID(0) }
    }

    /// How a block stands before its tokens: the same length for the first 68 billion cases, so that blocks lie apart.
    private static func name(_ block: Int64) -> String {
        let digits = String(block, radix: 32)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// PostgreSQL takes a vector of at most a megabyte. A matter with more tokens, which no honest one has, stands under
    /// everything, and the text itself decides. Unit: bytes.
    private static let longestVector = 1_000_000
    private static let everything = "*"

    private static func vector(_ tokens: SearchTokens, _ block: Int64) -> String {
        let name = name(block)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(tokens.all.count * 14)
        for token in tokens.all {
            bytes.append(contentsOf: "'\(name)".utf8)
            token.append(to: &bytes)
            bytes.append(contentsOf: "' ".utf8)
        }
        return bytes.count < longestVector ? String(decoding: bytes, as: UTF8.self) : "'\(name)\(everything)'"
    }

    /// A `tsquery` as an element of an array: all of the words, or the mark of everything.
    private static func question(_ words: [String], _ block: String) -> String {
        "\"(" + words.map { "'\(block)\($0)'" }.joined(separator: " & ") + ") | '\(block)\(everything)'\""
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO search (caseId, tokens)
        VALUES (?1, CAST(CAST(?2 AS TEXT) AS TSVECTOR))
        ON CONFLICT (caseId) DO UPDATE
        SET tokens = excluded.tokens
        """

    static let remove = """
        DELETE FROM search
        WHERE caseId = ?1
        """

    static let last = """
        SELECT max(caseId)
        FROM search
        WHERE caseId < ?1
        """

    /// A loop over the blocks that ends with the limit. `OFFSET 0` keeps the planner from reading the table backwards by
    /// its key instead of asking the index.
    static let newest = """
        SELECT found.caseId
        FROM unnest(CAST(?1 AS TEXT[])) AS block (question)
        CROSS JOIN LATERAL (
            SELECT hits.caseId
            FROM (
                SELECT caseId
                FROM search
                WHERE tokens @@ CAST(block.question AS TSQUERY)
                    AND caseId < ?2
                OFFSET 0
            ) AS hits
            ORDER BY hits.caseId DESC
            LIMIT ?3
        ) AS found
        LIMIT ?3
        """
}
