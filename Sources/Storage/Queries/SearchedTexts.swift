import Vocabulary

extension Connection {
    /// What the whole desk may find of some cases beside their matters, oldest first.
    func searchedTexts(of ids: [CaseID]) throws -> [CaseID: [SearchedText]] {
        var found: [CaseID: [SearchedText]] = [:]
        try forEachOfMany(ids.map(\.value), SQL.ofMany) { row in
            if let text = try SearchedText(row: row) { found[row.caseID(1), default: []].append(text) }
        }
        return found.mapValues { $0.sorted { ($0.at, $0.words) < ($1.at, $1.words) } }
    }
}

extension SearchedText {
    /// A row of one of three tables, which the first column tells.
    fileprivate init?(row: any Row) throws {
        let at = row.instant(2)
        switch row.integer(0) {
        case 1: self.init(written: row.blob(3), at: at, for: try row.term(5))
        case 2:
            self.init(
                fileNamed: row.text(4), at: at, by: try row.term(6), try row.term(5), inCaseOf: try row.term(7))
        default: self.init(recorded: row.blob(3), at: at)
        }
    }
}

private enum SQL {
    /// Texts, files and events in one answer: a search asks for them again and again. CROSS, so that SQLite begins with the
    /// files, which most cases have none of.
    static let ofMany = """
        SELECT 1, caseId, at, body, '', audience, '', ''
        FROM caseText
        WHERE caseId IN (\(ManyPlaces.places))
            AND isSealed = 0
        UNION ALL
        SELECT 2, evidence.caseId, evidence.addedAt, NULL, evidence.name, evidence.audience, evidence.addedBy,
            caseState.applicantRole
        FROM evidence
        CROSS JOIN caseState
        WHERE caseState.id = evidence.caseId
            AND evidence.caseId IN (\(ManyPlaces.places))
            AND evidence.removedAt IS NULL
        UNION ALL
        SELECT 3, caseId, at, body, '', '', '', ''
        FROM event
        WHERE caseId IN (\(ManyPlaces.places))
            AND kind IN (\(RecordedNames.kinds))
        """
}
