extension CommandName {
    /// In which states of the agency's own referral the command makes sense; nil for commands on the case.
    package var referralStates: Set<ReferralState>? {
        switch self {
        case .sign: [.sent]
        case .returnReferral: [.sent, .signed]
        case .decideFiling: [.signed]
        case .recordMeasure, .recordDecision: [.filed]
        case .askCoHandling: [.signed, .filed]
        case .recordNotice: [.signed, .filed, .notFiled, .reported, .ended]
        case .progressNote: [.signed, .filed]
        case .reportOutcome: [.filed, .notFiled]
        default: nil
        }
    }
}
