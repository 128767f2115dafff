import Vocabulary

extension Connection {
    /// What the whole desk may find of some cases beside their matters, oldest first.
    func searchedTexts(of ids: [CaseID]) throws -> [CaseID: [SearchedText]] {
        let ids = ids.map(\.value)
        var found: [CaseID: [SearchedText]] = [:]
        func add(_ text: SearchedText?, to id: CaseID) {
            if let text { found[id, default: []].append(text) }
        }
        try forEachOfMany(ids, SQL.openTexts) { add(SearchedText(try CaseTextRow(row: $0)), to: $0.caseID(7)) }
        try forEachOfMany(ids, SQL.fileNames) { row in
            let text = SearchedText(
                fileNamed: row.text(0), at: row.instant(1), by: try row.term(2), try row.term(3),
                inCaseOf: try row.term(4))
            add(text, to: row.caseID(5))
        }
        try forEachOfMany(ids, SQL.recorded) { row in
            add(SearchedText(recorded: row.blob(0), at: row.instant(1)), to: row.caseID(2))
        }
        return found.mapValues { $0.sorted { ($0.at, $0.words) < ($1.at, $1.words) } }
    }
}

private enum SQL {
    static let openTexts = """
        SELECT id, kind, audience, at, body, isSealed, salt, caseId
        FROM caseText
        WHERE caseId IN (\(ManyPlaces.places))
            AND isSealed = 0
        """

    static let fileNames = """
        SELECT evidence.name, evidence.addedAt, evidence.addedBy, evidence.audience, caseState.applicantRole,
            evidence.caseId
        FROM evidence
        JOIN caseState ON caseState.id = evidence.caseId
        WHERE evidence.caseId IN (\(ManyPlaces.places))
            AND evidence.removedAt IS NULL
        """

    static let recorded = """
        SELECT body, at, caseId
        FROM event
        WHERE caseId IN (\(ManyPlaces.places))
            AND kind IN (\(RecordedNames.kinds))
        """
}
