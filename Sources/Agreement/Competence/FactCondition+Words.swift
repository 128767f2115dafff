internal import Vocabulary

extension FactConditions {
    /// The condition as people read it: `权利：商标；地点：店铺、市场` and `right: trade mark; place: shop, market`.
    var words: Localized {
        areAlways
            ? Localized(zh: "任何情形", en: "any matter")
            : .joined(alternatives.map(\.words), zh: "；或者 ", en: "; or else ")
    }
}

extension FactCondition {
    var words: Localized { .clauses(parts) }
}
