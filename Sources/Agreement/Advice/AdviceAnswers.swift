package import Vocabulary

/// What somebody who asks for the way has told: five answers, none of them personal.
package struct AdviceAnswers: Sendable, Hashable {
    package let right: RightType
    package let place: Place
    package let aim: AdviceAim
    package let respondent: RespondentKnowledge
    package let size: EstimatedSize

    package init(
        right: RightType, place: Place, aim: AdviceAim, respondent: RespondentKnowledge, size: EstimatedSize
    ) {
        self.right = right
        self.place = place
        self.aim = aim
        self.respondent = respondent
        self.size = size
    }

    /// The answers as facts for the competence table; everything that was not asked has its default.
    package func facts(criminal: CriminalFinding = .none) -> RoutingFacts {
        RoutingFacts(rights: [right], places: [place], criminal: criminal)
    }
}

/// What somebody wants most.
package enum AdviceAim: String, Term {
    case stopFast, money, bindingRuling, punish, onlyKnow

    package var name: Localized {
        switch self {
        case .stopFast: Localized(zh: "尽快制止", en: "Stop it fast")
        case .money: Localized(zh: "要赔偿", en: "Money for the damage")
        case .bindingRuling: Localized(zh: "要一个有约束力的结论", en: "A binding ruling")
        case .punish: Localized(zh: "让对方受处罚", en: "Have them punished")
        case .onlyKnow: Localized(zh: "只想先了解", en: "Only know where I stand")
        }
    }
}

/// How well the other side is known.
package enum RespondentKnowledge: String, Term {
    case known, partly, unknown

    package var name: Localized {
        switch self {
        case .known: Localized(zh: "知道是谁", en: "Yes, I know who it is")
        case .partly: Localized(zh: "只知道店铺、链接或地点", en: "Only a shop, a link or a place")
        case .unknown: Localized(zh: "不知道", en: "No")
        }
    }
}

/// How big it looks, in plain money. Unit of `yuan`: yuan. The bounds are round sums for a rough guess, no limits of
/// the law: those stand in the agreement.
package enum EstimatedSize: String, Term {
    case tiny, small, medium, large, huge, unknown

    /// From (included) to (excluded); nil where nothing was guessed.
    package var yuan: Range<Int>? {
        switch self {
        case .tiny: 0..<10_000
        case .small: 10_000..<50_000
        case .medium: 50_000..<200_000
        case .large: 200_000..<500_000
        case .huge: 500_000..<Int.max
        case .unknown: nil
        }
    }

    package var name: Localized {
        switch self {
        case .tiny: Localized(zh: "不到 1 万元", en: "Less than 10,000 yuan")
        case .small: Localized(zh: "1 万到 5 万元", en: "10,000 to 50,000 yuan")
        case .medium: Localized(zh: "5 万到 20 万元", en: "50,000 to 200,000 yuan")
        case .large: Localized(zh: "20 万到 50 万元", en: "200,000 to 500,000 yuan")
        case .huge: Localized(zh: "50 万元以上", en: "500,000 yuan or more")
        case .unknown: Localized(zh: "说不清", en: "I cannot say")
        }
    }
}
