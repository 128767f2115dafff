package import Vocabulary

extension Connection {
    /// Adds somebody of the staff. Throws `conflict(table: "account")` if the name is taken. `id` of the row is not
    /// looked at; the new one is returned.
    package func insertAccount(_ row: AccountRow) throws -> Identifier<Account> {
        let id = try first(
            SQL.insert,
            [
                Value(row.name), Value(row.role), Value(row.agency), Value(row.passwordHash), Value(row.isActive),
                Value(row.createdAt), Value(row.language.rawValue),
            ]
        ) { Identifier<Account>($0.integer(0)) }
        guard let id else { throw StorageFailure.damaged("account not kept") }
        return id
    }

    package func account(named name: String) throws -> AccountRow? {
        try first(SQL.byName, [Value(name)]) { try AccountRow(row: $0, from: 0) }
    }

    package func account(_ id: Identifier<Account>) throws -> AccountRow? {
        try first(SQL.byID, [Value(id)]) { try AccountRow(row: $0, from: 0) }
    }

    /// Accounts of some roles in order of their identifiers, after `id`.
    /// - Parameter activeOnly: leaves out those that were switched off.
    package func accounts(
        of roles: Set<Role>, activeOnly: Bool = false, after id: Identifier<Account>? = nil, limit: Int
    ) throws -> [AccountRow] {
        let found = try roles.flatMap { role in
            try query(SQL.ofRole, [Value(role), Value(activeOnly), Value(id?.value ?? 0), Value(limit)]) {
                try AccountRow(row: $0, from: 0)
            }
        }
        return Array(found.sorted { $0.id.value < $1.id.value }.prefix(limit))
    }

    /// Writes what may change: password, whether active, language. Ends the account's sessions unless it is active.
    package func saveAccount(_ row: AccountRow) throws {
        try execute(
            SQL.save, Value(row.id), Value(row.passwordHash), Value(row.isActive), Value(row.language.rawValue))
        if !row.isActive { try endSessions(of: row.id) }
    }
}

extension AccountRow {
    init(row: any Row, from start: Int) throws {
        self.init(
            id: Identifier(row.integer(start)), name: row.text(start + 1), role: try row.term(start + 2),
            agency: row.agencyIfAny(start + 3), passwordHash: row.text(start + 4), isActive: row.bool(start + 5),
            createdAt: row.instant(start + 6), language: Language(rawValue: row.text(start + 7)) ?? .zh)
    }

    /// The columns that `init(row:from:)` reads, of a table called `account`.
    static let columns = """
        account.id, account.name, account.role, account.agency, account.passwordHash, account.isActive,
            account.createdAt, account.language
        """
}

private enum SQL {
    static let insert = """
        INSERT INTO account (name, role, agency, passwordHash, isActive, createdAt, language)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        RETURNING id
        """

    static let byName = """
        SELECT \(AccountRow.columns)
        FROM account
        WHERE name = ?1
        """

    static let byID = """
        SELECT \(AccountRow.columns)
        FROM account
        WHERE id = ?1
        """

    static let ofRole = """
        SELECT \(AccountRow.columns)
        FROM account
        WHERE role = ?1
            AND isActive >= ?2
            AND id > ?3
        ORDER BY id
        LIMIT ?4
        """

    static let save = """
        UPDATE account
        SET passwordHash = ?2, isActive = ?3, language = ?4
        WHERE id = ?1
        """
}
