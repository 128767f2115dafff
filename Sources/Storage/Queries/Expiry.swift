package import Vocabulary

extension Connection {
    /// Takes out what has run its time: sessions, kept answers, drafts, old counts of wrong codes; at most `limit` rows
    /// of each, so that no write waits long. Evidence of drafts is only marked as removed: its row goes after its file.
    /// Returns how many rows were concerned.
    package func expire(at now: Instant, limit: Int) throws -> Int {
        var rows = 0
        for sql in [SQL.draftEvidence, SQL.sessions, SQL.answers, SQL.drafts] {
            rows += try executeCounting(sql, Value(now), Value(limit))
        }
        let oldestHour = now.milliseconds / 3_600_000 - 48
        return rows + (try executeCounting(SQL.codeFailures, Value(oldestHour)))
    }

    /// Digests of removed evidence that never came to a case, oldest first. Another row may still need such a file.
    package func removedEvidence(limit: Int) throws -> [String] {
        try query(SQL.removedEvidence, [Value(limit)]) { $0.text(0) }
    }

    /// Takes out the rows of removed evidence that never came to a case, once its file is gone or belongs to others.
    package func forgetRemovedEvidence(digest: String) throws {
        try execute(SQL.forget, Value(digest))
    }
}

private enum SQL {
    /// Files that belong to no case: of a draft whose time is over, or a day old without one.
    static let draftEvidence = """
        UPDATE evidence
        SET removedAt = ?1
        WHERE id IN (
            SELECT evidence.id
            FROM evidence
            WHERE evidence.draft IS NOT NULL
                AND evidence.caseId IS NULL
                AND evidence.removedAt IS NULL
                AND (
                    (
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
        """

    static let removedEvidence = """
        SELECT digest
        FROM evidence
        WHERE draft IS NOT NULL
            AND caseId IS NULL
            AND removedAt IS NOT NULL
        GROUP BY digest
        ORDER BY min(id)
        LIMIT ?1
        """

    static let forget = """
        DELETE FROM evidence
        WHERE digest = ?1
            AND draft IS NOT NULL
            AND caseId IS NULL
            AND removedAt IS NOT NULL
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
