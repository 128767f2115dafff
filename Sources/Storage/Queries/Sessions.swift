package import Vocabulary

extension Connection {
    /// Begins a session under the hash of its cookie.
    package func insertSession(
        hash: [UInt8], account: Identifier<Account>, csrf: [UInt8], now: Instant, expiresAt: Instant
    ) throws {
        try execute(SQL.insert, Value(hash), Value(account), Value(csrf), Value(now), Value(expiresAt))
    }

    /// The session of a cookie, unless it is over or its account has been switched off.
    package func session(hash: [UInt8], now: Instant) throws -> SessionRow? {
        try first(SQL.find, [Value(hash), Value(now)]) { row in
            SessionRow(
                account: try AccountRow(row: row, from: 4), csrf: row.blob(0), createdAt: row.instant(1),
                lastSeenAt: row.instant(2), expiresAt: row.instant(3))
        }
    }

    package func endSession(hash: [UInt8]) throws {
        try execute(SQL.end, Value(hash))
    }

    package func endSessions(of account: Identifier<Account>) throws {
        try execute(SQL.endAll, Value(account))
    }

    /// Keeps a token of a program under its hash; the account says who it is.
    package func insertToken(hash: [UInt8], account: Identifier<Account>, now: Instant) throws {
        try execute(SQL.insertToken, Value(hash), Value(account), Value(now))
    }

    /// The account whose token has this hash, unless the token was revoked or the account switched off.
    package func account(tokenHash hash: [UInt8]) throws -> AccountRow? {
        try first(SQL.token, [Value(hash)]) { try AccountRow(row: $0, from: 0) }
    }

    /// Revokes all tokens of an account and tells how many there were.
    @discardableResult
    package func revokeTokens(of account: Identifier<Account>, at now: Instant) throws -> Int {
        try executeCounting(SQL.revoke, Value(account), Value(now))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO session (hash, accountId, csrf, createdAt, lastSeenAt, expiresAt)
        VALUES (?1, ?2, ?3, ?4, ?4, ?5)
        """

    static let find = """
        SELECT session.csrf, session.createdAt, session.lastSeenAt, session.expiresAt, \(AccountRow.columns)
        FROM session
        JOIN account ON account.id = session.accountId
        WHERE session.hash = ?1
            AND session.expiresAt > ?2
            AND account.isActive = 1
        """

    static let end = """
        DELETE FROM session
        WHERE hash = ?1
        """

    static let endAll = """
        DELETE FROM session
        WHERE accountId = ?1
        """

    static let insertToken = """
        INSERT INTO token (hash, accountId, createdAt)
        VALUES (?1, ?2, ?3)
        """

    static let token = """
        SELECT \(AccountRow.columns)
        FROM token
        JOIN account ON account.id = token.accountId
        WHERE token.hash = ?1
            AND token.revokedAt IS NULL
            AND account.isActive = 1
        """

    static let revoke = """
        UPDATE token
        SET revokedAt = ?2
        WHERE accountId = ?1
            AND revokedAt IS NULL
        """
}
