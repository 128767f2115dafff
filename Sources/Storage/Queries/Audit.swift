package import Vocabulary

extension Connection {
    /// Notes that somebody read what is sealed. DOMAIN §2, rule zero.
    package func noteReading(
        _ what: String, of id: CaseID?, by account: Identifier<Account>?, role: Role, at now: Instant
    ) throws {
        try execute(SQL.insert, Value(now), Value(account), Value(role), Value(what), Value(id))
    }

    /// What was read of a case, newest first.
    package func readings(of id: CaseID, limit: Int) throws -> [AuditRow] {
        try query(SQL.ofCase, [Value(id), Value(limit)]) { row in
            AuditRow(at: row.instant(0), account: row.accountIfAny(1), role: try row.term(2), what: row.text(3))
        }
    }
}

/// One reading of something sealed.
package struct AuditRow: Sendable, Hashable {
    package let at: Instant
    package let account: Identifier<Account>?
    package let role: Role
    package let what: String
}

private enum SQL {
    static let insert = """
        INSERT INTO audit (at, account, role, what, caseId)
        VALUES (?1, ?2, ?3, ?4, ?5)
        """

    static let ofCase = """
        SELECT at, account, role, what
        FROM audit
        WHERE caseId = ?1
        ORDER BY id DESC
        LIMIT ?2
        """
}
