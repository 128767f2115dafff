import Agreement
package import CaseRules
package import Custody
package import Storage
package import Vocabulary

/// Somebody of the staff, signed in by a browser.
package struct SignedIn: Sendable {
    package let account: AccountRow
    /// The secret of the session's forms.
    package let csrf: [UInt8]

    package var actor: Actor { account.actor }
}

extension AccountRow {
    package var actor: Actor { Actor(role: role, account: id, agency: agency) }
}

/// What came of a name and a password.
package enum SignInAttempt: Sendable {
    case opened(BearerToken)
    case wrong
    /// Too many were wrong; so many minutes are left.
    case locked(minutes: Int)
}

/// Why an account cannot be made.
package enum AccountRefusal: Refusal, Equatable {
    case nameTaken(String)
    case notStaff(Role)
    case agencyMissing
    case unknownAgency(AgencyID)
    case passwordTooShort
    case unknownAccount(String)

    /// NIST SP 800-63B, 5.1.1.1: at least eight; we ask for more where there is no second factor.
    package static let shortestPassword = 12

    package var code: String {
        switch self {
        case .nameTaken: "nameTaken"
        case .notStaff: "notStaff"
        case .agencyMissing: "agencyMissing"
        case .unknownAgency: "unknownAgency"
        case .passwordTooShort: "passwordTooShort"
        case .unknownAccount: "unknownAccount"
        }
    }

    package var message: Localized {
        switch self {
        case .nameTaken(let name): Localized(zh: "账号「\(name)」已存在。", en: "The account “\(name)” exists already.")
        case .notStaff(let role):
            Localized(zh: "「\(role.name.zh)」不能有账号。", en: "The role “\(role.rawValue)” cannot have an account.")
        case .agencyMissing:
            Localized(
                zh: "联络员要写协议中的机关代号：--agency ID。", en: "A liaison needs an agency of the agreement: --agency ID.")
        case .unknownAgency(let id): Localized(zh: "协议里没有机关 \(id)。", en: "The agreement knows no agency \(id).")
        case .unknownAccount(let name): Localized(zh: "没有账号「\(name)」。", en: "There is no account “\(name)”.")
        case .passwordTooShort:
            Localized(
                zh: "密码至少 \(Self.shortestPassword) 位。",
                en: "A password has at least \(Self.shortestPassword) characters.")
        }
    }
}

extension ServiceCentre {
    private static let sessionSeconds = 8 * 3600
    private static let staffRoles: Set<Role> = [
        .deskOfficer, .deskSupervisor, .agencyLiaison, .supervisor, .analyst, .operatorAdmin, .partnerOrganisation,
        .platformOperator,
    ]

    /// Adds an account; without a password it can only hold tokens.
    @discardableResult
    package func addAccount(
        _ name: String, role: Role, agency: AgencyID?, password: String?, language: Language = .zh
    ) async throws -> Identifier<Account> {
        guard Self.staffRoles.contains(role) else { throw AccountRefusal.notStaff(role) }
        if role == .agencyLiaison, agency == nil { throw AccountRefusal.agencyMissing }
        if let agency, agreement.agency(agency) == nil { throw AccountRefusal.unknownAgency(agency) }
        let hash = try await password.asyncMap(hash) ?? ""
        let now = now()
        return try await database.write { connection in
            guard try connection.account(named: name) == nil else { throw AccountRefusal.nameTaken(name) }
            return try connection.insertAccount(
                AccountRow(
                    id: Identifier(0), name: name, role: role, agency: agency, passwordHash: hash, isActive: true,
                    createdAt: now, language: language))
        }
    }

    /// Gives an account another password and ends its sessions.
    package func setPassword(of name: String, to password: String) async throws {
        let hash = try await hash(password)
        try await database.write { connection in
            guard var row = try connection.account(named: name) else { throw AccountRefusal.unknownAccount(name) }
            row.passwordHash = hash
            try connection.saveAccount(row)
            try connection.endSessions(of: row.id)
        }
    }

    private func hash(_ password: String) async throws -> String {
        guard password.count >= AccountRefusal.shortestPassword else { throw AccountRefusal.passwordTooShort }
        return try await PasswordHash.make(password).stored
    }

    /// Revokes the tokens of an account and tells how many there were.
    package func revokeTokens(of name: String) async throws -> Int {
        let now = now()
        return try await database.write { connection in
            guard let row = try connection.account(named: name) else { throw AccountRefusal.unknownAccount(name) }
            return try connection.revokeTokens(of: row.id, at: now)
        }
    }

    /// So many wrong passwords in one hour of the clock lock a name until its end, on all servers together.
    private static let triesAnHour = 10

    /// Checks name and password and opens a session. `wrong` says nothing about which part was wrong, and takes as long.
    package func signIn(_ name: String, _ password: String) async throws -> SignInAttempt {
        // Under a key, since people type passwords into the wrong box.
        let subject = "sign-in " + hexadecimal(custodian.blindIndex(name.lowercased(), kind: "sign-in"))
        let milliseconds = now().milliseconds
        let hour = milliseconds / 3_600_000
        let (account, failures) = try await database.read { connection in
            (try connection.account(named: name), try connection.codeFailures(number: subject, sinceHour: hour))
        }
        guard failures < Self.triesAnHour else {
            return .locked(minutes: Int(60 - milliseconds / 60_000 % 60))
        }
        let stored = account.map(\.passwordHash).flatMap { $0.isEmpty ? nil : $0 } ?? Self.nobody
        let isRight = try await PasswordHash(stored: stored).accepts(password)
        guard let account, isRight, account.isActive, !account.passwordHash.isEmpty else {
            try await database.write { try $0.countCodeFailure(number: subject, hour: hour) }
            return .wrong
        }
        return .opened(try await openSession(account))
    }

    private func openSession(_ account: AccountRow) async throws -> BearerToken {
        let token = BearerToken()
        let csrf = randomBytes(32)
        let now = now()
        try await database.write { connection in
            try connection.insertSession(
                hash: token.hash, account: account.id, csrf: csrf, now: now,
                expiresAt: now.adding(seconds: Self.sessionSeconds))
        }
        return token
    }

    /// A hash that no password fits, so that an unknown name costs the same time as a known one.
    private static let nobody =
        "scrypt$15$8$3$" + String(repeating: "0", count: 32) + "$" + String(repeating: "0", count: 64)

    package func session(_ token: BearerToken) async throws -> SignedIn? {
        let now = now()
        return try await database.read { try $0.session(hash: token.hash, now: now) }
            .map { SignedIn(account: $0.account, csrf: $0.csrf) }
    }

    package func signOut(_ token: BearerToken) async throws {
        try await database.write { try $0.endSession(hash: token.hash) }
    }

    /// A token for a program, shown once. It acts as an account of its own.
    package func addToken(_ name: String, role: Role, agency: AgencyID?) async throws -> BearerToken {
        let id = try await addAccount(name, role: role, agency: agency, password: nil)
        let token = BearerToken()
        let now = now()
        try await database.write { try $0.insertToken(hash: token.hash, account: id, now: now) }
        return token
    }

    /// Who holds a token; nil if nobody does.
    package func actor(_ token: BearerToken) async throws -> Actor? {
        try await database.read { try $0.account(tokenHash: token.hash) }?.actor
    }
}

extension Optional {
    fileprivate func asyncMap<Result>(_ transform: (Wrapped) async throws -> Result) async rethrows -> Result? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
