package import Vocabulary

/// The supervision of one clock of a case, or of a key case as a whole: a side process that moves no state of the case.
/// Source: DOMAIN §3.2. The public sees nothing of it.
package struct Supervision: Sendable, Equatable {
    /// From 1 within the case.
    package let index: Int
    /// The clock; nil: the case as a whole.
    package let clock: Int?
    package var level: SupervisionLevel
}

/// What moves a supervision on.
package enum SupervisionStep: String, Term {
    case remind, turnRed, supervise, explain, correct, circular, interview, handOver

    package var name: Localized {
        switch self {
        case .remind: Localized(zh: "催办", en: "Reminder")
        case .turnRed: Localized(zh: "超期", en: "Overdue")
        case .supervise: Localized(zh: "督办", en: "Supervision")
        case .explain: Localized(zh: "说明", en: "Explanation")
        case .correct: Localized(zh: "整改", en: "Correction")
        case .circular: Localized(zh: "通报", en: "Circular")
        case .interview: Localized(zh: "约谈", en: "Interview")
        case .handOver: Localized(zh: "移交", en: "Hand-over")
        }
    }
}

extension SupervisionLevel {
    /// The level after a step; nil if the step makes no sense there. The whole of it stands in
    /// `supervision-transitions.csv`.
    package func after(_ step: SupervisionStep) -> SupervisionLevel? {
        switch (self, step) {
        case (.yellow, .remind), (.red, .remind), (.supervised, .remind): self
        case (.yellow, .turnRed): .red
        case (.yellow, .supervise), (.red, .supervise), (.explained, .supervise): .supervised
        case (.red, .explain), (.supervised, .explain): .explained
        case (.yellow, .correct): .met
        case (.red, .correct), (.supervised, .correct), (.explained, .correct): .corrected
        case (.supervised, .circular), (.explained, .circular), (.corrected, .circular): .circular
        case (.circular, .interview): .interview
        case (.interview, .handOver): .handedOver
        default: nil
        }
    }
}

extension Case {
    package func supervision(_ index: Int) -> Supervision? { supervisions.first { $0.index == index } }

    /// The supervision of a clock, or of the case as a whole.
    func supervision(of clock: Int?) -> Supervision? { supervisions.last { $0.clock == clock } }

    /// The referral whose agency keeps the clock that is supervised; nil where the desk does, or nobody in particular.
    package func supervisedReferral(_ supervision: Supervision) -> Referral? {
        let clock = supervision.clock.flatMap { index in clocks.first { $0.index == index } }
        guard case .referral(let index)? = clock?.subject else { return nil }
        return referral(index)
    }
}
