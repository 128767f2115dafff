package import Vocabulary

/// Where a rule comes from, how sure that is, and from when to when it holds.
package struct Origin: Sendable, Hashable {
    package let source: Localized
    package let mark: Mark
    /// First day on which the rule holds; nil: always did.
    package let validFrom: Day?
    /// Last day on which the rule holds; nil: no end known.
    package let validTo: Day?

    package init(source: Localized, mark: Mark, validFrom: Day? = nil, validTo: Day? = nil) {
        self.source = source
        self.mark = mark
        self.validFrom = validFrom
        self.validTo = validTo
    }

    package func holds(on day: Day) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }

    /// The first day on which both rules hold, said behind a verb; empty: always did. Nil if there is no such day.
    func sharedDay(with other: Origin) -> Localized? {
        let latestStart = [validFrom, other.validFrom].compactMap { $0 }.max()
        let earliestEnd = [validTo, other.validTo].compactMap { $0 }.min()
        guard let latestStart else { return Localized(zh: "", en: "") }
        if let earliestEnd, earliestEnd < latestStart { return nil }
        return Localized(zh: "（\(latestStart.text(.zh))）", en: " on \(latestStart.text(.en))")
    }
}

/// How well a rule is confirmed: `V` verified word for word, `V2` in a secondary text, `K` from knowledge and to be
/// confirmed by the operator, `G` agreement default, `S` said by a seed. Combined as `V2/K`.
package struct Mark: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    /// Nil for anything but known marks joined by `/`.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.isEmpty, parts.allSatisfy({ ["V", "V2", "K", "G", "S"].contains($0) }) else { return nil }
        self.text = text
    }

    /// Whether nothing in the rule waits for the operator's confirmation. A rule with `K` is never shown as law.
    package var isConfirmed: Bool { !text.utf8.contains(UInt8(ascii: "K")) }

    package var description: String { text }
}

extension Entry {
    func mark() -> Mark? {
        parsed(Localized(zh: " V、V2、K、G、S，或用 / 连接", en: "V, V2, K, G, S, or several joined by /")) { Mark($0) }
    }
}

extension Section {
    func mark() -> Mark? { required("mark") { $0.mark() } }

    /// The keys `source`, `mark`, `validFrom` and `validTo`, which every rule has.
    func origin() -> Origin? {
        let source = required("source") { $0.localized() }
        let mark = mark()
        let validFrom = optional("validFrom") { $0.day() }
        let validTo = optional("validTo") { $0.day() }
        if let validFrom, let validTo, validTo < validFrom {
            whole.report(zh: "“validTo”早于“validFrom”。", en: "\"validTo\" lies before \"validFrom\".")
        }
        guard let source, let mark else { return nil }
        return Origin(source: source, mark: mark, validFrom: validFrom, validTo: validTo)
    }
}
