extension Migration {
    /// What the desk's lists, jobs and bulk work need to cost as much as their answer.
    ///
    /// `watchAt` is the moment at which the daily job must look at a clock: when it turns yellow, then when it turns red,
    /// then never again. Rows of before count yellow from four fifths of their time, as DOMAIN does (C37).
    ///
    /// Lists of work leave out cases that follow a leading one, and so does their index, which then alone answers how many
    /// there are.
    static let desk = """
        ALTER TABLE clock ADD COLUMN watchAt {{INTEGER}};
        UPDATE clock
        SET watchAt = CASE
            WHEN EXISTS (
                SELECT 1
                FROM supervision
                WHERE supervision.caseId = clock.caseId
                    AND supervision.clock = clock.seq
            ) THEN dueAt
            ELSE dueAt - (dueAt - startedAt) / 5
            END
        WHERE endedAt IS NULL
            AND stoppedOn IS NULL
            AND NOT EXISTS (
                SELECT 1
                FROM supervision
                WHERE supervision.caseId = clock.caseId
                    AND supervision.clock = clock.seq
                    AND supervision.level <> 'yellow'
            );
        DROP INDEX supervisionClock;
        CREATE INDEX clockWatch ON clock (watchAt, caseId, seq) WHERE watchAt IS NOT NULL;

        DROP INDEX caseStateInbox;
        CREATE INDEX caseStateInbox ON caseState (state, nextDueAt, id) WHERE leadingCase IS NULL;

        CREATE INDEX evidenceUnneeded ON evidence (removedAt, id)
            WHERE draft IS NOT NULL AND caseId IS NULL AND removedAt IS NOT NULL;
        CREATE INDEX codeFailureHour ON codeFailure (hour);
        """
}
