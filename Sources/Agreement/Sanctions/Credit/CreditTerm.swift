package import Vocabulary

/// The days of one credit entry, each with the rule that gives it. What no rule gives is nil.
package struct CreditTerm: Sendable, Hashable {
    package let isShown: Bool
    package let earliestEnd: CreditDay?
    package let latestEnd: CreditDay?
    package let removableFrom: CreditDay?
}

package struct CreditDay: Sendable, Hashable {
    package let day: Day
    package let rule: CreditRule

    /// What may be done after a period may be done from the day after its last.
    fileprivate var next: CreditDay { CreditDay(day: day + 1, rule: rule) }
}

extension ResponsibilityAgreement {
    /// By when an entry is published that was decided together with the penalty.
    /// Source: SAMR Order 44 art. 12 (V2): 20 working days.
    package func creditPublication(_ entry: CreditClass, decidedOn day: Day) -> CreditDay? {
        creditDay(entry, \.publishedWithin, after: day)
    }

    /// When an entry ends and from when it may be removed earlier, by the rules of the day of publication. Nil if no
    /// rule of that day knows the class. Ends of terms are not rolled.
    /// Source: SAMR Order 44 (V2, removal K); NDRC measures from 2026-04-01 (V2).
    package func creditTerm(_ entry: CreditClass, publishedOn day: Day) -> CreditTerm? {
        let rules = creditRules(entry, on: day)
        guard !rules.isEmpty else { return nil }
        return CreditTerm(
            isShown: rules.allSatisfy(\.isShown), earliestEnd: creditDay(entry, \.least, after: day),
            latestEnd: creditDay(entry, \.most, after: day),
            removableFrom: creditDay(entry, \.removableAfter, after: day)?.next)
    }

    func creditRules(_ entry: CreditClass, on day: Day) -> [CreditRule] {
        credit.filter { $0.entry == entry && $0.origin.holds(on: day) }
    }

    private func creditDay(_ entry: CreditClass, _ period: KeyPath<CreditRule, Period?>, after day: Day) -> CreditDay? {
        let count = DayCount(table: calendar.table(), stops: [])
        for rule in creditRules(entry, on: day) {
            if let period = rule[keyPath: period], let end = count.end(of: period, after: day) {
                return CreditDay(day: end, rule: rule)
            }
        }
        return nil
    }
}
