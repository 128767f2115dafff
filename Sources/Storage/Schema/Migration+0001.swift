extension Migration {
    /// Everything that the first release keeps. `nextDueAt` and `dueAt` hold 9223372036854775807 where nothing is
    /// due, so that lists in order of due time can be continued from any row.
    static let firstSchema = [caseTables, workTables, staffTables, webTables, searchTables].joined(separator: "\n")

    private static let searchTables = """
        {{SEARCH_TABLE}}
        """

    /// The case, its history and its texts.
    private static let caseTables = """
        CREATE TABLE meta (
            key {{TEXT}} NOT NULL PRIMARY KEY,
            value {{BYTES}} NOT NULL
        ) {{STRICT_IN_KEY_ORDER}};

        CREATE TABLE agreement (
            id {{KEY}},
            digest {{TEXT}} NOT NULL UNIQUE CHECK (length(digest) > 0),
            installedAt {{INTEGER}} NOT NULL,
            files {{BYTES}} NOT NULL
        ) {{STRICT}};

        CREATE TABLE caseState (
            id {{KEY}},
            year {{INTEGER}} NOT NULL CHECK (year BETWEEN 1 AND 9999),
            serial {{INTEGER}} NOT NULL CHECK (serial > 0),
            state {{TEXT}} NOT NULL,
            kind {{TEXT}} NOT NULL,
            channel {{TEXT}} NOT NULL,
            rightType {{TEXT}} NOT NULL,
            track {{TEXT}} NOT NULL,
            title {{TEXT}} NOT NULL,
            place {{TEXT}} NOT NULL,
            district {{TEXT}},
            applicantRole {{TEXT}} NOT NULL,
            isAnonymous {{INTEGER}} NOT NULL CHECK (isAnonymous IN (0, 1)),
            receivedAt {{INTEGER}} NOT NULL,
            registeredAt {{INTEGER}} NOT NULL,
            registrar {{INTEGER}},
            assignee {{INTEGER}},
            leadAgency {{TEXT}},
            version {{INTEGER}} NOT NULL CHECK (version >= 0),
            nextDueAt {{INTEGER}} NOT NULL,
            nextClock {{TEXT}},
            isGreen {{INTEGER}} NOT NULL CHECK (isGreen IN (0, 1)),
            updatedAt {{INTEGER}} NOT NULL,
            closedAt {{INTEGER}},
            sourceDay {{INTEGER}},
            matchCount {{INTEGER}} NOT NULL CHECK (matchCount >= 0)
        ) {{STRICT}};
        CREATE UNIQUE INDEX caseStateNumber ON caseState (year, serial);
        CREATE INDEX caseStateInbox ON caseState (state, nextDueAt, id);
        CREATE INDEX caseStateAgency ON caseState (leadAgency, state, nextDueAt, id) WHERE leadAgency IS NOT NULL;
        CREATE INDEX caseStateAssignee ON caseState (assignee, state, nextDueAt, id) WHERE assignee IS NOT NULL;

        CREATE TABLE event (
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            version {{INTEGER}} NOT NULL CHECK (version > 0),
            step {{INTEGER}} NOT NULL CHECK (step > 0),
            kind {{TEXT}} NOT NULL,
            at {{INTEGER}} NOT NULL,
            role {{TEXT}} NOT NULL,
            account {{INTEGER}},
            agency {{TEXT}},
            agreement {{INTEGER}} NOT NULL REFERENCES agreement (id),
            body {{BYTES}} NOT NULL,
            PRIMARY KEY (caseId, version)
        ) {{STRICT_IN_KEY_ORDER}};

        CREATE TABLE clock (
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            seq {{INTEGER}} NOT NULL,
            clockId {{TEXT}} NOT NULL,
            scope {{TEXT}} NOT NULL,
            subject {{TEXT}} NOT NULL,
            agency {{TEXT}},
            startedAt {{INTEGER}} NOT NULL,
            dueAt {{INTEGER}} NOT NULL,
            dueDay {{INTEGER}} NOT NULL,
            isGreen {{INTEGER}} NOT NULL CHECK (isGreen IN (0, 1)),
            isExtended {{INTEGER}} NOT NULL CHECK (isExtended IN (0, 1)),
            isProvisional {{INTEGER}} NOT NULL CHECK (isProvisional IN (0, 1)),
            stoppedOn {{INTEGER}},
            endedAt {{INTEGER}},
            stops {{TEXT}} NOT NULL,
            PRIMARY KEY (caseId, seq)
        ) {{STRICT_IN_KEY_ORDER}};
        CREATE INDEX clockOpen ON clock (dueAt, caseId, seq) WHERE endedAt IS NULL AND stoppedOn IS NULL;
        CREATE INDEX clockAgency ON clock (agency, dueAt, caseId, seq)
            WHERE endedAt IS NULL AND stoppedOn IS NULL AND agency IS NOT NULL;

        CREATE TABLE referral (
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            seq {{INTEGER}} NOT NULL,
            agency {{TEXT}} NOT NULL,
            unit {{TEXT}},
            role {{TEXT}} NOT NULL,
            state {{TEXT}} NOT NULL,
            referredAt {{INTEGER}} NOT NULL,
            signedAt {{INTEGER}},
            dueAt {{INTEGER}} NOT NULL,
            PRIMARY KEY (caseId, seq)
        ) {{STRICT_IN_KEY_ORDER}};
        CREATE INDEX referralInbox ON referral (agency, state, dueAt, caseId, seq);
        CREATE INDEX referralUnit ON referral (unit, state, dueAt, caseId, seq) WHERE unit IS NOT NULL;

        CREATE TABLE matter (
            caseId {{KEY}} REFERENCES caseState (id),
            lang {{TEXT}} NOT NULL,
            brand {{TEXT}} NOT NULL,
            rightNo {{TEXT}} NOT NULL,
            respondent {{TEXT}} NOT NULL,
            contact {{TEXT}} NOT NULL,
            address {{TEXT}} NOT NULL,
            phone {{TEXT}} NOT NULL,
            pages {{TEXT}} NOT NULL,
            goods {{TEXT}} NOT NULL,
            narrative {{TEXT}} NOT NULL,
            creditCode {{TEXT}} NOT NULL,
            noticedOn {{TEXT}} NOT NULL,
            isUrgent {{INTEGER}} NOT NULL CHECK (isUrgent IN (0, 1)),
            proof {{TEXT}} NOT NULL,
            salt {{BYTES}} NOT NULL CHECK (length(salt) = 32)
        ) {{STRICT}};

        CREATE TABLE caseText (
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            id {{INTEGER}} NOT NULL,
            kind {{TEXT}} NOT NULL,
            audience {{TEXT}} NOT NULL,
            at {{INTEGER}} NOT NULL,
            body {{BYTES}} NOT NULL,
            isSealed {{INTEGER}} NOT NULL CHECK (isSealed IN (0, 1)),
            salt {{BYTES}} NOT NULL CHECK (length(salt) = 32),
            PRIMARY KEY (caseId, id)
        ) {{STRICT_IN_KEY_ORDER}};

        CREATE TABLE sealed (
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            class {{TEXT}} NOT NULL,
            version {{INTEGER}} NOT NULL CHECK (version > 0),
            keyId {{INTEGER}} NOT NULL,
            box {{BYTES}} NOT NULL,
            salt {{BYTES}} NOT NULL CHECK (length(salt) = 32),
            PRIMARY KEY (caseId, class, version)
        ) {{STRICT_IN_KEY_ORDER}};

        CREATE TABLE caseKey (
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            class {{TEXT}} NOT NULL,
            keyId {{INTEGER}} NOT NULL,
            wrapped {{BYTES}} NOT NULL,
            PRIMARY KEY (caseId, class)
        ) {{STRICT_IN_KEY_ORDER}};

        CREATE TABLE blindIndex (
            kind {{TEXT}} NOT NULL,
            hash {{BYTES}} NOT NULL,
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            PRIMARY KEY (kind, hash, caseId)
        ) {{STRICT_IN_KEY_ORDER}};

        CREATE TABLE matchKey (
            block {{INTEGER}} NOT NULL,
            key {{INTEGER}} NOT NULL,
            caseId {{INTEGER}} NOT NULL,
            kind {{INTEGER}} NOT NULL,
            PRIMARY KEY (block, key, caseId)
        ) {{STRICT_IN_KEY_ORDER}};

        CREATE TABLE queryCode (
            caseId {{KEY}} REFERENCES caseState (id),
            hash {{BYTES}} NOT NULL CHECK (length(hash) = 32)
        ) {{STRICT}};
        """
}
