package import Vocabulary

/// Somebody of the staff who can sign in.
package struct AccountRow: Sendable, Hashable {
    package var id: Identifier<Account>
    package var name: String
    package var role: Role
    package var agency: AgencyID?
    package var passwordHash: String
    package var isActive: Bool
    package var createdAt: Instant
    package var language: Language

    package init(
        id: Identifier<Account>, name: String, role: Role, agency: AgencyID? = nil, passwordHash: String,
        isActive: Bool, createdAt: Instant, language: Language
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.agency = agency
        self.passwordHash = passwordHash
        self.isActive = isActive
        self.createdAt = createdAt
        self.language = language
    }
}

/// A signed-in browser, found by the hash of its cookie.
package struct SessionRow: Sendable, Hashable {
    package var account: AccountRow
    /// The secret that forms must bring back.
    package var csrf: [UInt8]
    package var createdAt: Instant
    package var lastSeenAt: Instant
    package var expiresAt: Instant

    package init(account: AccountRow, csrf: [UInt8], createdAt: Instant, lastSeenAt: Instant, expiresAt: Instant) {
        self.account = account
        self.csrf = csrf
        self.createdAt = createdAt
        self.lastSeenAt = lastSeenAt
        self.expiresAt = expiresAt
    }
}
