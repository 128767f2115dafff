package import Vocabulary

/// A row of the competence table as people read it: the whole row, or what it says about one matter.
package struct RuleInWords: Sendable, Hashable {
    package let id: String
    package let name: Localized
    package var origin: Origin?
    /// Whether the row adds to the others instead of deciding.
    package let isOverlay: Bool
    /// Whether the row is tested before all others.
    package let isFirst: Bool
    /// Alternatives of which one must hold; empty if every matter fits.
    package let conditions: [Localized]
    package let leads: [Localized]
    package let coHandling: [Localized]
    package let dispositions: [Localized]
    package let track: Track?
    package var law: [Cited]
    package var notes: [Cited]
    /// The facts of the matter that made the row fit; empty where no matter is meant.
    package let matched: [Localized]

    /// A law or a note, and whether nothing in it waits for confirmation.
    package struct Cited: Sendable, Hashable {
        package let text: Localized
        package let isConfirmed: Bool
    }

    package var isConfirmed: Bool { origin?.mark.isConfirmed == true }
}

extension RuleInWords {
    /// What the public may read: of a row that waits for confirmation no source, and never a law or a note that does.
    /// Source: DOMAIN, marks ("never show a K value to the public as law").
    package var forPublic: RuleInWords {
        var shown = self
        if !isConfirmed { shown.origin = nil }
        shown.law = law.filter(\.isConfirmed)
        shown.notes = notes.filter(\.isConfirmed)
        return shown
    }
}

extension ResponsibilityAgreement {
    /// The rows in the order of testing, the overlays last.
    /// - Parameter day: leaves out rows and laws that do not hold on that day; nil: all of them, with their validity.
    package func rulesInWords(on day: Day? = nil) -> [RuleInWords] {
        (routing.rules + routing.overlays).filter { rule in day.map(rule.origin.holds) ?? true }
            .map { words($0, on: day) }
    }

    /// Whether a row can be about a right: it names the right, or no right at all.
    package func concerns(_ rule: String, _ right: RightType) -> Bool {
        competence.contains { $0.id == rule && $0.when.allow(right) }
    }

    private func words(_ rule: CompetenceRule, on day: Day?) -> RuleInWords {
        RuleInWords(
            id: rule.id, name: rule.name, origin: rule.origin, isOverlay: rule.isOverlay, isFirst: rule.isFirst,
            conditions: rule.when.alternatives.map(\.words),
            leads: rule.leads.map { conditional($0.value.name(self), $0.when) },
            coHandling: rule.coHandling.map { conditional(agencyName($0.value), $0.when) },
            dispositions: rule.dispositions.map { conditional($0.value.name, $0.when) }, track: rule.track,
            law: rule.law.filter { text in day.map(text.isInForce) ?? true }.map(cited),
            notes: rule.notes.filter { text in day.map(text.isInForce) ?? true }.map(cited), matched: [])
    }

    private func cited(_ rule: RuleText) -> RuleInWords.Cited {
        RuleInWords.Cited(text: conditional(rule.dated, rule.when), isConfirmed: rule.cited.isConfirmed)
    }

    private func conditional(_ text: Localized, _ when: FactConditions) -> Localized {
        guard !when.areAlways else { return text }
        let condition = when.words
        return Localized(zh: "\(text.zh)（\(condition.zh)）", en: "\(text.en) (\(condition.en))")
    }
}

extension LeadChoice {
    func name(_ agreement: ResponsibilityAgreement) -> Localized {
        switch self {
        case .agency(let id): agreement.agencyName(id)
        case .authorityOfRight: Localized(zh: "该权利的主管机关", en: "the authority of the right")
        }
    }
}

extension RuleText {
    func isInForce(on day: Day) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }

    /// With the days on which it was in force.
    var dated: Localized {
        let (text, validity) = (cited.text, Origin.validity(validFrom, validTo))
        return validity.zh.isEmpty
            ? text : Localized(zh: "\(text.zh)，\(validity.zh)", en: "\(text.en), \(validity.en)")
    }
}

extension Origin {
    /// `2027 年 1 月 1 日起`; empty if the rule always holds.
    package var validity: Localized { Origin.validity(validFrom, validTo) }

    static func validity(_ from: Day?, _ to: Day?) -> Localized {
        switch (from, to) {
        case (nil, nil): Localized(zh: "", en: "")
        case (let from?, nil): Localized(zh: "\(from.text(.zh))起", en: "from \(from.text(.en))")
        case (nil, let to?): Localized(zh: "至 \(to.text(.zh))", en: "until \(to.text(.en))")
        case (let from?, let to?):
            Localized(zh: "\(from.text(.zh))至 \(to.text(.zh))", en: "\(from.text(.en)) to \(to.text(.en))")
        }
    }
}

extension FactConditions {
    fileprivate func allow(_ right: RightType) -> Bool {
        let index = FactKey.allCases.firstIndex(of: .right)!
        let bit = UInt32(1) << UInt32(RightType.allCases.firstIndex(of: right)!)
        return areAlways
            || alternatives.contains { condition in
                condition.tests.allSatisfy { $0.index != index || $0.allowed & bit != 0 }
            }
    }
}
