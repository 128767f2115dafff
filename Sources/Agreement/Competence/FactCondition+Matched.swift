internal import Vocabulary

extension FactCondition {
    /// The facts of a matter that fit: of each fact only the values that the matter has.
    func matched(_ facts: FactBits) -> [Localized] {
        var words = tests.map { test in
            let key = FactKey.allCases[test.index]
            return FactCondition.named(key.name, key, test.allowed & facts.bits[test.index])
        }
        if onlyPlace != nil {
            words.append(FactCondition.named(FactKey.place.name, .place, facts.bits[FactCondition.place]))
        }
        if respondentsOver != nil {
            words.append(
                Localized(zh: "被投诉人 \(facts.respondents) 个", en: "\(facts.respondents) respondents"))
        }
        return words
    }
}

extension FactConditions {
    /// The facts that fit, of the first alternative that holds; empty if nothing was asked.
    func matched(_ facts: FactBits) -> [Localized] {
        alternatives.first { $0.holds(facts) }?.matched(facts) ?? []
    }
}
