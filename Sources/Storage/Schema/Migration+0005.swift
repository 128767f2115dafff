extension Migration {
    /// Which clocks are reminded of or supervised already, so that the daily job finds the others. `clock` is 0 where a
    /// key case is supervised as a whole.
    static let supervision = """
        CREATE TABLE supervision (
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            seq {{INTEGER}} NOT NULL,
            clock {{INTEGER}} NOT NULL,
            level {{TEXT}} NOT NULL,
            PRIMARY KEY (caseId, seq)
        ) {{STRICT_IN_KEY_ORDER}};
        CREATE INDEX supervisionClock ON supervision (caseId, clock, level);
        CREATE INDEX supervisionLevel ON supervision (level, caseId, seq);
        """
}
