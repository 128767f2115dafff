package import Vocabulary

/// Why a matter goes where it goes: the row that decided, the rows of further rights, and the overlays that added.
package struct RouteExplanation: Sendable, Hashable {
    package let route: Route
    /// The deciding row first. Each says only what holds for this matter.
    package let rules: [RuleInWords]
}

extension ResponsibilityAgreement {
    /// The same answer as `route`, with the facts that made each row fit.
    package func explainedRoute(_ facts: RoutingFacts, on day: Day) -> RouteExplanation {
        let route = route(facts, on: day)
        let (actDate, stepDate) = (facts.actDate ?? day, facts.stepDate ?? day)
        let rights: [RightType?] = facts.rights.isEmpty ? [nil] : facts.rights
        let answers = rights.compactMap { routing.answer(facts, right: $0, on: actDate) }
        let ordered = answers.filter { $0.rule.id == route.rule } + answers.filter { $0.rule.id != route.rule }
        guard let leading = ordered.first else { return RouteExplanation(route: route, rules: []) }
        let overlays = routing.overlays.filter { route.overlays.contains($0.id) && $0.origin.holds(on: actDate) }
        var seen: Set<String> = []
        let rows = (ordered + overlays.map(leading.adding)).filter { seen.insert($0.rule.id).inserted }
        return RouteExplanation(route: route, rules: rows.map { words($0, actDate, stepDate) })
    }

    private func words(_ answer: RightAnswer, _ actDate: Day, _ stepDate: Day) -> RuleInWords {
        let rule = answer.rule
        return RuleInWords(
            id: rule.id, name: rule.name, origin: rule.origin, isOverlay: rule.isOverlay, isFirst: rule.isFirst,
            conditions: rule.when.alternatives.map(\.words), leads: answer.lead.map { [agencyName($0)] } ?? [],
            coHandling: answer.coHandling.map(agencyName),
            dispositions: answer.disposition.map { [$0.name] } ?? [], track: rule.track,
            law: answer.held(rule.law, actDate, stepDate), notes: answer.held(rule.notes, actDate, stepDate),
            matched: rule.when.matched(answer.bits))
    }
}

extension RightAnswer {
    /// The texts that are meant for these facts and days, with their days of validity.
    fileprivate func held(_ texts: [RuleText], _ actDate: Day, _ stepDate: Day) -> [RuleInWords.Cited] {
        texts.filter { $0.holds(bits, actDate: actDate, stepDate: stepDate) }
            .map { RuleInWords.Cited(text: $0.dated, isConfirmed: $0.cited.isConfirmed) }
    }
}
