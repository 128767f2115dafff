import Storage
import TestStores

/// Rows as ten years of work leave them, so that the engine's own statistics tell it what is large and what is rare:
/// nine cases of ten are archived. Made by statements that both engines understand.
enum FilledArchive {
    static let cases = 10_000

    static func fill(_ connection: any Connection) throws {
        for script in [caseState, clock, perCase, keyed, people, visitors] {
            try connection.executeScript(connection.dialect.render(script))
        }
        if connection.dialect.name == "postgres" {
            try connection.executeScript(vectors)
            try connection.plantPostgresStatistics()
        } else {
            try connection.executeScript("ANALYZE")
        }
    }

    private static let count = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(cases))"
    private static let bytes = "CAST('00000000000000000000000' || CAST(100000000 + i AS TEXT) AS {{BYTES}})"

    /// The search index of PostgreSQL, which is a table; pieces of ten cases each, and some that are young.
    private static let vectors = """
        INSERT INTO search (caseId, tokens, isGathered)
        \(count)
        SELECT i, CAST('0000a' || CAST(i / 10 AS TEXT) AS TSVECTOR), i % 1000 > 0 FROM n
        """

    private static let caseState = """
        INSERT INTO caseState (id, year, serial, state, kind, channel, rightType, track, title, place, applicantRole,
            isAnonymous, receivedAt, registeredAt, assignee, leadAgency, version, nextDueAt, nextClock, isGreen,
            updatedAt, closedAt, matchCount, leadingCase)
        \(count)
        SELECT i, 2016 + i / 1000, i,
            CASE WHEN i % 10 > 0 THEN 'archived' WHEN i % 20 = 0 THEN 'registered' WHEN i % 30 = 0 THEN 'referred'
                WHEN i % 70 = 0 THEN 'closed' ELSE 'accepted' END,
            'complaint', 'web', 'tm', 'ordinary', 'a shop', 'shop', 'complainant', 0, i * 1000, i * 1000, i % 40,
            'agency' || CAST(i % 20 AS TEXT), 4,
            CASE WHEN i % 10 > 0 THEN 9223372036854775807 ELSE i * 1000 END, 'T03', 0, i * 1000, i * 2000, 0,
            CASE WHEN i % 100 = 0 THEN '2026-000001' END
        FROM n
        """

    private static let clock = """
        INSERT INTO clock (caseId, seq, clockId, scope, subject, agency, startedAt, dueAt, dueDay, isGreen,
            isExtended, isProvisional, stoppedOn, endedAt, stops, watchAt)
        \(count)
        SELECT i, seq, 'T03', 'case', '', 'agency' || CAST(i % 20 AS TEXT), i * 1000, i * 2000, i, 0, 0, 0,
            CASE WHEN i % 50 = 0 THEN i END, CASE WHEN i % 10 > 0 THEN i * 1500 END, '',
            CASE WHEN i % 10 = 0 THEN i * 1800 END
        FROM n
        CROSS JOIN (SELECT 1 AS seq UNION ALL SELECT 2 UNION ALL SELECT 3) AS three
        """

    private static let perCase = """
        INSERT INTO agreement (digest, installedAt, files) VALUES ('filled', 0, CAST('x' AS {{BYTES}}));

        INSERT INTO event (caseId, version, step, kind, at, role, agreement, body)
        \(count)
        SELECT i, version, 1, 'case.registered.1', i, 'system', 1, \(bytes)
        FROM n
        CROSS JOIN (SELECT 1 AS version UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) AS four;

        INSERT INTO referral (caseId, seq, agency, unit, role, state, referredAt, dueAt)
        \(count)
        SELECT i, 1, 'agency' || CAST(i % 20 AS TEXT), 'unit' || CAST(i % 200 AS TEXT), 'lead',
            CASE WHEN i % 10 > 0 THEN 'ended' ELSE 'signed' END, i, i * 1000
        FROM n;

        INSERT INTO caseText (caseId, id, kind, audience, at, body, isSealed, salt)
        \(count)
        SELECT i, 1, 'note', 'staff', i, \(bytes), 0, \(bytes) FROM n;

        INSERT INTO sealed (caseId, class, version, keyId, box, salt)
        \(count)
        SELECT i, 'identity', 1, 1, \(bytes), \(bytes) FROM n;

        INSERT INTO caseKey (caseId, class, keyId, wrapped)
        \(count)
        SELECT i, 'identity', 1, \(bytes) FROM n;

        INSERT INTO supervision (caseId, seq, clock, level)
        \(count)
        SELECT i, 1, 1, 'red' FROM n WHERE i % 5 = 0;

        INSERT INTO evidence (caseId, digest, size, name, mediaType, addedAt, addedBy, audience)
        \(count)
        SELECT i, '00000000000000000000000000000000000000000000000000000000' || CAST(10000000 + i AS TEXT), 1, 'a', 'b',
            i, 'complainant', 'staff'
        FROM n
        """

    private static let keyed = """
        INSERT INTO matter (caseId, lang, brand, rightNo, respondent, contact, address, phone, pages, goods, narrative,
            creditCode, noticedOn, isUrgent, proof, salt)
        \(count)
        SELECT i, 'zh', '', '', '', '', '', '', '', '', '', '', '', 0, '', \(bytes) FROM n;

        INSERT INTO queryCode (caseId, hash)
        \(count)
        SELECT i, \(bytes) FROM n;

        INSERT INTO blindIndex (kind, hash, caseId)
        \(count)
        SELECT 'phone', \(bytes), i FROM n;

        INSERT INTO matchYoung (caseId, version, keys)
        \(count)
        SELECT i, 1, \(bytes) FROM n WHERE i <= 40;

        INSERT INTO matchBlock (version, phase, keyCount, pages, made)
        \(count)
        SELECT 1, 'whole', i, 1, 1 FROM n WHERE i <= 8;

        INSERT INTO matchPage (id, entries)
        \(count)
        SELECT 16777216 + i, \(bytes) FROM n;

        INSERT INTO matchFilter (id, words, common)
        \(count)
        SELECT 16777216 + i, \(bytes), \(bytes) FROM n;

        INSERT INTO matchFeature (caseId, version, features)
        \(count)
        SELECT i, 1, \(bytes) FROM n;

        INSERT INTO caseRelation (caseId, otherId, verdict, at)
        \(count)
        SELECT i, i + 1, 'link', i FROM n WHERE i < \(cases);

        INSERT INTO importRow (source, rowId, digest, number)
        \(count)
        SELECT 'file', CAST(i AS TEXT), \(bytes), '2026-000001' FROM n;

        INSERT INTO sourceOrder (source, orderNumber, caseId)
        \(count)
        SELECT 'hotline', CAST(i AS TEXT), i FROM n;

        INSERT INTO outbox (caseId, kind, recipient, body, createdAt, dueAt, sentAt)
        \(count)
        SELECT i, 'notice', 'desk', \(bytes), i, i, CASE WHEN i % 100 > 0 THEN i END FROM n
        """

    private static let people = """
        INSERT INTO account (name, role, passwordHash, isActive, createdAt, language)
        \(count)
        SELECT CAST(i AS TEXT), 'deskOfficer', '', 1, 0, 'zh' FROM n WHERE i <= 400;

        INSERT INTO token (hash, accountId, createdAt)
        \(count)
        SELECT \(bytes), 1, 0 FROM n WHERE i <= 40;

        INSERT INTO bulkAction (kind, account, plannedAt, startedAt, phase, isUnderWay, size)
        \(count)
        SELECT 'assign', i % 400 + 1, i, i, 'done', 0, 1 FROM n WHERE i <= 2000;

        INSERT INTO bulkCase (bulk, seq, caseId, receiver, version, state, reasonZh, reasonEn)
        \(count)
        SELECT i % 2000 + 1, i, i, i % 400 + 1, 1, 'done', '', '' FROM n;

        INSERT INTO savedSearch (account, keyId, wrapped, box)
        \(count)
        SELECT i % 400 + 1, 1, \(bytes), \(bytes) FROM n WHERE i <= 4000;

        INSERT INTO audit (at, role, what, caseId)
        \(count)
        SELECT i, 'deskOfficer', 'identity', i FROM n;

        INSERT INTO session (hash, accountId, csrf, createdAt, lastSeenAt, expiresAt)
        \(count)
        SELECT \(bytes), 1 + i % 40, \(bytes), i, i, i FROM n
        """

    private static let visitors = """
        INSERT INTO idempotency (keyHash, bodyDigest, box, createdAt, expiresAt)
        \(count)
        SELECT \(bytes), \(bytes), \(bytes), i, i FROM n;

        INSERT INTO draft (hash, box, createdAt, expiresAt)
        \(count)
        SELECT \(bytes), \(bytes), i, i FROM n;

        INSERT INTO codeFailure (number, hour, count)
        \(count)
        SELECT CAST(i AS TEXT), i / 10, 1 FROM n
        """
}
