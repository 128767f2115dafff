/// Who may read a text or a file that accompanies a step. Source: DOMAIN §2.
package enum TextAudience: String, Term {
    /// The complainant or informant, the desk and the agencies of the case.
    case everyone
    /// The desk and the agencies.
    case staff
    /// The person and the desk: what an informant writes may betray him.
    case applicantAndDesk
    /// Those who supervise: what is written about an agency is not written to it.
    case supervision

    package var name: Localized {
        switch self {
        case .everyone: Localized(zh: "各方可见", en: "All parties")
        case .staff: Localized(zh: "仅工作人员", en: "Staff only")
        case .applicantAndDesk: Localized(zh: "本人和受理台", en: "The person and the desk")
        case .supervision: Localized(zh: "仅督查和受理主管", en: "Supervision only")
        }
    }

    /// Whether all of the desk may read it, and so find a case by it.
    package var isForWholeDesk: Bool { self == .everyone || self == .staff }
}
