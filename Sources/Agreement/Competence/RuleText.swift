package import Vocabulary

/// A law or a note that an answer of the competence table cites.
package struct RouteText: Sendable, Hashable {
    package let text: Localized
    /// As it stands in the answer to programs: both languages in one line.
    let line: String
    /// Whether nothing in it waits for the operator's confirmation; only then may the public be shown it.
    package let isConfirmed: Bool
}

/// A law on which a row rests, or a hint that it gives: for the days and the facts for which it is meant.
struct RuleText: Sendable, Hashable {
    let cited: RouteText
    let validFrom: Day?
    let validTo: Day?
    /// Whether the day of the step counts (procedure), not the day of the act (substance).
    let isProcedure: Bool
    let when: FactConditions

    func holds(_ facts: FactBits, actDate: Day, stepDate: Day) -> Bool {
        let day = isProcedure ? stepDate : actDate
        return when.hold(facts) && (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }

    /// `{zh: …, en: …}` with days, facts and a mark of its own where it has them; else it has the mark of its row.
    static func read(_ entry: Entry, rowMark: Mark?) -> RuleText? {
        entry.section { section in
            let text = section.localized()
            let mark = section.optional("mark") { $0.mark() } ?? rowMark
            let validFrom = section.optional("validFrom") { $0.day() }
            let validTo = section.optional("validTo") { $0.day() }
            let kind = section.optional("dated") { $0.code(["act", "step"]) }
            let when = FactConditions(section)
            return text.map { text in
                let cited = RouteText(
                    text: text, line: "\(text.zh) / \(text.en)", isConfirmed: mark?.isConfirmed ?? false)
                return RuleText(
                    cited: cited, validFrom: validFrom, validTo: validTo, isProcedure: kind == "step", when: when)
            }
        }
    }
}
