internal import Vocabulary

extension FactKey {
    /// What the fact is called.
    var name: Localized {
        switch self {
        case .right: Localized(zh: "权利", en: "right")
        case .act: Localized(zh: "行为", en: "act")
        case .place: Localized(zh: "地点", en: "place")
        case .asker: Localized(zh: "由谁提出", en: "who asks")
        case .publicInterest: Localized(zh: "公共利益", en: "public interest")
        case .fixedSource: Localized(zh: "货源", en: "source of the goods")
        case .multiDistrict: Localized(zh: "涉及的区", en: "districts")
        case .nationalImpact: Localized(zh: "影响范围", en: "reach")
        case .variety: Localized(zh: "植物", en: "plants")
        case .product: Localized(zh: "商品", en: "goods")
        case .seller: Localized(zh: "卖家", en: "seller")
        case .criminal: Localized(zh: "犯罪嫌疑", en: "suspicion of a crime")
        }
    }

    /// How each value is said, in the order of `codes`.
    var valueNames: [Localized] {
        switch self {
        case .right: RightType.allCases.map(\.name) + [Localized(zh: "不涉及知识产权", en: "no IP right")]
        case .act: Act.allCases.map(\.name)
        case .place: Place.allCases.map(\.name)
        case .asker: Asker.allCases.map(\.name)
        case .publicInterest: [Localized(zh: "没有受损", en: "not harmed"), Localized(zh: "受到损害", en: "harmed")]
        case .fixedSource: [Localized(zh: "没有查明", en: "not known"), Localized(zh: "已经查明", en: "known")]
        case .multiDistrict: [Localized(zh: "一个区", en: "one"), Localized(zh: "几个区", en: "several")]
        case .nationalImpact: [Localized(zh: "一般", en: "ordinary"), Localized(zh: "全国有影响", en: "the whole country")]
        case .variety: VarietyKind.allCases.map(\.name)
        case .product: ProductKind.allCases.map(\.name)
        case .seller: SellerReach.allCases.map(\.name)
        case .criminal: CriminalFinding.allCases.map(\.name)
        }
    }

    /// `权利：商标、著作权`; `right: trade mark, copyright`.
    func sentence(_ bits: UInt32) -> Localized {
        let names = valueNames.indices.filter { bits & 1 << UInt32($0) != 0 }.map { valueNames[$0] }
        return Localized(
            zh: "\(name.zh)：\(names.map(\.zh).joined(separator: "、"))",
            en: "\(name.en): \(names.map(\.en.inSentence).joined(separator: ", "))")
    }
}

extension String {
    /// With a small first letter, as inside a sentence; abbreviations such as `IP` stay.
    var inSentence: String {
        guard let first, let second = dropFirst().first, !second.isUppercase else { return self }
        let proper = ["Olympic"]
        if proper.contains(where: hasPrefix) { return self }
        return first.lowercased() + dropFirst()
    }
}
