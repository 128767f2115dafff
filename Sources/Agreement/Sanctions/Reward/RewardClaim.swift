package import Vocabulary

/// What is known when an informant asks for a reward. Everything but the grade has the favourable default.
package struct RewardClaim: Sendable, Hashable {
    /// Of the rule's grades; how good the clue was.
    package var grade: Int
    /// Fines and confiscated sums together; zero where the penalty has no money.
    package var base: AmountInFen
    package var isNaturalPerson = true
    /// Whether the authority did not know of the violation before.
    package var isClueNew = true
    package var isProven = true
    package var isClosed = true
    /// Criminal, or closing, revoked licence, large fine; an ordinary infringement is not by itself major.
    package var isMajor = true
    /// What excludes the person.
    package var exclusions: [RewardExclusion] = []

    package init(grade: Int, base: AmountInFen = AmountInFen(fen: 0)) {
        self.grade = grade
        self.base = base
    }
}

/// Who gets no reward. An insider is not excluded and may get more.
package enum RewardExclusion: String, Term {
    case rightOwner, ownersAgent, interestedParty, official, participant, paidByOthers

    package var name: Localized {
        switch self {
        case .rightOwner: Localized(zh: "被侵权的权利人", en: "Owner of the infringed right")
        case .ownersAgent: Localized(zh: "权利人的代理人、受托调查人", en: "Agent or investigator of the owner")
        case .interestedParty: Localized(zh: "利害关系人", en: "Interested party")
        case .official: Localized(zh: "负有监管职责的工作人员", en: "Official")
        case .participant: Localized(zh: "违法行为参与人", en: "Participant in the violation")
        case .paidByOthers: Localized(zh: "已由他人付酬的人", en: "Person paid by others")
        }
    }
}

/// What is paid.
package struct Reward: Sendable, Hashable {
    package let amount: AmountInFen
    /// Rate times base is below the floor of the grade.
    package let isFloorApplied: Bool
    package let isCapApplied: Bool
    package let financeCoDecides: Bool
    package let rule: RewardRule
}
