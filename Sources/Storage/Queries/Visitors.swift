package import Vocabulary

/// The answer kept for a repeated request. The box opens only with the key of the request.
package struct KeptAnswer: Sendable, Hashable {
    /// SHA-256 of the body that was answered; another body under the same key is refused.
    package let bodyDigest: [UInt8]
    package let box: [UInt8]

    package init(bodyDigest: [UInt8], box: [UInt8]) {
        self.bodyDigest = bodyDigest
        self.box = box
    }
}

extension Connection {
    /// Keeps an answer. Throws `conflict(table: "idempotency")` if the same request was answered meanwhile.
    package func keepAnswer(_ answer: KeptAnswer, keyHash: [UInt8], now: Instant, expiresAt: Instant) throws {
        try execute(
            SQL.keepAnswer, Value(keyHash), Value(answer.bodyDigest), Value(answer.box), Value(now),
            Value(expiresAt))
    }

    package func keptAnswer(keyHash: [UInt8], now: Instant) throws -> KeptAnswer? {
        try first(.keptAnswer(keyHash: keyHash, now: now)) { row in
            KeptAnswer(bodyDigest: row.blob(0), box: row.blob(1))
        }
    }

    /// Keeps an unfinished form, sealed, in place of its earlier state.
    package func saveDraft(hash: [UInt8], box: [UInt8], now: Instant, expiresAt: Instant) throws {
        try execute(SQL.saveDraft, Value(hash), Value(box), Value(now), Value(expiresAt))
    }

    package func draft(hash: [UInt8], now: Instant) throws -> [UInt8]? {
        try first(SQL.draft, [Value(hash), Value(now)]) { $0.blob(0) }
    }

    package func deleteDraft(hash: [UInt8]) throws {
        try execute(SQL.deleteDraft, Value(hash))
    }

    /// Counts a wrong query code for a case number, or for the whole service under `*`. The hour is counted from 1970.
    package func countCodeFailure(number: String, hour: Int64) throws {
        try execute(SQL.countFailure, Value(number), Value(hour))
    }

    /// Wrong codes for a number since an hour.
    package func codeFailures(number: String, sinceHour hour: Int64) throws -> Int {
        try first(SQL.failures, [Value(number), Value(hour)]) { $0.int(0) } ?? 0
    }
}

extension Question {
    /// What `keptAnswer` asks.
    package static func keptAnswer(keyHash: [UInt8], now: Instant) -> Question {
        Question(SQL.keptAnswer, [Value(keyHash), Value(now)])
    }
}

private enum SQL {
    static let keepAnswer = """
        INSERT INTO idempotency (keyHash, bodyDigest, box, createdAt, expiresAt)
        VALUES (?1, ?2, ?3, ?4, ?5)
        """

    static let keptAnswer = """
        SELECT bodyDigest, box
        FROM idempotency
        WHERE keyHash = ?1
            AND expiresAt > ?2
        """

    static let saveDraft = """
        INSERT INTO draft (hash, box, createdAt, expiresAt)
        VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (hash) DO UPDATE
        SET box = excluded.box, expiresAt = excluded.expiresAt
        """

    static let draft = """
        SELECT box
        FROM draft
        WHERE hash = ?1
            AND expiresAt > ?2
        """

    static let deleteDraft = """
        DELETE FROM draft
        WHERE hash = ?1
        """

    static let countFailure = """
        INSERT INTO codeFailure (number, hour, count)
        VALUES (?1, ?2, 1)
        ON CONFLICT (number, hour) DO UPDATE
        SET count = codeFailure.count + 1
        """

    static let failures = """
        SELECT CAST(coalesce(sum(count), 0) AS BIGINT)
        FROM codeFailure
        WHERE number = ?1
            AND hour >= ?2
        """
}
