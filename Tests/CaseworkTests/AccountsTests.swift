import CaseRules
import Casework
import Custody
import Storage
import Testing
import Vocabulary

@Suite("Passwords and tokens of the staff")
struct AccountsTests {
    @Test("A new password ends the sessions and takes the place of the old one")
    func password() async throws {
        try await TestCentre.run { centre in
            try await centre.addAccount("officer", role: .deskOfficer, agency: nil, password: "first password")
            let session = try #require(try await centre.signIn("officer", "first password").token)
            await #expect(throws: AccountRefusal.passwordTooShort) {
                try await centre.setPassword(of: "officer", to: "short")
            }
            #expect(try await centre.session(session) != nil)
            try await centre.setPassword(of: "officer", to: "second password")
            #expect(try await centre.session(session) == nil)
            #expect(try await centre.signIn("officer", "first password").token == nil)
            #expect(try await centre.signIn("officer", "second password").token != nil)
        }
    }

    @Test("A revoked token lets nobody in, and a name that nobody has is said to be unknown")
    func revoked() async throws {
        try await TestCentre.run { centre in
            let token = try await centre.addToken("feed", role: .supervisor, agency: nil)
            #expect(try await centre.actor(token)?.role == .supervisor)
            #expect(try await centre.revokeTokens(of: "feed") == 1)
            #expect(try await centre.actor(token) == nil)
            #expect(try await centre.revokeTokens(of: "feed") == 0)
            let unknown = AccountRefusal.unknownAccount("nobody")
            await #expect(throws: unknown) { _ = try await centre.revokeTokens(of: "nobody") }
            await #expect(throws: unknown) { try await centre.setPassword(of: "nobody", to: "second password") }
        }
    }

    @Test("Wrong passwords for a name are counted by all servers together, and the name is stored nowhere in clear")
    func signInFailures() async throws {
        try await TestCentre.two { one, other, clock in
            try await one.addAccount("officer", role: .deskOfficer, agency: nil, password: "a long enough password")
            for index in 0..<10 {
                guard case .wrong = try await [one, other][index % 2].signIn("Officer", "wrong \(index)") else {
                    Issue.record("try \(index) was not simply wrong")
                    return
                }
            }
            for centre in [one, other] {
                guard case .locked(let minutes) = try await centre.signIn("officer", "a long enough password") else {
                    Issue.record("the name is not locked")
                    return
                }
                #expect(minutes == 60)
            }
            let rows = try await one.database.read { connection in
                try connection.query("SELECT number FROM codeFailure", []) { $0.text(0) }
            }
            #expect(rows.count == 1 && !rows[0].lowercased().contains("officer"))
            clock.move(seconds: 3600)
            guard case .opened = try await other.signIn("officer", "a long enough password") else {
                Issue.record("the lock did not end with its hour")
                return
            }
        }
    }
}

extension SignInAttempt {
    /// Nil unless a session was opened.
    fileprivate var token: BearerToken? {
        if case .opened(let token) = self { token } else { nil }
    }
}
