package import Vocabulary

/// What is known about a matter when an agency has to be found. Everything but the right has a default.
package struct RoutingFacts: Sendable, Hashable {
    /// In the order given; empty: no intellectual-property right is involved (`none`).
    package var rights: [RightType]
    package var act: Act
    package var places: [Place]
    package var asker: Asker
    /// Copyright only: whether the public interest is harmed.
    package var publicInterest: Bool
    /// Whether it is known where a street seller gets the goods.
    package var fixedSource: Bool
    package var multiDistrict: Bool
    package var nationalImpact: Bool
    package var variety: VarietyKind?
    package var product: ProductKind
    /// How many respondents there are, at least 1.
    package var respondents: Int
    /// A district id of the agreement.
    package var district: String?
    package var seller: SellerReach
    package var criminal: CriminalFinding
    /// The date of the act chooses the rules; nil: the day of routing.
    package var actDate: Day?
    /// The date of the step chooses the procedure; nil: the day of routing.
    package var stepDate: Day?

    package init(
        rights: [RightType], act: Act = .infringement, places: [Place] = [.shop], asker: Asker = .rightHolder,
        publicInterest: Bool = true, fixedSource: Bool = false, multiDistrict: Bool = false,
        nationalImpact: Bool = false, variety: VarietyKind? = nil, product: ProductKind = .general,
        respondents: Int = 1, district: String? = nil, seller: SellerReach = .known,
        criminal: CriminalFinding = .none, actDate: Day? = nil, stepDate: Day? = nil
    ) {
        self.rights = rights
        self.act = act
        self.places = places
        self.asker = asker
        self.publicInterest = publicInterest
        self.fixedSource = fixedSource
        self.multiDistrict = multiDistrict
        self.nationalImpact = nationalImpact
        self.variety = variety
        self.product = product
        self.respondents = respondents
        self.district = district
        self.seller = seller
        self.criminal = criminal
        self.actDate = actDate
        self.stepDate = stepDate
    }

    /// What stays of a matter when only the sort of the right counts: an ordinary infringement in the city. Where the
    /// right is not known, counterfeits and pirated goods still tell of which sort it is.
    func ofRightAlone(_ right: RightType?) -> RoutingFacts {
        RoutingFacts(
            rights: right.map { [$0] } ?? [], act: [.counterfeit, .piracy].contains(act) ? act : .infringement,
            variety: variety, product: product, actDate: actDate, stepDate: stepDate)
    }
}

/// Which plants a variety right is about.
package enum VarietyKind: String, Term {
    case crop, forest, fruitTree, flower

    package var name: Localized {
        switch self {
        case .crop: Localized(zh: "农作物", en: "Crop")
        case .forest: Localized(zh: "林木", en: "Forest tree")
        case .fruitTree: Localized(zh: "果树", en: "Fruit tree")
        case .flower: Localized(zh: "花卉", en: "Flower")
        }
    }
}

/// What sort of goods it is.
package enum ProductKind: String, Term {
    case general, food, drug, device

    package var name: Localized {
        switch self {
        case .general: Localized(zh: "一般商品", en: "General goods")
        case .food: Localized(zh: "食品", en: "Food")
        case .drug: Localized(zh: "药品", en: "Drug")
        case .device: Localized(zh: "医疗器械", en: "Medical device")
        }
    }
}

/// Whether the seller on a platform can be found at the address shown.
package enum SellerReach: String, Term {
    case known, unreachable

    package var name: Localized {
        switch self {
        case .known: Localized(zh: "可以找到", en: "Known")
        case .unreachable: Localized(zh: "无法联系", en: "Unreachable")
        }
    }
}

/// Whether the criminal thresholds come into view.
package enum CriminalFinding: String, Term {
    case none, suspicion, reached

    package var name: Localized {
        switch self {
        case .none: Localized(zh: "无", en: "None")
        case .suspicion: Localized(zh: "有犯罪嫌疑", en: "Suspicion")
        case .reached: Localized(zh: "达到追诉标准", en: "Threshold reached")
        }
    }
}
