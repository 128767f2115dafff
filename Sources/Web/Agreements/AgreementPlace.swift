package import Vocabulary

/// Where versions of the agreement are read: by administrators, who may add one, or by supervisors.
package enum AgreementPlace: Sendable, CaseIterable {
    case admin, supervise

    package var home: String {
        switch self {
        case .admin: Paths.adminAgreement
        case .supervise: Paths.superviseAgreements
        }
    }

    package var readers: Set<Role> {
        switch self {
        case .admin: [.operatorAdmin]
        case .supervise: [.supervisor]
        }
    }
}
