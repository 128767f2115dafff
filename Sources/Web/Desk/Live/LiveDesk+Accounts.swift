import Casework
import Custody
import Storage
import Vocabulary

/// Sessions: the secret of the cookie is a bearer token, which the database knows by its hash only.
extension LiveDesk {
    var accounts: AccountActions {
        AccountActions(
            signIn: { try await signIn($0, $1) },
            signOut: { try await centre.signOut(BearerToken(shown: $0)) },
            member: { try await member($0) })
    }

    private func signIn(_ name: String, _ password: String) async throws -> SignInAnswer {
        switch try await centre.signIn(name, password) {
        case .wrong: return .refused(.wrong)
        case .locked(let minutes): return .refused(.locked(minutes: minutes))
        case .opened(let token):
            guard let signedIn = try await centre.session(token) else { return .refused(.wrong) }
            return .signedIn(secret: token.text, signedIn.account.role)
        }
    }

    private func member(_ secret: String) async throws -> StaffMember? {
        guard let signedIn = try await centre.session(BearerToken(shown: secret)) else { return nil }
        let account = signedIn.account
        return StaffMember(
            account: account.id, name: account.name, role: account.role, agency: account.agency,
            waiting: try await centre.waiting(for: signedIn.actor), formSecret: hexadecimal(signedIn.csrf))
    }
}
