internal import Vocabulary

/// Holds the sums of one act against the rules of one text.
struct ThresholdTest {
    let facts: ThresholdFacts
    let sums: ThresholdSums
    /// Two or more marks or patents that do not point to one source (art. 7).
    let hasSeveral: Bool
    /// Within two years after a punishment for the same group of offences. The day of the punishment does not count,
    /// the same-numbered day two years later does (Civil Code art. 201, 202).
    let isAgain: Bool

    init(_ facts: ThresholdFacts, actDay: Day) {
        self.facts = facts
        sums = ThresholdSums(facts)
        hasSeveral = facts.marks >= 2 && !facts.sameSource
        isAgain = facts.lastPunished.map { $0 < actDay && actDay <= $0.adding(months: 24) } ?? false
    }

    /// The rules come from one text and are not empty.
    func text(_ rules: [ThresholdRule], _ origin: Origin) -> ThresholdText {
        var outcome = ThresholdOutcome()
        for rule in rules { apply(rule, &outcome) }
        if outcome.comparisons.isEmpty, outcome.result == .belowThreshold {
            outcome.add(zh: "没有可比较的已查明数额。", en: "No amount is proven that could be compared.")
        }
        let isProven = sums.values.values.contains { $0 > 0 }
        if outcome.result == .belowThreshold, facts.policeMeansNeeded, isProven {
            outcome.raise(to: .suspicion)
            outcome.add(zh: "数额已有查明，且需要公安机关侦查手段。", en: "An amount is proven, and police means are needed.")
        }
        return ThresholdText(
            origin: origin, result: outcome.result, comparisons: outcome.comparisons, arithmetic: outcome.arithmetic)
    }

    private func apply(_ rule: ThresholdRule, _ outcome: inout ThresholdOutcome) {
        if rule.degrees.needsNoAmount {
            outcome.raise(to: .reached)
            outcome.add(zh: "\(rule.name.zh)：无数额要求。", en: "\(rule.name.en): no amount is needed.")
        }
        for limit in rule.limits {
            guard let quantity = quantity(limit.measure, rule) else { continue }
            compare(quantity, limit, rule, &outcome)
        }
        if !rule.degrees.halfOf.isEmpty { compareHalves(rule, &outcome) }
        if facts.ownerRuined, let result = rule.degrees.ownerRuined {
            outcome.raise(to: result)
            outcome.add(zh: "权利人因此破产、倒闭：\(result.name.zh)。", en: "The owner was ruined by it: \(result.name.en).")
        }
    }

    private struct Quantity {
        let name: String
        let label: Localized
        let sum: Int64
    }

    /// Unsold goods are compared together with the sold ones, as far as anything was sold.
    private func quantity(_ measure: ThresholdMeasure, _ rule: ThresholdRule) -> Quantity? {
        if measure == .gains, facts.object == .mixed, rule.object == .goods {
            return sums.gainsWithGoods.map {
                Quantity(name: "gainsWithGoods", label: Localized(zh: "商品违法所得", en: "Gains with goods"), sum: $0)
            }
        }
        guard let sum = sums.values[measure] else { return nil }
        if let counterpart = measure.soldCounterpart, let sold = sums.values[counterpart], sold > 0 {
            let name = "soldAndU" + measure.rawValue.dropFirst()
            let label = Localized(
                zh: "\(counterpart.name.zh)与\(measure.name.zh)合计",
                en: "\(counterpart.name.en) and \(measure.name.en.lowercased())")
            return Quantity(name: name, label: label, sum: sold + sum)
        }
        return Quantity(name: measure.rawValue, label: measure.name, sum: sum)
    }

    private func compare(
        _ quantity: Quantity, _ limit: ThresholdLimit, _ rule: ThresholdRule, _ outcome: inout ThresholdOutcome
    ) {
        let (standard, why) = standard(limit)
        let comparison = ThresholdComparison(
            name: quantity.name, rule: rule.id, isMoney: limit.measure.isMoney, sum: quantity.sum,
            limit: limit.scaled(standard))
        outcome.add(comparison, quantity.label, limit.measure, why)
        guard comparison.isReached else { return }
        if rule.degrees.needsNoAmount {
            return outcome.add(
                zh: "达到第 219 条数额：情节严重。", en: "The amounts of art. 219 are reached: serious circumstances.")
        }
        outcome.raise(to: .reached)
        guard let serious = limit.especiallySerious ?? rule.degrees.especiallySeriousFactor.map({ standard * $0 })
        else {
            return
        }
        let isSerious = quantity.sum >= limit.scaled(serious)
        if isSerious { outcome.raise(to: .especiallySerious) }
        outcome.add(
            ThresholdComparison(
                name: quantity.name, rule: rule.id, isMoney: limit.measure.isMoney, sum: quantity.sum,
                limit: limit.scaled(serious)),
            quantity.label, limit.measure, Localized(zh: "情节特别严重标准", en: "especially serious"), isShown: false)
    }

    /// The lowest standard that fits the circumstances.
    private func standard(_ limit: ThresholdLimit) -> (Int, Localized) {
        let basic = (limit.basic, Localized(zh: "基本标准", en: "basic standard"))
        let several = hasSeveral ? limit.several.map { ($0, Localized(zh: "两种以上", en: "two or more")) } : nil
        let again = isAgain ? limit.again.map { ($0, Localized(zh: "二年内再犯", en: "again within two years")) } : nil
        return [several, again].compactMap(\.self).reduce(basic) { $1.0 < $0.0 ? $1 : $0 }
    }
}
