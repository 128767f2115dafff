import CaseRules
package import Casework
package import Vocabulary

/// An account of the demonstration. Its name says its role, its password is known to everybody.
package struct DemoAccount: Sendable {
    package let name: String
    package let role: Role
    package let agency: AgencyID?

    package var password: String { "hufu-demo-" + name }

    static let officer = Role.deskOfficer.rawValue

    package static let all: [DemoAccount] = [
        DemoAccount(.deskOfficer), DemoAccount(.deskSupervisor), DemoAccount(.supervisor), DemoAccount(.analyst),
        DemoAccount(.operatorAdmin), DemoAccount(.agencyLiaison, "bj.msa"),
        DemoAccount(.agencyLiaison, "bj.msa.chaoyang", suffix: "chaoyang"),
        DemoAccount(.agencyLiaison, "bj.culture", suffix: "culture"), DemoAccount(.agencyLiaison, "bj.ip", suffix: "ip"),
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
        for account in DemoAccount.all {
            do {
                try await addAccount(
                    account.name, role: account.role, agency: account.agency, password: account.password)
            } catch AccountRefusal.nameTaken {
                continue
            }
        }
    }
}
