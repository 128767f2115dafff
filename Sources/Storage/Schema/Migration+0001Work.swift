extension Migration {
    /// Evidence, outbox, imports and what several servers share.
    static let workTables = """
        CREATE TABLE evidence (
            id {{KEY}},
            caseId {{INTEGER}} REFERENCES caseState (id),
            draft {{BYTES}},
            digest {{TEXT}} NOT NULL CHECK (length(digest) = 64),
            size {{INTEGER}} NOT NULL CHECK (size >= 0),
            name {{TEXT}} NOT NULL,
            mediaType {{TEXT}} NOT NULL,
            addedAt {{INTEGER}} NOT NULL,
            addedBy {{TEXT}} NOT NULL,
            audience {{TEXT}} NOT NULL,
            removedAt {{INTEGER}},
            CHECK (caseId IS NOT NULL OR draft IS NOT NULL)
        ) {{STRICT}};
        CREATE INDEX evidenceCase ON evidence (caseId, id) WHERE caseId IS NOT NULL;
        CREATE INDEX evidenceDraft ON evidence (draft, id) WHERE draft IS NOT NULL;
        CREATE INDEX evidenceDigest ON evidence (digest, id);

        CREATE TABLE outbox (
            id {{KEY}},
            caseId {{INTEGER}} REFERENCES caseState (id),
            kind {{TEXT}} NOT NULL,
            recipient {{TEXT}} NOT NULL,
            body {{BYTES}} NOT NULL,
            createdAt {{INTEGER}} NOT NULL,
            dueAt {{INTEGER}} NOT NULL,
            takenAt {{INTEGER}},
            sentAt {{INTEGER}}
        ) {{STRICT}};
        CREATE INDEX outboxOpen ON outbox (dueAt, id) WHERE sentAt IS NULL;
        CREATE INDEX outboxCase ON outbox (caseId, id) WHERE caseId IS NOT NULL;

        CREATE TABLE importRow (
            source {{TEXT}} NOT NULL,
            rowId {{TEXT}} NOT NULL,
            digest {{BYTES}} NOT NULL,
            number {{TEXT}} NOT NULL,
            PRIMARY KEY (source, rowId)
        ) {{STRICT_IN_KEY_ORDER}};

        CREATE TABLE numberLease (
            year {{INTEGER}} NOT NULL PRIMARY KEY,
            next {{INTEGER}} NOT NULL CHECK (next > 0)
        ) {{STRICT}};

        CREATE TABLE lease (
            name {{TEXT}} NOT NULL PRIMARY KEY,
            holder {{TEXT}} NOT NULL,
            until {{INTEGER}} NOT NULL
        ) {{STRICT_IN_KEY_ORDER}};
        """

    /// Who may sign in, and with what.
    static let staffTables = """
        CREATE TABLE account (
            id {{KEY}},
            name {{TEXT}} NOT NULL UNIQUE CHECK (length(name) > 0),
            role {{TEXT}} NOT NULL,
            agency {{TEXT}},
            passwordHash {{TEXT}} NOT NULL,
            isActive {{INTEGER}} NOT NULL CHECK (isActive IN (0, 1)),
            createdAt {{INTEGER}} NOT NULL,
            language {{TEXT}} NOT NULL CHECK (language IN ('zh', 'en'))
        ) {{STRICT}};

        CREATE TABLE token (
            hash {{BYTES}} NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
            accountId {{INTEGER}} NOT NULL REFERENCES account (id),
            createdAt {{INTEGER}} NOT NULL,
            revokedAt {{INTEGER}}
        ) {{STRICT_IN_KEY_ORDER}};

        CREATE TABLE session (
            hash {{BYTES}} NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
            accountId {{INTEGER}} NOT NULL REFERENCES account (id),
            csrf {{BYTES}} NOT NULL,
            createdAt {{INTEGER}} NOT NULL,
            lastSeenAt {{INTEGER}} NOT NULL,
            expiresAt {{INTEGER}} NOT NULL
        ) {{STRICT_IN_KEY_ORDER}};
        CREATE TABLE audit (
            id {{KEY}},
            at {{INTEGER}} NOT NULL,
            account {{INTEGER}},
            role {{TEXT}} NOT NULL,
            what {{TEXT}} NOT NULL,
            caseId {{INTEGER}} REFERENCES caseState (id)
        ) {{STRICT}};
        CREATE INDEX auditCase ON audit (caseId, id) WHERE caseId IS NOT NULL;

        CREATE INDEX sessionExpiry ON session (expiresAt);
        CREATE INDEX sessionAccount ON session (accountId);
        """

    /// What visitors leave for a while.
    static let webTables = """
        CREATE TABLE idempotency (
            keyHash {{BYTES}} NOT NULL PRIMARY KEY CHECK (length(keyHash) = 32),
            bodyDigest {{BYTES}} NOT NULL CHECK (length(bodyDigest) = 32),
            box {{BYTES}} NOT NULL,
            createdAt {{INTEGER}} NOT NULL,
            expiresAt {{INTEGER}} NOT NULL
        ) {{STRICT_IN_KEY_ORDER}};
        CREATE INDEX idempotencyExpiry ON idempotency (expiresAt);

        CREATE TABLE draft (
            hash {{BYTES}} NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
            box {{BYTES}} NOT NULL,
            createdAt {{INTEGER}} NOT NULL,
            expiresAt {{INTEGER}} NOT NULL
        ) {{STRICT_IN_KEY_ORDER}};
        CREATE INDEX draftExpiry ON draft (expiresAt);

        CREATE TABLE codeFailure (
            number {{TEXT}} NOT NULL,
            hour {{INTEGER}} NOT NULL,
            count {{INTEGER}} NOT NULL CHECK (count > 0),
            PRIMARY KEY (number, hour)
        ) {{STRICT_IN_KEY_ORDER}};
        """
}
