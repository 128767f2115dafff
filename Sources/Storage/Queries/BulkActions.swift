package import Vocabulary

/// What is done to several cases at once: planned, then under way, then done.
extension Connection {
    /// Plans it; nothing is done yet. `row.id` and `row.size` are not looked at.
    package func planBulk(_ row: BulkRow, _ cases: [NewBulkCase], waiting: String) throws -> BulkID {
        let values = [
            Value(row.kind), Value(row.account), Value(row.giver), Value(row.plannedAt), Value(row.phase),
            Value(cases.count),
        ]
        guard let id = try first(SQL.insert, values, { BulkID($0.integer(0)) }) else {
            throw StorageFailure.damaged("bulk action not kept")
        }
        for (index, new) in cases.enumerated() {
            try execute(
                SQL.insertCase,
                [
                    Value(id), Value(index + 1), Value(new.caseID), Value(new.receiver), Value(new.version),
                    Value(waiting),
                ])
        }
        return id
    }

    package func bulk(_ id: BulkID) throws -> BulkRow? {
        try first(SQL.byID, [Value(id)], BulkRow.init(row:))
    }

    /// The one that is under way for the longest time; nil if none is.
    package func bulkUnderWay() throws -> BulkRow? {
        try first(SQL.underWay, [Value(Int64.min)], BulkRow.init(row:))
    }

    /// What somebody did last, newest first.
    package func bulks(of account: Identifier<Account>, limit: Int) throws -> [BulkRow] {
        try query(SQL.ofAccount, [Value(account), Value(limit)], BulkRow.init(row:))
    }

    /// Brings it to a phase, if it is in `old` still; tells whether it was.
    package func moveBulk(
        _ id: BulkID, from old: String, to phase: String, isUnderWay: Bool, startedAt: Instant?
    ) throws -> Bool {
        try executeCounting(
            SQL.move, Value(id), Value(old), Value(phase), Value(isUnderWay), Value(startedAt)) == 1
    }

    /// Its cases in one state or, with nil, in all, in order.
    package func bulkCases(
        of id: BulkID, in state: String? = nil, after seq: Int = 0, limit: Int
    ) throws -> [BulkCaseRow] {
        guard let state else {
            return try query(SQL.cases, [Value(id), Value(seq), Value(limit)], BulkCaseRow.init(row:))
        }
        return try query(
            SQL.casesInState, [Value(id), Value(seq), Value(limit), Value(state)], BulkCaseRow.init(row:))
    }

    /// How many of its cases are in each state; it has some thousands at most.
    package func countBulkCases(of id: BulkID) throws -> [String: Int] {
        let counts = try query(SQL.counts, [Value(id)]) { ($0.text(0), $0.int(1)) }
        return Dictionary(counts) { first, _ in first }
    }

    /// How many of its cases each receiver gets.
    package func countBulkReceivers(of id: BulkID) throws -> [Identifier<Account>: Int] {
        let counts = try query(SQL.receivers, [Value(id)]) { (Identifier<Account>($0.integer(0)), $0.int(1)) }
        return Dictionary(counts) { first, _ in first }
    }

    package func saveBulkCase(_ seq: Int, of id: BulkID, state: String, version: Int, reason: Localized) throws {
        try execute(
            SQL.saveCase, Value(id), Value(seq), Value(state), Value(version), Value(reason.zh), Value(reason.en))
    }

    /// Forgets what was planned before a moment and is not under way: what was done stands in the cases themselves.
    package func expireBulks(plannedBefore moment: Instant, limit: Int) throws {
        for id in try query(SQL.old, [Value(moment), Value(limit)], { BulkID($0.integer(0)) }) { try deleteBulk(id) }
    }

    package func deleteBulk(_ id: BulkID) throws {
        try execute(SQL.deleteCases, Value(id))
        try execute(SQL.delete, Value(id))
    }
}

extension BulkRow {
    fileprivate init(row: any Row) {
        self.init(
            id: BulkID(row.integer(0)), kind: row.text(1), account: Identifier(row.integer(2)),
            giver: row.accountIfAny(3), plannedAt: row.instant(4), startedAt: row.instantIfAny(5), phase: row.text(6),
            size: row.int(7))
    }
}

extension BulkCaseRow {
    fileprivate init(row: any Row) {
        self.init(
            seq: row.int(0), caseID: row.caseID(1), number: CaseNumber(year: row.int(2), serial: row.int(3)),
            title: row.text(4), caseState: row.text(5), receiver: row.accountIfAny(6), version: row.int(7),
            state: row.text(8), reason: Localized(zh: row.text(9), en: row.text(10)))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO bulkAction (kind, account, giver, plannedAt, phase, isUnderWay, size)
        VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6)
        RETURNING id
        """

    static let insertCase = """
        INSERT INTO bulkCase (bulk, seq, caseId, receiver, version, state, reasonZh, reasonEn)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, '', '')
        """

    static let columns = "id, kind, account, giver, plannedAt, startedAt, phase, size"

    static let byID = """
        SELECT \(columns)
        FROM bulkAction
        WHERE id = ?1
        """

    static let underWay = """
        SELECT \(columns)
        FROM bulkAction
        WHERE isUnderWay = 1
            AND startedAt > ?1
        ORDER BY startedAt, id
        LIMIT 1
        """

    static let ofAccount = """
        SELECT \(columns)
        FROM bulkAction
        WHERE account = ?1
        ORDER BY id DESC
        LIMIT ?2
        """

    static let move = """
        UPDATE bulkAction
        SET phase = ?3, isUnderWay = ?4, startedAt = ?5
        WHERE id = ?1
            AND phase = ?2
        """

    static let caseColumns = """
        bulkCase.seq, bulkCase.caseId, caseState.year, caseState.serial, caseState.title, caseState.state,
            bulkCase.receiver, bulkCase.version, bulkCase.state, bulkCase.reasonZh, bulkCase.reasonEn
        """

    static let cases = """
        SELECT \(caseColumns)
        FROM bulkCase
        JOIN caseState ON caseState.id = bulkCase.caseId
        WHERE bulkCase.bulk = ?1
            AND bulkCase.seq > ?2
        ORDER BY bulkCase.seq
        LIMIT ?3
        """

    static let casesInState = """
        SELECT \(caseColumns)
        FROM bulkCase
        JOIN caseState ON caseState.id = bulkCase.caseId
        WHERE bulkCase.bulk = ?1
            AND bulkCase.state = ?4
            AND bulkCase.seq > ?2
        ORDER BY bulkCase.seq
        LIMIT ?3
        """

    static let counts = """
        SELECT state, count(*)
        FROM bulkCase
        WHERE bulk = ?1
        GROUP BY state
        """

    static let receivers = """
        SELECT receiver, count(*)
        FROM bulkCase
        WHERE bulk = ?1
            AND receiver IS NOT NULL
        GROUP BY receiver
        """

    static let saveCase = """
        UPDATE bulkCase
        SET state = ?3, version = ?4, reasonZh = ?5, reasonEn = ?6
        WHERE bulk = ?1
            AND seq = ?2
        """

    static let old = """
        SELECT id
        FROM bulkAction
        WHERE plannedAt < ?1
            AND isUnderWay = 0
        ORDER BY plannedAt, id
        LIMIT ?2
        """

    static let deleteCases = """
        DELETE FROM bulkCase
        WHERE bulk = ?1
        """

    static let delete = """
        DELETE FROM bulkAction
        WHERE id = ?1
        """
}
