import ArgumentParser
import Casework
import Custody
import Foundation
import Vocabulary

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Accounts of the staff.", subcommands: [Add.self, Password.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds an account; the password comes from HUFU_PASSWORD or is asked for.")

        @ArgumentParser.Argument var name: String
        @OptionGroup var who: WhoOptions
        @OptionGroup var store: StoreOptions

        func run() async throws {
            let role = try who.checkedRole()
            let password = try typedPassword()
            let centre = try await store.open().centre
            try await refusing {
                try await centre.addAccount(name, role: role, agency: who.agencyID, password: password)
            }
            print("Account \(name) added as \(role.rawValue).")
        }
    }

    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets another password and ends the sessions; it comes from HUFU_PASSWORD or is asked for.")

        @ArgumentParser.Argument var name: String
        @OptionGroup var store: StoreOptions

        func run() async throws {
            let password = try typedPassword()
            let centre = try await store.open().centre
            try await refusing { try await centre.setPassword(of: name, to: password) }
            print("Password of \(name) set.")
        }
    }
}

private func typedPassword() throws -> String {
    if let password = ProcessInfo.processInfo.environment["HUFU_PASSWORD"] { return password }
    guard let pointer = getpass("Password: ") else {
        throw CommandFailure("No terminal to ask for a password; set HUFU_PASSWORD.")
    }
    return String(cString: pointer)
}

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Tokens of programs.", subcommands: [Add.self, Revoke.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds a token and prints it once.")

        @ArgumentParser.Argument var name: String
        @OptionGroup var who: WhoOptions
        @OptionGroup var store: StoreOptions

        func run() async throws {
            let role = try who.checkedRole()
            let centre = try await store.open().centre
            try await refusing {
                let token = try await centre.addToken(name, role: role, agency: who.agencyID)
                print(token.text)
            }
        }
    }
}

extension TokenCommand {
    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Revokes the tokens of an account.")

        @ArgumentParser.Argument var name: String
        @OptionGroup var store: StoreOptions

        func run() async throws {
            let centre = try await store.open().centre
            let count = try await refusing { try await centre.revokeTokens(of: name) }
            print("\(count) revoked.")
        }
    }
}

/// Which role, and for which agency.
struct WhoOptions: ParsableArguments {
    @Option(help: "deskOfficer, deskSupervisor, agencyLiaison, supervisor, partnerOrganisation, …")
    var role: String

    @Option(help: ArgumentHelp("Agency of a liaison: an id of the agreement, or of one of its units.", valueName: "id"))
    var agency: String?

    var agencyID: AgencyID? { agency.map { AgencyID($0) } }

    func checkedRole() throws -> Role {
        guard let role = Role(rawValue: role) else {
            let known = Role.allCases.map(\.rawValue)
            throw wrongUse(
                zh: "没有「\(self.role)」这个角色；角色有：\(known.joined(separator: "、"))。",
                en: "There is no role “\(self.role)”. Roles: \(known.joined(separator: ", ")).")
        }
        return role
    }
}

/// Turns refusals into what a terminal shows.
func refusing<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let refusal as any Refusal {
        throw CommandFailure(refusal)
    }
}
