package import Storage

/// The index of tokens as rows of one `tsvector` for each case, without positions.
///
/// Each token stands there behind the block of its case, 16,384 neighbours, so a search goes block after block from the
/// newest on and ends when it has enough: sorting 150,000 hits of a common word would take 100 ms. New rows are young: they
/// stand in no list yet and are read themselves, until some go into the lists together (`gather`). Neither needs an
/// extension, which a managed server may forbid.
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

    /// PostgreSQL's own list of new entries, which is read again for every block of a search: with 23 cases in it a search
    /// for some words took 100 to 180 ms instead of 8 among a million. Left by `youngRows`.
    package var gathering: String {
        "ALTER INDEX searchTokens SET (fastupdate = on, gin_pending_list_limit = 256)"
    }

    /// That list has room for whatever is gathered, and is empty as soon as that is done. Unit of the limit: kB.
    package var youngRows: String {
        """
        TRUNCATE search;
        DROP INDEX searchTokens;
        ALTER TABLE search ADD COLUMN isGathered BOOLEAN NOT NULL DEFAULT FALSE;
        CREATE INDEX searchTokens ON search USING GIN (tokens) WITH (gin_pending_list_limit = 65536) WHERE isGathered;
        CREATE INDEX searchYoung ON search (caseId) WHERE NOT isGathered;
        """
    }

    /// The server's own way of packing gives up on a vector: its beginning, where the tokens lie, hardly repeats itself. The
    /// other one takes a quarter off. A server that was built without it goes on as before.
    package var packing: String {
        """
        DO $$
        BEGIN
            ALTER TABLE search ALTER COLUMN tokens SET COMPRESSION lz4;
        EXCEPTION
            WHEN feature_not_supported THEN NULL;
        END
        $$;
        """
    }

    /// So many young rows there are, more or less. Straight into the lists every case opens some 290 of them and packs each
    /// anew, 2 ms; together they do it once. Decision 0015 has the figures.
    package static let mostYoung: Int64 = 128

    /// A row that is there gives way to the new one.
    package var toleratesRepeats: Bool { true }

    package func insert(
        _ tokens: SearchTokens, of id: CaseID, isNew: Bool, _ connection: any Connection
    ) throws {
        try connection.execute(isNew ? SQL.insert : SQL.put, Value(id), Value(Self.vector(tokens, id.block)))
        if id.isOne(ofEvery: Self.mostYoung) { try gather(atLeast: 1, connection) }
    }

    package func extend(
        _ old: SearchTokens, by more: SearchTokens, of id: CaseID, _ connection: any Connection
    ) throws {
        try connection.execute(SQL.put, Value(id), Value(Self.vector(old.union(more), id.block)))
        // Texts come to any case, so its number does not tell how many rows are young.
        try gather(atLeast: Self.mostYoung, connection)
    }

    /// Sorts the young rows into the lists, if there are enough. Those that another transaction has in hand stay young.
    private func gather(atLeast count: Int64, _ connection: any Connection) throws {
        try connection.execute(SQL.gather, Value(count))
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
        guard let last = try connection.first(SQL.last, [Value(id)], { $0.caseID(0) }) else { return [] }
        let words = tokens.map(\.text)
        var blocks: [UInt8] = [UInt8(ascii: "{")]
        for block in stride(from: last.block, through: 0, by: -1) {
            if blocks.count > 1 { blocks.append(UInt8(ascii: ",")) }
            blocks.append(contentsOf: Self.question(words, Self.name(block)).utf8)
        }
        let array = String(decoding: blocks, as: UTF8.self) + "}"
        return try connection.query(
            SQL.newest, [Value(array), Value(id), Value(limit), Value(last.block), Value(CaseID.casesInBlock)]
        ) { $0.caseID(0) }
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

    /// In the binary form of a `tsvector`: how many, then of each its bytes, a zero and how often its position is told, never.
    /// Source: `tsvectorrecv` of PostgreSQL, which sorts them unless they come in the order of their bytes, as pieces of one
    /// alphabet do. In text form the server would take them apart letter by letter.
    private static func vector(_ tokens: SearchTokens, _ block: Int64) -> [UInt8] {
        let name = Array(name(block).utf8)
        var bytes = bigEndian(UInt32(tokens.all.count))
        bytes.reserveCapacity(4 + tokens.all.count * (name.count + 10))
        for token in tokens.all {
            bytes.append(contentsOf: name)
            token.append(to: &bytes)
            bytes.append(contentsOf: endOfToken)
        }
        return bytes.count < longestVector
            ? bytes : bigEndian(1) + name + everything.utf8 + endOfToken
    }

    private static let endOfToken: [UInt8] = [0, 0, 0]

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    /// A `tsquery` as an element of an array: all of the words, or the mark of everything.
    private static func question(_ words: [String], _ block: String) -> String {
        "\"(" + words.map { "'\(block)\($0)'" }.joined(separator: " & ") + ") | '\(block)\(everything)'\""
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO search (caseId, tokens)
        VALUES (?1, ?2)
        """

    /// The row is young again, whatever it was.
    static let put = """
        \(insert)
        ON CONFLICT (caseId) DO UPDATE
        SET tokens = excluded.tokens, isGathered = FALSE
        """

    /// The rows are named by an array: joined, they may be looked for by reading all of the table, where it was analysed
    /// while many of them were young. The lists are opened only if there is something to sort in.
    static let gather = """
        WITH gathered AS (
            UPDATE search
            SET isGathered = TRUE
            WHERE caseId = ANY (ARRAY(
                SELECT caseId
                FROM search
                WHERE NOT isGathered
                ORDER BY caseId
                FOR UPDATE SKIP LOCKED
            ))
                AND (
                    SELECT count(*)
                    FROM (
                        SELECT caseId
                        FROM search
                        WHERE NOT isGathered
                        LIMIT ?1
                    ) AS young
                ) >= ?1
            RETURNING caseId
        )
        SELECT gin_clean_pending_list('searchTokens')
        FROM (
            SELECT count(*) AS cases
            FROM gathered
        ) AS sorted
        WHERE cases > 0
        """

    static let remove = """
        DELETE FROM search
        WHERE caseId = ?1
        """

    static let last = """
        SELECT caseId
        FROM search
        WHERE caseId < ?1
        ORDER BY caseId DESC
        LIMIT 1
        """

    /// A loop over the blocks, from the newest on, that ends with the limit. `OFFSET 0` keeps the planner from reading the
    /// table backwards by its key instead of asking the index.
    static let newest = """
        SELECT found.caseId
        FROM unnest(CAST(?1 AS TEXT[])) WITH ORDINALITY AS block (question, place)
        CROSS JOIN LATERAL (
            SELECT hits.caseId
            FROM (
                (
                    SELECT caseId
                    FROM search
                    WHERE isGathered
                        AND tokens @@ CAST(block.question AS TSQUERY)
                        AND caseId < ?2
                    OFFSET 0
                )
                UNION ALL
                (
                    SELECT caseId
                    FROM search
                    WHERE NOT isGathered
                        AND caseId >= (CAST(?4 AS BIGINT) + 1 - block.place) * ?5
                        AND caseId < least(?2, (CAST(?4 AS BIGINT) + 2 - block.place) * ?5)
                        AND tokens @@ CAST(block.question AS TSQUERY)
                    OFFSET 0
                )
            ) AS hits
            ORDER BY hits.caseId DESC
            LIMIT ?3
        ) AS found
        LIMIT ?3
        """
}
