extension Migration {
    /// Match keys in sorted blocks, what cases are compared in, and what officers decided about pairs of cases.
    ///
    /// A filing writes its keys as one row behind the last one. Some dozens of these are then sorted into a block, and
    /// blocks of like size into a larger one, so that a look-up asks few. The pages of the block b have the identifiers
    /// from b · 16,777,216 on. `made` tells how many pages of a block exist that is being built or taken out, and
    /// `target` into which block one is being merged.
    ///
    /// Keys of before were hashed otherwise; a job of the server makes them anew.
    static let matchBlocks = """
        DROP TABLE matchKey;

        CREATE TABLE matchYoung (
            caseId {{KEY}},
            version {{INTEGER}} NOT NULL,
            keys {{BYTES}} NOT NULL
        ) {{STRICT}};

        CREATE TABLE matchBlock (
            id {{KEY}},
            version {{INTEGER}} NOT NULL,
            phase {{TEXT}} NOT NULL CHECK (phase IN ('building', 'whole', 'leaving')),
            keyCount {{INTEGER}} NOT NULL CHECK (keyCount >= 0),
            pages {{INTEGER}} NOT NULL CHECK (pages BETWEEN 1 AND 16777216),
            made {{INTEGER}} NOT NULL CHECK (made BETWEEN 0 AND pages),
            target {{INTEGER}}
        ) {{STRICT}};

        CREATE TABLE matchPage (
            id {{KEY}},
            entries {{BYTES}} NOT NULL
        ) {{STRICT}};

        CREATE TABLE matchFeature (
            caseId {{KEY}},
            version {{INTEGER}} NOT NULL,
            features {{BYTES}} NOT NULL
        ) {{STRICT}};

        CREATE TABLE caseRelation (
            id {{KEY}},
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            otherId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            verdict {{TEXT}} NOT NULL CHECK (verdict IN ('attach', 'link', 'notSame')),
            at {{INTEGER}} NOT NULL,
            account {{INTEGER}},
            undoneAt {{INTEGER}},
            CHECK (caseId <> otherId)
        ) {{STRICT}};
        CREATE INDEX caseRelationCase ON caseRelation (caseId, id);
        CREATE INDEX caseRelationOther ON caseRelation (otherId, id);

        INSERT INTO meta (key, value)
        SELECT 'match keys to make', value
        FROM meta
        WHERE key = 'agreement';
        """
}
