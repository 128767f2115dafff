package import Vocabulary

/// What one person asked and a second one must decide. Command C38: never the one who asked.
package struct PendingApproval: Sendable, Equatable, Codable {
    package let request: ApprovalRequest
    package let askedBy: Actor
}

package enum ApprovalRequest: Sendable, Equatable, Codable {
    /// C18.
    case refusal(NonAcceptance)
    /// C15.
    case deferral(item: String, undertaking: CommittedText?)
    /// C25, once the agency has signed.
    case returnOfReferral(ReferralReturn)
    /// C42; the lead agency must agree.
    case waiver(document: Int, reason: CommittedText)
    /// C14: the system proposes it once the day has passed.
    case lapse
    /// C27.
    case coHandling(CoHandlingWish)
    /// C34 of a key case.
    case closing(ClosingReason)
    /// C20.
    case merging([CaseNumber], reason: CommittedText?)

    package var name: Localized {
        switch self {
        case .refusal: Localized(zh: "不予受理", en: "Non-acceptance")
        case .deferral: Localized(zh: "容缺受理", en: "Deferring a document")
        case .returnOfReferral: Localized(zh: "签收后退回", en: "Return after signature")
        case .waiver: Localized(zh: "免予补交", en: "Waiving a document")
        case .lapse: CommandName.lapseSupplement.name
        case .coHandling: Localized(zh: "增加协办机关", en: "Adding a co-handling agency")
        case .closing: Localized(zh: "重点案件办结", en: "Closing a key case")
        case .merging: Localized(zh: "并案", en: "Merging cases")
        }
    }

    /// Who may decide it.
    package var deciders: Set<Role> {
        switch self {
        case .refusal, .deferral, .lapse, .closing, .merging: [.deskSupervisor]
        case .coHandling: [.deskOfficer]
        case .returnOfReferral: [.deskSupervisor, .supervisor]
        case .waiver: [.agencyLiaison]
        }
    }
}

/// An agency says that it is not competent. Command C25.
package struct ReferralReturn: Sendable, Equatable, Codable {
    package let referral: Int
    package let reason: CommittedText
    package let proposed: AgencyID
}
