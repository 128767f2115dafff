package import Vocabulary

extension FactCondition {
    /// What must be so, fact by fact.
    var parts: [Localized] { parts { $0.allowed } }

    /// The facts of a matter that fit: of each fact only the values that the matter has.
    func matched(_ facts: FactBits) -> [Localized] {
        parts { $0.allowed & facts.bits[$0.index] }
    }

    private func parts(_ bits: (Test) -> UInt32) -> [Localized] {
        var parts = tests.map { FactKey.allCases[$0.index].sentence(bits($0)) }
        if let onlyPlace {
            let places = FactKey.place.sentence(onlyPlace)
            parts.append(Localized(zh: "只有这样的\(places.zh)", en: "only this \(places.en)"))
        }
        if let respondentsOver {
            parts.append(
                Localized(zh: "被投诉人超过 \(respondentsOver) 个", en: "more than \(respondentsOver) respondents"))
        }
        return parts
    }
}

extension FactConditions {
    /// One text for each alternative; empty if every matter fits.
    var alternativeParts: [Localized] { alternatives.map { Localized.clauses($0.parts) } }

    /// The facts that fit, of the first alternative that holds; empty if nothing was asked.
    func matched(_ facts: FactBits) -> [Localized] {
        alternatives.first { $0.holds(facts) }?.matched(facts) ?? []
    }
}

extension Localized {
    /// `甲；乙` and `a; b`.
    package static func clauses(_ parts: [Localized]) -> Localized {
        Localized(zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
    }
}
