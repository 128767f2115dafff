/// What an officer decided about a case and an older one that is like it. Kept for good: what shows the two as related,
/// and what the weights are learnt from.
package enum PairVerdict: String, Term {
    /// The same complaint: attached, or refused as a duplicate.
    case attach
    /// Another complaint that belongs together with it.
    case link
    /// Another matter.
    case notSame

    package var name: Localized {
        switch self {
        case .attach: Localized(zh: "同一件事", en: "The same matter")
        case .link: Localized(zh: "仅关联", en: "Only linked")
        case .notSame: Localized(zh: "不是同一件事", en: "Not the same")
        }
    }
}
