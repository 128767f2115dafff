package import Vocabulary

/// One row of the competence table: if these facts, then this lead, these co-handlers, this track.
package struct CompetenceRule: Sendable, Hashable {
    /// Such as `R13`.
    package let id: String
    package let name: Localized
    package let origin: Origin
    /// Tested before the rows in their order.
    package let isFirst: Bool
    /// Adds to what the other rows say; matching goes on.
    package let isOverlay: Bool

    let when: FactConditions
    /// The first whose condition holds leads.
    let leads: [Conditional<LeadChoice>]
    let dispositions: [Conditional<Disposition>]
    let coHandling: [Conditional<AgencyID>]
    package let track: Track?
    /// Whether the city's own team handles the matter even if the district is known.
    let staysAtCityLevel: Bool
    let law: [RuleText]
    let notes: [RuleText]

    /// Whether every matter fits, on every day.
    var takesEverything: Bool {
        !isOverlay && when.areAlways && origin.validFrom == nil && origin.validTo == nil
    }
}

/// Who leads by a row: an agency, or the one that the other rows name for the same right.
enum LeadChoice: Sendable, Hashable {
    case agency(AgencyID)
    case authorityOfRight
}

/// What becomes of a matter that no agency takes as its enforcement.
package enum Disposition: String, Term {
    case consumerDispute, civilOnly, consultation, supervision, regionTransfer, designate, overseasAid

    package var name: Localized {
        switch self {
        case .consumerDispute: Localized(zh: "消费纠纷", en: "Consumer dispute")
        case .civilOnly: Localized(zh: "调解或诉讼", en: "Mediation or court")
        case .consultation: Localized(zh: "咨询", en: "Consultation")
        case .supervision: Localized(zh: "监督、信访渠道", en: "Supervision or petition")
        case .regionTransfer: Localized(zh: "移送外地", en: "Transfer to another region")
        case .designate: Localized(zh: "由督查员指定", en: "The supervisor designates")
        case .overseasAid: Localized(zh: "海外维权援助", en: "Overseas aid")
        }
    }
}
