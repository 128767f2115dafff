package import Vocabulary

/// What one kind of evidence is worth in each channel, and what makes it good. Source: DOMAIN section 5.
package struct EvidenceRequirement: Sendable, Hashable {
    package let id: String
    package let name: Localized
    /// Asked only where the owner or the evidence comes from abroad.
    package let isOnlyForeign: Bool
    package let formalities: [EvidenceFormality]
    /// One for each channel.
    package let cells: [EvidenceChannel: EvidenceCell]
    package let origin: Origin

    package func formality(_ id: String) -> EvidenceFormality? { formalities.first { $0.id == id } }
}

/// Something to be done or written down so that the evidence holds, such as sealing a sample.
package struct EvidenceFormality: Sendable, Hashable {
    package let id: String
    package let name: Localized
}

/// One kind of evidence in one channel.
package struct EvidenceCell: Sendable, Hashable {
    package let need: EvidenceNeed
    package let note: Localized?
    /// Needed only for these rights, useful for others; empty: for all.
    package let rights: [RightType]
    /// The formalities that this channel asks for.
    package let formalities: [String]
    /// With this formality the evidence counts, although it is not enough otherwise.
    package let unless: String?
    /// Where the cell is surer or less sure than the whole row.
    package let mark: Mark?

    /// What the cell asks of a case with these rights; of a case whose rights are not told all that it may ask.
    func need(_ rights: [RightType]) -> EvidenceNeed {
        let isAsked = self.rights.isEmpty || rights.isEmpty || self.rights.contains(where: rights.contains)
        return isAsked ? need : .useful
    }
}

/// Where evidence is used.
package enum EvidenceChannel: String, Term {
    case administrative, criminal, civil, mediation

    package var name: Localized {
        switch self {
        case .administrative: Localized(zh: "行政执法", en: "Administrative")
        case .criminal: Localized(zh: "刑事移送", en: "Criminal transfer")
        case .civil: Localized(zh: "民事诉讼", en: "Civil court")
        case .mediation: Localized(zh: "调解", en: "Mediation")
        }
    }
}

/// How much a channel asks for a kind of evidence.
package enum EvidenceNeed: String, Term {
    case required, mayFollow, useful, notEnough, never

    package var symbol: String {
        switch self {
        case .required: "●"
        case .mayFollow: "◐"
        case .useful: "○"
        case .notEnough, .never: "✗"
        }
    }

    package var name: Localized {
        switch self {
        case .required: Localized(zh: "必须", en: "Needed")
        case .mayFollow: Localized(zh: "可后补或补强", en: "May come later, strengthens")
        case .useful: Localized(zh: "可供参考", en: "Useful")
        case .notEnough: Localized(zh: "不能单独作为证据", en: "Not enough alone")
        case .never: Localized(zh: "不得使用", en: "Never usable")
        }
    }
}
