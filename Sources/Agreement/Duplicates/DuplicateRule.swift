package import Vocabulary

/// From which probability on two matters are treated as belonging together. Source: DOMAIN §8, scenario 5; no band
/// decides by itself.
package struct DuplicateRule: Sendable, Hashable {
    /// Very likely the same complaint.
    package let likely: Probability
    /// Possibly the same complaint; at most `likely`.
    package let possible: Probability
    /// What lies below is not shown; at most `possible`.
    package let shown: Probability
    /// From here on a case that an agency has stops acceptance, until an officer has decided; at least `shown`.
    package let blocks: Probability
    /// From here on the infringer counts as the same.
    package let related: Probability
    package let origin: Origin

    /// Whether a match is worth an officer's look: it may be the same complaint, or is of the same infringer.
    package func shows(sameComplaint: Probability, sameInfringer: Probability) -> Bool {
        sameComplaint >= shown || sameInfringer >= related
    }

    package func band(of sameComplaint: Probability) -> LikenessBand {
        if sameComplaint >= likely { return .likely }
        return sameComplaint >= possible ? .possible : .unlikely
    }
}

/// What a probability means in words.
package enum LikenessBand: String, Term {
    case likely, possible, unlikely

    package var name: Localized {
        switch self {
        case .likely: Localized(zh: "很可能是同一件事", en: "Very likely the same matter")
        case .possible: Localized(zh: "可能相关", en: "Possibly related")
        case .unlikely: Localized(zh: "不大像", en: "Not very alike")
        }
    }
}
