package import CaseRules
package import Vocabulary

extension Actor {
    package static let complainant = Actor(role: .complainant)
    package static let informant = Actor(role: .informant)
    package static let officer = Actor(role: .deskOfficer, account: Identifier(1))
    package static let colleague = Actor(role: .deskOfficer, account: Identifier(2))
    package static let deskSupervisor = Actor(role: .deskSupervisor, account: Identifier(3))
    package static let supervisor = Actor(role: .supervisor, account: Identifier(4))
    /// Works for the agency that leads in trade-mark matters.
    package static let liaison = liaison(.marketRegulation)

    package static func liaison(_ agency: AgencyID) -> Actor {
        let accounts: [AgencyID: Int64] = [.marketRegulation: 5, .ipOffice: 6, .customs: 7, .culture: 8]
        return Actor(role: .agencyLiaison, account: Identifier(accounts[agency] ?? 9), agency: agency)
    }

    /// Somebody of that role; staff have accounts.
    package static func sample(_ role: Role) -> Actor {
        switch role {
        case .deskOfficer: .officer
        case .deskSupervisor: .deskSupervisor
        case .supervisor: .supervisor
        case .agencyLiaison: .liaison
        case .analyst: Actor(role: .analyst, account: Identifier(10))
        case .operatorAdmin: Actor(role: .operatorAdmin, account: Identifier(11))
        case .partnerOrganisation: Actor(role: .partnerOrganisation, account: Identifier(12))
        case .platformOperator: Actor(role: .platformOperator, account: Identifier(13))
        case .publicVisitor, .complainant, .representative, .informant, .system: Actor(role: role)
        }
    }
}

extension AgencyID {
    package static let marketRegulation = AgencyID("bj.msa")
    package static let ipOffice = AgencyID("bj.ip")
    package static let customs = AgencyID("bj.customs")
    package static let culture = AgencyID("bj.culture")
}
