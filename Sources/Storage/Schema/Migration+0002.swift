extension Migration {
    /// Whose a file is that an agency added, so that other agencies of the case do not read it.
    static let evidenceAgency = """
        ALTER TABLE evidence ADD COLUMN agency {{TEXT}};
        """

    /// Of earlier files the agency is known where only one ever added any; the others stay without, and only the desk
    /// reads them.
    package static let earlierEvidenceAgency = """
        UPDATE evidence
        SET agency = (
            SELECT min(event.agency)
            FROM event
            WHERE event.caseId = evidence.caseId
                AND event.kind = 'case.evidenceAdded.1'
                AND event.role = 'agencyLiaison'
            HAVING count(DISTINCT event.agency) = 1
        )
        WHERE addedBy = 'agencyLiaison';
        """
}
