package import Vocabulary

/// All that a reader needs to check a date: the rule, where it comes from, from when it was counted, and how.
package struct DateExplanation: Sendable, Hashable, Codable {
    /// `T03 受理决定：3 个工作日`.
    package let rule: Localized
    /// Source and mark in words; for the public nothing is cited that waits for confirmation.
    package let basis: Localized
    /// Which moment started the clock, and when that was.
    package let start: Localized
    /// Days left out, stops, extension, rolling, and the end.
    package let steps: [Localized]
    /// Which version of which agreement.
    package let version: Localized
}

/// When a clock started, in the city's own time, and by which of the moments that may start it.
package struct ClockStart: Sendable {
    package let at: Instant
    package let offset: UTCOffset
    /// Nil where the journal does not tell; then all moments of the rule are named.
    package let milestone: Milestone?

    package init(at: Instant, offset: UTCOffset, milestone: Milestone?) {
        (self.at, self.offset, self.milestone) = (at, offset, milestone)
    }
}

extension DateExplanation {
    /// - Parameters:
    ///   - rule: the version of the rule that the clock keeps.
    ///   - steps: the derivation of the date, whose first sentence names the rule.
    ///   - isPublic: leaves the source of an unconfirmed rule out. Source: DOMAIN, marks.
    package init(
        _ rule: ClockRule, start: ClockStart, steps: [Localized], version: Localized, isPublic: Bool = false
    ) {
        let limit = rule.period?.name ?? Localized(zh: "另有规定", en: "said elsewhere")
        let moments = (start.milestone.map { [$0] } ?? rule.starts).map(\.name)
        self.rule = Localized(
            zh: "\(rule.id) \(rule.name.zh)：\(limit.zh)", en: "\(rule.id) \(rule.name.en): \(limit.en)")
        basis = rule.basis(isPublic: isPublic)
        let at = Localized(zh: start.at.text(.zh, start.offset), en: start.at.text(.en, start.offset))
        self.start = Localized(
            zh: "从“\(moments.map(\.zh).joined(separator: "、"))”起算：\(at.zh)",
            en: "Counted from “\(moments.map(\.en).joined(separator: ", "))”: \(at.en)")
        // How the law is read is said behind the rule, with its mark: for the staff only.
        self.steps = Array(steps.dropFirst(isPublic && rule.reading != nil ? 2 : 1))
        self.version = version
    }
}

extension ClockRule {
    fileprivate func basis(isPublic: Bool) -> Localized {
        guard isConfirmed || !isPublic else {
            return Localized(zh: "依据待确认", en: "The basis is to be confirmed")
        }
        return Localized(zh: "依据：\(origin.basis.zh)", en: "Basis: \(origin.basis.en)")
    }
}
