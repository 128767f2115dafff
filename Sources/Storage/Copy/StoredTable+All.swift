extension StoredTable {
    /// Every table whose rows make up the store, each after those that it refers to. A test compares the list with the
    /// schema, so that a migration which forgets it fails.
    package static let all: [StoredTable] = settings + cases + texts + work

    /// What belongs to running servers, not to the store: whoever takes over takes new leases and signs in again.
    package static let leftOut: Set<String> = ["lease", "session", "migration"]

    private static let settings = [
        // Neither what is known of a copy under way nor pages that are being blanked.
        StoredTable(
            "meta", key: "key", "key text, value bytes",
            where: "key NOT LIKE '\(CopyMark.prefix)%' AND key NOT LIKE 'zeros %'"),
        StoredTable(
            "agreement", key: "id",
            "id integer, digest text, installedAt integer, files bytes, corrects text, installedBy integer"),
        StoredTable(
            "account", key: "id",
            """
            id integer, name text, role text, agency text, passwordHash text, isActive integer, createdAt integer,
            language text
            """),
        StoredTable("token", key: "hash", "hash bytes, accountId integer, createdAt integer, revokedAt integer"),
    ]

    private static let cases = [
        StoredTable(
            "caseState", key: "id",
            """
            id integer, year integer, serial integer, state text, kind text, channel text, rightType text, track text,
            title text, place text, district text, applicantRole text, isAnonymous integer, receivedAt integer,
            registeredAt integer, registrar integer, assignee integer, leadAgency text, version integer,
            nextDueAt integer, nextClock text, isGreen integer, updatedAt integer, closedAt integer, sourceDay integer,
            matchCount integer, leadingCase text, isRepeat integer
            """),
        StoredTable(
            "event", key: "caseId version",
            """
            caseId integer, version integer, step integer, kind text, at integer, role text, account integer,
            agency text, agreement integer, body bytes
            """),
        StoredTable(
            "clock", key: "caseId seq",
            """
            caseId integer, seq integer, clockId text, scope text, subject text, agency text, startedAt integer,
            dueAt integer, dueDay integer, isGreen integer, isExtended integer, isProvisional integer,
            stoppedOn integer, endedAt integer, stops text, agreement integer, greenGrantedAt integer, dueEnd integer,
            formerDay integer, watchAt integer
            """),
        StoredTable(
            "referral", key: "caseId seq",
            """
            caseId integer, seq integer, agency text, unit text, role text, state text, referredAt integer,
            signedAt integer, dueAt integer
            """),
        StoredTable("supervision", key: "caseId seq", "caseId integer, seq integer, clock integer, level text"),
        StoredTable("sourceOrder", key: "source orderNumber", "source text, orderNumber text, caseId integer"),
    ]

    private static let texts = [
        StoredTable(
            "matter", key: "caseId",
            """
            caseId integer, lang text, brand text, rightNo text, respondent text, contact text, address text,
            phone text, pages text, goods text, narrative text, creditCode text, noticedOn text, isUrgent integer,
            proof text, salt bytes
            """),
        StoredTable(
            "caseText", key: "caseId id",
            """
            caseId integer, id integer, kind text, audience text, at integer, body bytes, isSealed integer, salt bytes
            """),
        StoredTable(
            "sealed", key: "caseId class version",
            "caseId integer, class text, version integer, keyId integer, box bytes, salt bytes"),
        StoredTable("caseKey", key: "caseId class", "caseId integer, class text, keyId integer, wrapped bytes"),
        StoredTable("blindIndex", key: "kind hash caseId", "kind text, hash bytes, caseId integer"),
        StoredTable("matchYoung", key: "caseId", "caseId integer, version integer, keys bytes"),
        StoredTable(
            "matchBlock", key: "id",
            """
            id integer, version integer, phase text, keyCount integer, pages integer, made integer, filtered integer,
            target integer
            """),
        StoredTable("matchPage", key: "id", "id integer, entries bytes"),
        StoredTable("matchFilter", key: "id", "id integer, words bytes, common bytes"),
        StoredTable("matchFeature", key: "caseId", "caseId integer, version integer, features bytes"),
        StoredTable(
            "caseRelation", key: "id",
            """
            id integer, caseId integer, otherId integer, verdict text, at integer, account integer, undoneAt integer
            """),
        StoredTable("queryCode", key: "caseId", "caseId integer, hash bytes"),
    ]

    private static let work = [
        StoredTable(
            "evidence", key: "id",
            """
            id integer, caseId integer, draft bytes, digest text, size integer, name text, mediaType text,
            addedAt integer, addedBy text, audience text, removedAt integer, agency text
            """),
        StoredTable(
            "outbox", key: "id",
            """
            id integer, caseId integer, kind text, recipient text, body bytes, createdAt integer, dueAt integer,
            takenAt integer, sentAt integer, state text, tries integer, reason text, replyCode integer, messageId text,
            providerId text, changedAt integer, changedBy integer
            """),
        StoredTable(
            "bulkAction", key: "id",
            """
            id integer, kind text, account integer, giver integer, plannedAt integer, startedAt integer, phase text,
            isUnderWay integer, size integer
            """),
        StoredTable(
            "bulkCase", key: "bulk seq",
            """
            bulk integer, seq integer, caseId integer, receiver integer, version integer, state text, reasonZh text,
            reasonEn text
            """),
        StoredTable(
            "savedSearch", key: "id",
            "id integer, account integer, keyId integer, wrapped bytes, box bytes, removedAt integer"),
        StoredTable("importRow", key: "source rowId", "source text, rowId text, digest bytes, number text"),
        StoredTable("numberLease", key: "year", "year integer, next integer"),
        StoredTable(
            "audit", key: "id", "id integer, at integer, account integer, role text, what text, caseId integer"),
        StoredTable(
            "idempotency", key: "keyHash",
            "keyHash bytes, bodyDigest bytes, box bytes, createdAt integer, expiresAt integer"),
        StoredTable("draft", key: "hash", "hash bytes, box bytes, createdAt integer, expiresAt integer"),
        StoredTable("codeFailure", key: "number hour", "number text, hour integer, count integer"),
    ]
}
