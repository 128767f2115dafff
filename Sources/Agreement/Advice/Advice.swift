package import Vocabulary

/// A way to protect a right.
package enum ProtectionWay: String, Term {
    case administrative, judicial, mediation, criminal

    package var name: Localized {
        switch self {
        case .administrative: Localized(zh: "行政处理", en: "Administrative")
        case .judicial: Localized(zh: "法院诉讼", en: "Court")
        case .mediation: Localized(zh: "调解", en: "Mediation")
        case .criminal: Localized(zh: "刑事报案", en: "Criminal")
        }
    }
}

/// What one way means for the matter that was described. Each list holds short sentences.
package struct WayAdvice: Sendable, Hashable {
    package let way: ProtectionWay
    /// Why this way fits better than others, in a sentence; nil: it does not stand out.
    package let reason: Localized?
    package let whoDecides: [Localized]
    package let time: [Localized]
    package let cost: [Localized]
    package let proof: [Localized]
    package let result: [Localized]
    /// Whether it may run beside the others.
    package let beside: [Localized]

    package var isFitting: Bool { reason != nil }
}

/// A comparison of the four ways: a guide, no legal advice.
package struct Advice: Sendable, Hashable {
    package let answers: AdviceAnswers
    /// One for each way, in the order of `ProtectionWay`.
    package let ways: [WayAdvice]
    /// The rules from which the competent agency follows.
    package let explanation: RouteExplanation
    /// What would change the answer although it was not asked.
    package let cautions: [Localized]
}

extension ResponsibilityAgreement {
    /// Compares the ways for five answers. The same rules decide here as for a case: competence, clocks, filing
    /// standards and thresholds; what waits for confirmation (K) is not given as law. Source: public interface, § 4.
    package func advice(_ answers: AdviceAnswers, on day: Day) -> Advice {
        let hint = criminalHint(answers, on: day)
        let facts = answers.facts(criminal: hint?.degree == .likely ? .suspicion : .none)
        let explanation = explainedRoute(facts, on: day)
        let fitting = AdviceFitting(answers: answers, route: explanation.route, hint: hint)
        let writer = AdviceWriter(agreement: self, answers: answers, explanation: explanation, hint: hint, day: day)
        return Advice(
            answers: answers, ways: ProtectionWay.allCases.map { writer.advice($0, reason: fitting.reason($0)) },
            explanation: explanation, cautions: cautions(facts, explanation.route, on: day))
    }

    /// Facts that nobody was asked for, and what becomes of the matter if they are otherwise.
    private func cautions(_ facts: RoutingFacts, _ route: Route, on day: Day) -> [Localized] {
        var stranger = facts
        stranger.asker = .thirdParty
        var harmless = facts
        harmless.publicInterest = false
        let others = [
            (Localized(zh: "如果您不是权利人或者利害关系人", en: "If you are neither the owner nor an interested party"), stranger),
            (Localized(zh: "如果公共利益没有受损", en: "If the public interest is not harmed"), harmless),
        ]
        return others.compactMap { condition, facts in
            guard let disposition = self.route(facts, on: day).disposition, disposition != route.disposition else {
                return nil
            }
            return Localized(
                zh: "\(condition.zh)：\(disposition.name.zh)。",
                en: "\(condition.en): \(disposition.name.en.inSentence).")
        }
    }
}
