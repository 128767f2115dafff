package import Vocabulary

/// What is known when somebody may come on the list of serious violators.
package struct CreditCandidate: Sendable, Hashable {
    /// Nil: none of the grounds of the rule.
    package var ground: CreditGround?
    package var hasHeavierPenalty: Bool
    package var isBadNature: Bool

    package init(ground: CreditGround?, hasHeavierPenalty: Bool, isBadNature: Bool) {
        (self.ground, self.hasHeavierPenalty, self.isBadNature) = (ground, hasHeavierPenalty, isBadNature)
    }
}

/// What is known when an entry is to be removed before its end.
package struct CreditRemoval: Sendable, Hashable {
    package var publishedOn: Day
    package var areObligationsMet: Bool
    package var isHarmRepaired: Bool
    package var hasNewViolation: Bool

    package init(publishedOn: Day, areObligationsMet: Bool, isHarmRepaired: Bool, hasNewViolation: Bool) {
        (self.publishedOn, self.areObligationsMet) = (publishedOn, areObligationsMet)
        (self.isHarmRepaired, self.hasNewViolation) = (isHarmRepaired, hasNewViolation)
    }
}

/// Why an entry is not made, or not removed before its end.
package enum CreditRefusal: Refusal, Equatable {
    case noGround, penaltyNotHeavier, natureNotBad
    case noEarlierRemoval, tooEarly(until: Day), obligationsOpen, harmNotRepaired, newViolation

    package var code: String {
        switch self {
        case .noGround: "creditNoGround"
        case .penaltyNotHeavier: "creditPenaltyNotHeavier"
        case .natureNotBad: "creditNatureNotBad"
        case .noEarlierRemoval: "creditNoEarlierRemoval"
        case .tooEarly: "creditTooEarly"
        case .obligationsOpen: "creditObligationsOpen"
        case .harmNotRepaired: "creditHarmNotRepaired"
        case .newViolation: "creditNewViolation"
        }
    }

    package var message: Localized {
        switch self {
        case .noGround: Localized(zh: "不属于列入事由。", en: "There is no ground for listing.")
        case .penaltyNotHeavier: Localized(zh: "未受到较重行政处罚。", en: "The penalty is not a heavier one.")
        case .natureNotBad: Localized(zh: "不属于性质恶劣。", en: "The violation is not of bad nature.")
        case .noEarlierRemoval: Localized(zh: "没有提前移出的规定。", en: "No rule allows an earlier removal.")
        case .tooEarly(let day):
            Localized(zh: "\(day.text(.zh))前不得提前移出。", en: "No earlier removal before \(day.text(.en)).")
        case .obligationsOpen: Localized(zh: "处罚决定确定的义务尚未履行。", en: "Obligations of the decision are open.")
        case .harmNotRepaired: Localized(zh: "危害后果尚未消除。", en: "The harm is not repaired.")
        case .newViolation: Localized(zh: "有新的违法行为。", en: "There is a new violation.")
        }
    }
}

extension ResponsibilityAgreement {
    /// Why somebody is not listed; empty: may be listed, by a person and together with the penalty.
    /// Source: SAMR Order 44 art. 2, 9, 12 (V2).
    package func refusals(ofListing candidate: CreditCandidate, on day: Day) -> [CreditRefusal] {
        let grounds = creditRules(.seriousViolator, on: day).flatMap(\.grounds)
        var refusals: [CreditRefusal] = []
        if !(candidate.ground.map(grounds.contains) ?? false) { refusals.append(.noGround) }
        if !candidate.hasHeavierPenalty { refusals.append(.penaltyNotHeavier) }
        if !candidate.isBadNature { refusals.append(.natureNotBad) }
        return refusals
    }

    /// Why a listed violator is not removed before the end on that day; empty: may be. Source: SAMR Order 44 (K).
    package func refusals(ofRemoval removal: CreditRemoval, on day: Day) -> [CreditRefusal] {
        guard let first = creditTerm(.seriousViolator, publishedOn: removal.publishedOn)?.removableFrom else {
            return [.noEarlierRemoval]
        }
        var refusals: [CreditRefusal] = []
        if day < first.day { refusals.append(.tooEarly(until: first.day)) }
        if !removal.areObligationsMet { refusals.append(.obligationsOpen) }
        if !removal.isHarmRepaired { refusals.append(.harmNotRepaired) }
        if removal.hasNewViolation { refusals.append(.newViolation) }
        return refusals
    }
}
