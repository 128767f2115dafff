import Vocabulary

/// What a search asks of many cases at once. PostgreSQL takes a way for each statement, so ids go some at a time, and the
/// last ones are filled up with one that no case has.
extension Connection {
    func facets(of ids: [CaseID]) throws -> [SearchFacets] {
        var found: [CaseID: SearchFacets] = [:]
        try forEachOfMany(ids, SQL.facets) { row in
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
        try forEachOfMany(ids, SQL.matters) { row in found[row.caseID(15)] = MatterRow(row: row) }
        return found
    }

    func inboxRows(_ ids: [CaseID]) throws -> [CaseID: InboxRow] {
        var found: [CaseID: InboxRow] = [:]
        try forEachOfMany(ids, SQL.inboxRows) { row in found[row.caseID(0)] = try InboxRow(row: row) }
        return found
    }

    private func forEachOfMany(_ ids: [CaseID], _ sql: String, _ use: (any Row) throws -> Void) throws {
        for start in stride(from: 0, to: ids.count, by: SQL.many) {
            let some = ids[start..<min(start + SQL.many, ids.count)].map { Value($0) }
            let values = some + [Value](repeating: .integer(0), count: SQL.many - some.count)
            try forEach(sql, values) { row in
                try use(row)
                return true
            }
        }
    }
}

private enum SQL {
    static let many = 64
    /// As many as `many`.
    static let places = """
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
        ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42,
        ?43, ?44, ?45, ?46, ?47, ?48, ?49, ?50, ?51, ?52, ?53, ?54, ?55, ?56, ?57, ?58, ?59, ?60, ?61, ?62,
        ?63, ?64
        """

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
        WHERE id IN (\(places))
        """

    static let matters = """
        SELECT \(MatterRow.columns), caseId
        FROM matter
        WHERE caseId IN (\(places))
        """

    static let inboxRows = """
        SELECT \(InboxRow.columns)
        FROM caseState
        WHERE id IN (\(places))
        """
}
