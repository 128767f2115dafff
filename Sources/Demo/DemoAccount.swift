package import Casework
import Storage
package import Vocabulary

/// An account of the demonstration. Its name says its role, its password is known to everybody.
package struct DemoAccount: Sendable {
    package let name: String
    package let role: Role
    package let agency: AgencyID?

    package var password: String { "hufu-demo-" + name }

    static let officer = Role.deskOfficer.rawValue

    package static let all: [DemoAccount] = [
        DemoAccount(.deskOfficer), DemoAccount(.deskOfficer, suffix: "colleague"), DemoAccount(.deskSupervisor),
        DemoAccount(.supervisor), DemoAccount(.analyst),
        DemoAccount(.operatorAdmin), DemoAccount(.agencyLiaison, "bj.msa"),
        DemoAccount(.agencyLiaison, "bj.msa.chaoyang", suffix: "chaoyang"),
        DemoAccount(.agencyLiaison, "bj.culture", suffix: "culture"),
        DemoAccount(.agencyLiaison, "bj.ip", suffix: "ip"),
    ]

    private init(_ role: Role, _ agency: String? = nil, suffix: String? = nil) {
        name = role.rawValue + (suffix.map { "." + $0 } ?? "")
        self.role = role
        self.agency = agency.map(AgencyID.init(rawValue:))
    }
}

extension ServiceCentre {
    /// Adds the accounts of the demonstration; those that are there already stay as they are.
    package func addDemoAccounts() async throws {
        // Asked before, since hashing a password takes its time on purpose.
        let known = try await database.read { connection in
            try DemoAccount.all.filter { try connection.account(named: $0.name) != nil }.map(\.name)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for account in DemoAccount.all where !known.contains(account.name) {
                group.addTask {
                    try await addAccount(
                        account.name, role: account.role, agency: account.agency, password: account.password)
                }
            }
            try await group.waitForAll()
        }
    }
}
