package import Vocabulary

extension Connection {
    /// Writes the row of a new case.
    func insert(_ row: CaseStateRow) throws {
        try execute(
            SQL.insert, [Value(row.id), Value(row.number.year), Value(row.number.serial)] + row.changing + row.fixed)
    }

    /// Writes what a command changed, if the case still has the version that the command saw; otherwise throws
    /// `conflict(table: "caseState")`, and the caller decides again on the newer state.
    package func saveCaseState(_ row: CaseStateRow, expectedVersion: Int) throws {
        let count = try executeCounting(SQL.save, [Value(row.id), Value(expectedVersion)] + row.changing)
        guard count == 1 else { throw StorageFailure.conflict(table: "caseState") }
    }

    /// Writes what a draft could not know and its registration tells.
    package func saveRegistration(_ row: CaseStateRow) throws {
        try execute(
            SQL.saveRegistration, Value(row.id), Value(row.applicantRole), Value(row.isAnonymous),
            Value(row.registeredAt), Value(row.registrar))
    }

    package func caseState(_ id: CaseID) throws -> CaseStateRow? {
        try first(SQL.byID, [Value(id)], CaseStateRow.init(row:))
    }

    /// Those of these cases that are there.
    package func caseStates(of ids: [CaseID]) throws -> [CaseID: CaseStateRow] {
        var found: [CaseID: CaseStateRow] = [:]
        try forEachOfMany(ids.map(\.value), SQL.ofMany, few: SQL.ofFew) { row in
            found[row.caseID(0)] = try CaseStateRow(row: row)
        }
        return found
    }

    package func caseState(_ number: CaseNumber) throws -> CaseStateRow? {
        try first(SQL.byNumber, [Value(number.year), Value(number.serial)], CaseStateRow.init(row:))
    }

    /// The same for a step that decides on it: in a write nobody else changes the case until the transaction ends.
    package func caseStateToDecide(_ number: CaseNumber) throws -> CaseStateRow? {
        guard isWriting else { return try caseState(number) }
        return try first(
            SQL.byNumber + dialect.rowLock, [Value(number.year), Value(number.serial)], CaseStateRow.init(row:))
    }

    /// All cases in order of their identifiers, from the one after `id`; for checks of the whole archive.
    package func caseStates(after id: CaseID?, limit: Int) throws -> [CaseStateRow] {
        try query(SQL.after, [Value(id?.value ?? 0), Value(limit)], CaseStateRow.init(row:))
    }
}

extension CaseStateRow {
    /// What commands change, in the order of the statements.
    fileprivate var changing: [Value] {
        [
            Value(state), Value(kind), Value(rightType), Value(track), Value(title), Value(place), Value(district),
            Value(assignee), Value(leadAgency), Value(version), NeverDue.value(nextDueAt),
            Value(nextClock?.rawValue), Value(isGreen), Value(updatedAt), Value(closedAt),
            Value(matchCount), Value(leadingCase?.description), Value(isRepeat),
        ]
    }

    /// What stays as it was registered.
    fileprivate var fixed: [Value] {
        [
            Value(channel), Value(applicantRole), Value(isAnonymous), Value(receivedAt), Value(registeredAt),
            Value(registrar), Value(sourceDay),
        ]
    }

    init(row: any Row) throws {
        self.init(
            id: row.caseID(0), number: CaseNumber(year: row.int(1), serial: row.int(2)), state: row.text(3),
            kind: try row.term(4), channel: try row.term(21), rightType: try row.term(5), track: try row.term(6),
            title: row.text(7), place: row.text(8), district: row.textIfAny(9), applicantRole: try row.term(22),
            isAnonymous: row.bool(23), receivedAt: row.instant(24), registeredAt: row.instant(25),
            registrar: row.accountIfAny(26), assignee: row.accountIfAny(10), leadAgency: row.agencyIfAny(11),
            version: row.int(12), nextDueAt: row.dueIfAny(13), nextClock: row.textIfAny(14).map { ClockID($0) },
            isGreen: row.bool(15), updatedAt: row.instant(16), closedAt: row.instantIfAny(17),
            sourceDay: row.dayIfAny(27), matchCount: row.int(18),
            leadingCase: row.textIfAny(19).flatMap { CaseNumber($0) }, isRepeat: row.bool(20))
    }
}

private enum SQL {
    static let columns = """
        id, year, serial, state, kind, rightType, track, title, place, district, assignee, leadAgency, version,
            nextDueAt, nextClock, isGreen, updatedAt, closedAt, matchCount, leadingCase, isRepeat, channel,
            applicantRole, isAnonymous, receivedAt, registeredAt, registrar, sourceDay
        """

    static let insert = """
        INSERT INTO caseState (\(columns))
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
            ?23, ?24, ?25, ?26, ?27, ?28)
        """

    static let save = """
        UPDATE caseState
        SET state = ?3, kind = ?4, rightType = ?5, track = ?6, title = ?7, place = ?8, district = ?9, assignee = ?10,
            leadAgency = ?11, version = ?12, nextDueAt = ?13, nextClock = ?14, isGreen = ?15, updatedAt = ?16,
            closedAt = ?17, matchCount = ?18, leadingCase = ?19, isRepeat = ?20
        WHERE id = ?1
            AND version = ?2
        """

    static let saveRegistration = """
        UPDATE caseState
        SET applicantRole = ?2, isAnonymous = ?3, registeredAt = ?4, registrar = ?5
        WHERE id = ?1
        """

    static let byID = """
        SELECT \(columns)
        FROM caseState
        WHERE id = ?1
        """

    static let ofMany = """
        SELECT \(columns)
        FROM caseState
        WHERE id IN (\(ManyPlaces.places))
        """

    static let ofFew = """
        SELECT \(columns)
        FROM caseState
        WHERE id IN (\(ManyPlaces.fewPlaces))
        """

    static let byNumber = """
        SELECT \(columns)
        FROM caseState
        WHERE year = ?1
            AND serial = ?2

        """

    static let after = """
        SELECT \(columns)
        FROM caseState
        WHERE id > ?1
        ORDER BY id
        LIMIT ?2
        """
}
