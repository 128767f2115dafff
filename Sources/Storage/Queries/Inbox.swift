package import Vocabulary

/// Which cases a desk list shows.
package struct InboxFilter: Sendable, Hashable {
    /// Whose cases: everybody's, those assigned to somebody, or those led by an agency.
    package enum Whose: Sendable, Hashable {
        case everybody
        case assignee(Identifier<Account>)
        case leadAgency(AgencyID)
    }

    /// Codes of the states; at least one.
    package var states: [String]
    package var whose: Whose
    /// Only cases whose next clock runs out at this moment or before.
    package var dueBy: Instant?

    package init(states: [String], whose: Whose = .everybody, dueBy: Instant? = nil) {
        self.states = states
        self.whose = whose
        self.dueBy = dueBy
    }
}

extension Connection {
    /// The cases of a desk list, those due first before the others, and those with nothing due at the end. A case that
    /// follows a leading one stands in no list of work: nothing can be done there.
    package func inbox(_ filter: InboxFilter, after key: PageKey? = nil, limit: Int) throws -> Page<InboxRow> {
        let key = key ?? .start
        let (sql, whose) =
            switch filter.whose {
            case .everybody: (SQL.ofEverybody, [Value]())
            case .assignee(let account): (SQL.ofAssignee, [Value(account)])
            case .leadAgency(let agency): (SQL.ofAgency, [Value(agency)])
            }
        // One index range for each state, so that nothing has to be sorted; then the ranges are merged.
        let found = try filter.states.flatMap { state in
            try query(
                sql,
                [Value(state), NeverDue.value(filter.dueBy), Value(key.due), Value(key.id), Value(limit + 1)] + whose,
                InboxRow.init(row:))
        }
        return Page(found.sorted { $0.key < $1.key }, limit: limit, key: \.key)
    }

    /// How many cases a desk list has, counted up to `bound`.
    package func countInbox(_ filter: InboxFilter, bound: Int = 1000) throws -> Int {
        let (sql, whose) =
            switch filter.whose {
            case .everybody: (SQL.countOfEverybody, [Value]())
            case .assignee(let account): (SQL.countOfAssignee, [Value(account)])
            case .leadAgency(let agency): (SQL.countOfAgency, [Value(agency)])
            }
        var count = 0
        for state in filter.states where count < bound {
            let values = [Value(state), NeverDue.value(filter.dueBy), Value(bound - count)] + whose
            count += try first(sql, values) { $0.int(0) } ?? 0
        }
        return count
    }

    /// A case as it stands in lists.
    package func inboxRow(_ id: CaseID) throws -> InboxRow? {
        try first(SQL.byID, [Value(id)], InboxRow.init(row:))
    }
}

extension InboxRow {
    static let columns = """
        id, year, serial, state, kind, channel, rightType, track, title, district, applicantRole, isAnonymous,
            receivedAt, assignee, leadAgency, version, nextDueAt, nextClock, isGreen, updatedAt, closedAt,
            matchCount, place, isRepeat
        """

    var key: PageKey { PageKey(due: nextDueAt?.milliseconds ?? NeverDue.stored, id: id.value) }

    init(row: any Row) throws {
        self.init(
            id: row.caseID(0), number: CaseNumber(year: row.int(1), serial: row.int(2)), state: row.text(3),
            kind: try row.term(4), channel: try row.term(5), rightType: try row.term(6), track: try row.term(7),
            title: row.text(8), place: row.text(22), district: row.textIfAny(9), applicantRole: try row.term(10),
            isAnonymous: row.bool(11), receivedAt: row.instant(12), assignee: row.accountIfAny(13),
            leadAgency: row.agencyIfAny(14), version: row.int(15), nextDueAt: row.dueIfAny(16),
            nextClock: row.textIfAny(17).map { ClockID($0) }, isGreen: row.bool(18), updatedAt: row.instant(19),
            closedAt: row.instantIfAny(20), matchCount: row.int(21), isRepeat: row.bool(23))
    }
}

private enum SQL {
    /// A list in order of due time; `whose` narrows it by a column that its index begins with.
    static func list(_ whose: String) -> String {
        """
        SELECT \(InboxRow.columns)
        FROM caseState
        WHERE \(whose)state = ?1
            AND leadingCase IS NULL
            AND nextDueAt <= ?2
            AND (nextDueAt, id) > (?3, ?4)
        ORDER BY nextDueAt, id
        LIMIT ?5
        """
    }

    static func count(_ whose: String) -> String {
        """
        SELECT count(*)
        FROM (
            SELECT 1
            FROM caseState
            WHERE \(whose)state = ?1
                AND leadingCase IS NULL
                AND nextDueAt <= ?2
            LIMIT ?3
        ) AS bounded
        """
    }

    static let ofEverybody = list("")
    static let ofAssignee = list("assignee = ?6 AND ")
    static let ofAgency = list("leadAgency = ?6 AND ")
    static let countOfEverybody = count("")
    static let countOfAssignee = count("assignee = ?4 AND ")
    static let countOfAgency = count("leadAgency = ?4 AND ")

    static let byID = """
        SELECT \(InboxRow.columns)
        FROM caseState
        WHERE id = ?1
        """
}
