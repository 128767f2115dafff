internal import Vocabulary

extension FactConditions {
    /// The condition as people read it: `权利：商标；地点：店铺或者市场` and `right: Trade mark; place: Shop or Market`.
    var words: Localized {
        areAlways
            ? Localized(zh: "任何情形", en: "any matter")
            : .joined(alternatives.map(\.words), zh: "；或者 ", en: "; or else ")
    }
}

extension FactCondition {
    var words: Localized {
        var parts = tests.map { test -> Localized in
            let key = FactKey.allCases[test.index]
            return FactCondition.named(key.name, key, test.allowed)
        }
        if let onlyPlace {
            parts.append(FactCondition.named(Localized(zh: "只在", en: "only in"), .place, onlyPlace))
        }
        if let respondentsOver {
            parts.append(
                Localized(zh: "被投诉人超过 \(respondentsOver) 个", en: "more than \(respondentsOver) respondents"))
        }
        return .joined(parts, zh: "，", en: ", ")
    }

    static func named(_ name: Localized, _ key: FactKey, _ allowed: UInt32) -> Localized {
        let values = Localized.either(
            key.valueNames.enumerated().filter { allowed & 1 << UInt32($0.offset) != 0 }.map(\.element))
        return Localized(zh: "\(name.zh)：\(values.zh)", en: "\(name.en): \(values.en)")
    }
}

extension FactKey {
    var name: Localized {
        switch self {
        case .right: Localized(zh: "权利", en: "right")
        case .act: Localized(zh: "行为", en: "act")
        case .place: Localized(zh: "地点", en: "place")
        case .asker: Localized(zh: "提出人", en: "asked by")
        case .publicInterest: Localized(zh: "损害公共利益", en: "public interest harmed")
        case .fixedSource: Localized(zh: "货源已查明", en: "source known")
        case .multiDistrict: Localized(zh: "涉及多个区", en: "several districts")
        case .nationalImpact: Localized(zh: "全国影响", en: "national impact")
        case .variety: Localized(zh: "植物种类", en: "variety")
        case .product: Localized(zh: "商品", en: "product")
        case .seller: Localized(zh: "卖家", en: "seller")
        case .criminal: Localized(zh: "涉嫌犯罪", en: "crime")
        }
    }

    /// The names of the values, in the order of their bits.
    var valueNames: [Localized] {
        switch self {
        case .right: RightType.allCases.map(\.name) + [Localized(zh: "不涉及知识产权", en: "no right")]
        case .act: Act.allCases.map(\.name)
        case .place: Place.allCases.map(\.name)
        case .asker: Asker.allCases.map(\.name)
        case .publicInterest, .fixedSource, .multiDistrict, .nationalImpact: [.no, .yes]
        case .variety: VarietyKind.allCases.map(\.name)
        case .product: ProductKind.allCases.map(\.name)
        case .seller: SellerReach.allCases.map(\.name)
        case .criminal: CriminalFinding.allCases.map(\.name)
        }
    }
}
