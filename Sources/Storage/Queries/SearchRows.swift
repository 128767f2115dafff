import Vocabulary

/// What a search asks of many cases at once.
extension Connection {
    func facets(of ids: [CaseID]) throws -> [SearchFacets] {
        var found: [CaseID: SearchFacets] = [:]
        try forEachOfMany(ids.map(\.value), SQL.facets) { row in
            let facets = SearchFacets(
                id: row.caseID(0), year: row.int(1), state: row.text(2), right: row.text(3), channel: row.text(4),
                district: row.textIfAny(5), agency: row.textIfAny(6), assignee: row.accountIfAny(7),
                dueAt: row.integer(8), lateAt: row.integerIfAny(9) ?? NeverDue.stored, title: row.text(10))
            found[facets.id] = facets
        }
        return ids.compactMap { found[$0] }
    }

    func matters(of ids: [CaseID]) throws -> [CaseID: MatterRow] {
        var found: [CaseID: MatterRow] = [:]
        try forEachOfMany(ids.map(\.value), SQL.matters) { row in found[row.caseID(15)] = MatterRow(row: row) }
        return found
    }

    func inboxRows(_ ids: [CaseID]) throws -> [CaseID: InboxRow] {
        var found: [CaseID: InboxRow] = [:]
        try forEachOfMany(ids.map(\.value), SQL.inboxRows) { row in found[row.caseID(0)] = try InboxRow(row: row) }
        return found
    }
}

private enum SQL {
    static let facets = """
        SELECT id, year, state, rightType, channel, district, leadAgency, assignee, nextDueAt,
            (
                SELECT min(dueAt)
                FROM clock
                WHERE clock.caseId = caseState.id
                    AND clock.endedAt IS NULL
                    AND clock.stoppedOn IS NULL
            ),
            title
        FROM caseState
        WHERE id IN (\(ManyPlaces.places))
        """

    static let matters = """
        SELECT \(MatterRow.columns), caseId
        FROM matter
        WHERE caseId IN (\(ManyPlaces.places))
        """

    static let inboxRows = """
        SELECT \(InboxRow.columns)
        FROM caseState
        WHERE id IN (\(ManyPlaces.places))
        """
}
