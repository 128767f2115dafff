package import Vocabulary

/// Between which amounts the fine lies. It advises; a person decides.
package struct FineRange: Sendable, Hashable {
    package let rule: FineRule
    package let band: FineBand
    /// Zero where the law names no least fine.
    package let least: AmountInFen
    package let most: AmountInFen
    /// Within the range, to be measured heavier.
    package let isHeavier: Bool
    /// An innocent seller: ordered to stop, no fine.
    package let isSpared: Bool
    package let arithmetic: [Localized]
}

extension ResponsibilityAgreement {
    /// The range by the law of the day of the act. Refuses a violation that no law of that day fines, and a sum that
    /// this law does not ask for.
    /// Source: DOMAIN section 4.6 (V); each rule names its article.
    package func fine(_ facts: FineFacts, on day: Day) throws(FactsRefusal) -> FineRange {
        let actDay = facts.actDate ?? day
        let ofDay = fines.filter { $0.origin.holds(on: actDay) }
        guard let rule = ofDay.first(where: { $0.violation == facts.violation }) else {
            let known = ofDay.map(\.violation.rawValue).joined(separator: ", ")
            throw .wrongValue(field: "violation", value: facts.violation.rawValue, expected: known + " (\(actDay))")
        }
        if let base = facts.base, base != rule.base {
            throw .wrongValue(field: base.rawValue, value: nil, expected: rule.base?.rawValue ?? "no sum")
        }
        return rule.range(facts, actDay)
    }
}

extension FineRule {
    fileprivate func range(_ facts: FineFacts, _ actDay: Day) -> FineRange {
        let sum = facts.sum ?? AmountInFen(fen: 0)
        guard let band = bands.first(where: { $0.condition.fits(sum, facts) }) else {
            preconditionFailure("The last band of a fine has no condition, which the reader checks.")
        }
        let isSpared = facts.isInnocentSeller && sparesInnocentSeller
        let none = AmountInFen(fen: 0)
        let least = isSpared ? none : band.least?.amount(of: sum) ?? none
        let most = isSpared ? none : band.most.amount(of: sum)
        let isHeavier = !isSpared && isRepeated(facts, actDay)
        return FineRange(
            rule: self, band: band, least: least, most: most, isHeavier: isHeavier, isSpared: isSpared,
            arithmetic: FineArithmetic(rule: self, band: band, sum: facts.sum, isSpared: isSpared, isHeavier: isHeavier)
                .lines)
    }

    /// The day of the earlier violation does not count, the same-numbered day so many years later does.
    private func isRepeated(_ facts: FineFacts, _ actDay: Day) -> Bool {
        guard let years = heavierWithinYears, let last = facts.lastViolation else { return false }
        return last < actDay && actDay <= last.adding(months: 12 * years)
    }
}

extension FineCondition {
    fileprivate func fits(_ sum: AmountInFen, _ facts: FineFacts) -> Bool {
        switch self {
        case .from(let bound): sum >= bound
        case .over(let bound): sum > bound
        case .serious: facts.isSerious
        case .otherwise: true
        }
    }
}
