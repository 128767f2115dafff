/// Who acts. What each may do stands in the transition table; what each may see, in the views of `Casework`.
package enum Role: String, Term {
    case publicVisitor, complainant, representative, informant
    case deskOfficer, deskSupervisor, agencyLiaison, supervisor, analyst, operatorAdmin
    case partnerOrganisation, platformOperator
    case system

    package var name: Localized {
        switch self {
        case .publicVisitor: Localized(zh: "访客", en: "Visitor")
        case .complainant: Localized(zh: "投诉人", en: "Complainant")
        case .representative: Localized(zh: "代理人", en: "Representative")
        case .informant: Localized(zh: "举报人", en: "Informant")
        case .deskOfficer: Localized(zh: "登记受理员", en: "Desk officer")
        case .deskSupervisor: Localized(zh: "受理主管", en: "Desk supervisor")
        case .agencyLiaison: Localized(zh: "机关联络员", en: "Agency liaison")
        case .supervisor: Localized(zh: "督查员", en: "Supervisor")
        case .analyst: Localized(zh: "分析员", en: "Analyst")
        case .operatorAdmin: Localized(zh: "系统管理员", en: "Administrator")
        case .partnerOrganisation: Localized(zh: "合作机构", en: "Partner organisation")
        case .platformOperator: Localized(zh: "平台经营者", en: "Platform operator")
        case .system: Localized(zh: "系统", en: "System")
        }
    }

    /// Whether somebody outside the staff is meant, proven to be the applicant or not.
    package var isPublic: Bool { isApplicant || self == .publicVisitor }

    /// Whether the role belongs to the person who brought the matter.
    package var isApplicant: Bool { self == .complainant || self == .representative || self == .informant }
}
