import Vocabulary

extension Connection {
    func insert(_ clocks: [ClockRow], of id: CaseID) throws {
        try executePairwise(SQL.insert, SQL.insertTwo, clocks.map { [Value(id), Value($0.seq)] + $0.values })
    }

    /// Brings the stored clocks of a case from `old` to `new`, touching only those that differ. `old` is what was
    /// read in the same transaction.
    package func replaceClocks(of id: CaseID, from old: [ClockRow], to new: [ClockRow]) throws {
        try insert(new.filter { clock in !old.contains { $0.seq == clock.seq } }, of: id)
        for clock in new {
            switch old.first(where: { $0.seq == clock.seq }) {
            case nil, clock: continue
            default: try execute(SQL.update, [Value(id), Value(clock.seq)] + clock.values)
            }
        }
        for clock in old where !new.contains(where: { $0.seq == clock.seq }) {
            try execute(SQL.delete, [Value(id), Value(clock.seq)])
        }
    }

    /// All clocks of a case, in the order in which they were started.
    package func clocks(of id: CaseID) throws -> [ClockRow] {
        try query(SQL.ofCase, [Value(id)]) { ClockRow(row: $0, from: 0) }
    }
}

extension ClockRow {
    /// In the order of the statements, after case and `seq`.
    fileprivate var values: [Value] {
        [
            Value(clockID.rawValue), Value(scope), Value(subject), Value(agency), Value(startedAt),
            Value(effectiveDue.end), Value(due.day), Value(isGreen), Value(isExtended), Value(due.isProvisional),
            Value(stoppedOn), Value(endedAt), Value(stops), Value(agreement), Value(greenGrantedAt),
            Value(former == nil ? nil : due.end), Value(former?.day), Value(watchAt),
        ]
    }

    /// From `seq` and the columns after it, the first of them at position `start`.
    init(row: any Row, from start: Int) {
        let lateAt = row.instant(start + 6)
        self.init(
            seq: row.int(start), clockID: ClockID(row.text(start + 1)), scope: row.text(start + 2),
            subject: row.text(start + 3), agency: row.agencyIfAny(start + 4), startedAt: row.instant(start + 5),
            agreement: row.isNull(start + 14) ? nil : AgreementID(row.integer(start + 14)),
            due: Due(
                day: Day(number: Int32(row.integer(start + 7))), end: row.instantIfAny(start + 16) ?? lateAt,
                isProvisional: row.bool(start + 10)),
            former: row.dayIfAny(start + 17).map { Due(day: $0, end: lateAt) }, isGreen: row.bool(start + 8),
            greenGrantedAt: row.instantIfAny(start + 15), isExtended: row.bool(start + 9),
            stoppedOn: row.dayIfAny(start + 11), endedAt: row.instantIfAny(start + 12), stops: row.text(start + 13))
    }

    /// The columns that `init(row:from:)` reads, of a table called `clock`.
    static let columns = """
        clock.seq, clock.clockId, clock.scope, clock.subject, clock.agency, clock.startedAt, clock.dueAt,
            clock.dueDay, clock.isGreen, clock.isExtended, clock.isProvisional, clock.stoppedOn, clock.endedAt,
            clock.stops, clock.agreement, clock.greenGrantedAt, clock.dueEnd, clock.formerDay
        """
}

private enum SQL {
    static let insert = """
        INSERT INTO clock (caseId, seq, clockId, scope, subject, agency, startedAt, dueAt, dueDay, isGreen,
            isExtended, isProvisional, stoppedOn, endedAt, stops, agreement, greenGrantedAt, dueEnd, formerDay, watchAt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
        """

    static let insertTwo = """
        \(insert), (?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40)
        """

    static let update = """
        UPDATE clock
        SET clockId = ?3, scope = ?4, subject = ?5, agency = ?6, startedAt = ?7, dueAt = ?8, dueDay = ?9,
            isGreen = ?10, isExtended = ?11, isProvisional = ?12, stoppedOn = ?13, endedAt = ?14, stops = ?15,
            agreement = ?16, greenGrantedAt = ?17, dueEnd = ?18, formerDay = ?19, watchAt = ?20
        WHERE caseId = ?1
            AND seq = ?2
        """

    static let delete = """
        DELETE FROM clock
        WHERE caseId = ?1
            AND seq = ?2
        """

    static let ofCase = """
        SELECT \(ClockRow.columns)
        FROM clock
        WHERE caseId = ?1
        ORDER BY seq
        """
}
