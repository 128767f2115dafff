extension Migration {
    /// Under which version of the agreement a clock runs, what else its date needs, and the date that a correction
    /// replaced: `dueAt` is from when it is late, `dueEnd` the end of `dueDay` where an older, later date still counts.
    static let clockVersions = """
        ALTER TABLE agreement ADD COLUMN corrects {{TEXT}};
        ALTER TABLE agreement ADD COLUMN installedBy {{INTEGER}};

        ALTER TABLE clock ADD COLUMN agreement {{INTEGER}} REFERENCES agreement (id);
        ALTER TABLE clock ADD COLUMN greenGrantedAt {{INTEGER}};
        ALTER TABLE clock ADD COLUMN dueEnd {{INTEGER}};
        ALTER TABLE clock ADD COLUMN formerDay {{INTEGER}};
        CREATE INDEX clockStopped ON clock (caseId, seq) WHERE endedAt IS NULL AND stoppedOn IS NOT NULL;

        INSERT INTO meta (key, value)
        SELECT 'clocks to restate', value
        FROM meta
        WHERE key = 'agreement';
        """
}
