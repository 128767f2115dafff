extension Migration {
    /// What is to be done to several cases, and what was: so that work of minutes goes on after a restart, and can be
    /// looked at and undone. Searches that somebody keeps are sealed, for the words may be a person's.
    static let bulkWork = """
        CREATE TABLE bulkAction (
            id {{KEY}},
            kind {{TEXT}} NOT NULL,
            account {{INTEGER}} NOT NULL REFERENCES account (id),
            giver {{INTEGER}},
            plannedAt {{INTEGER}} NOT NULL,
            startedAt {{INTEGER}},
            phase {{TEXT}} NOT NULL,
            isUnderWay {{INTEGER}} NOT NULL CHECK (isUnderWay IN (0, 1)),
            size {{INTEGER}} NOT NULL CHECK (size > 0)
        ) {{STRICT}};
        CREATE INDEX bulkActionUnderWay ON bulkAction (startedAt, id) WHERE isUnderWay = 1;
        CREATE INDEX bulkActionAccount ON bulkAction (account, id);
        CREATE INDEX bulkActionPlanned ON bulkAction (plannedAt, id);

        CREATE TABLE bulkCase (
            bulk {{INTEGER}} NOT NULL REFERENCES bulkAction (id),
            seq {{INTEGER}} NOT NULL,
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            receiver {{INTEGER}},
            version {{INTEGER}} NOT NULL,
            state {{TEXT}} NOT NULL,
            reasonZh {{TEXT}} NOT NULL,
            reasonEn {{TEXT}} NOT NULL,
            PRIMARY KEY (bulk, seq)
        ) {{STRICT_IN_KEY_ORDER}};
        CREATE INDEX bulkCaseState ON bulkCase (bulk, state, seq);

        CREATE TABLE savedSearch (
            id {{KEY}},
            account {{INTEGER}} NOT NULL REFERENCES account (id),
            keyId {{INTEGER}} NOT NULL,
            wrapped {{BYTES}} NOT NULL,
            box {{BYTES}} NOT NULL,
            removedAt {{INTEGER}}
        ) {{STRICT}};
        CREATE INDEX savedSearchAccount ON savedSearch (account, id);
        """
}
