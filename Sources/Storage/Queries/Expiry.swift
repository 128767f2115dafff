package import Vocabulary

extension Connection {
    /// Takes out what has run its time: sessions, kept answers, drafts with their evidence, old counts of wrong codes;
    /// at most `limit` rows of each, so that no write waits long. Returns the digests of evidence files that nothing
    /// needs any more and how many rows went.
    package func expire(at now: Instant, limit: Int) throws -> (rows: Int, unneededEvidence: [String]) {
        var rows = 0
        let evidence = try query(SQL.draftEvidence, [Value(now), Value(limit)]) { $0.text(0) }
        rows += evidence.count
        for sql in [SQL.sessions, SQL.answers, SQL.drafts] {
            rows += try execute(sql, Value(now), Value(limit))
        }
        let oldestHour = now.milliseconds / 3_600_000 - 48
        rows += try execute(SQL.codeFailures, Value(oldestHour))
        let unneeded = try Set(evidence).filter { try !isEvidenceNeeded(digest: $0) }
        return (rows, unneeded.sorted())
    }
}

private enum SQL {
    /// Files that belong to no case: removed by their owner, of a draft whose time is over, or a day old without one.
    static let draftEvidence = """
        DELETE FROM evidence
        WHERE id IN (
            SELECT evidence.id
            FROM evidence
            WHERE evidence.draft IS NOT NULL
                AND evidence.caseId IS NULL
                AND (
                    evidence.removedAt IS NOT NULL
                    OR (
                        SELECT draft.expiresAt <= ?1
                        FROM draft
                        WHERE draft.hash = evidence.draft
                    )
                    OR (
                        evidence.addedAt <= ?1 - 86400000
                        AND evidence.draft NOT IN (SELECT hash FROM draft)
                    )
                )
            LIMIT ?2
        )
        RETURNING digest
        """

    static let sessions = """
        DELETE FROM session
        WHERE hash IN (
            SELECT hash
            FROM session
            WHERE expiresAt <= ?1
            ORDER BY expiresAt
            LIMIT ?2
        )
        """

    static let answers = """
        DELETE FROM idempotency
        WHERE keyHash IN (
            SELECT keyHash
            FROM idempotency
            WHERE expiresAt <= ?1
            ORDER BY expiresAt
            LIMIT ?2
        )
        """

    static let drafts = """
        DELETE FROM draft
        WHERE hash IN (
            SELECT hash
            FROM draft
            WHERE expiresAt <= ?1
            ORDER BY expiresAt
            LIMIT ?2
        )
        """

    static let codeFailures = """
        DELETE FROM codeFailure
        WHERE hour < ?1
        """
}
