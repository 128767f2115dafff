package import Vocabulary

/// Why there is no reward.
package enum RewardRefusal: Refusal, Equatable {
    case noNaturalPerson
    case clueKnown
    case notProven
    case notClosed
    case notMajor
    case excluded(RewardExclusion)

    package var code: String {
        switch self {
        case .noNaturalPerson: "rewardNoNaturalPerson"
        case .clueKnown: "rewardClueKnown"
        case .notProven: "rewardNotProven"
        case .notClosed: "rewardNotClosed"
        case .notMajor: "rewardNotMajor"
        case .excluded: "rewardExcluded"
        }
    }

    package var message: Localized {
        switch self {
        case .noNaturalPerson: Localized(zh: "举报奖励只发给自然人。", en: "Only a natural person is rewarded.")
        case .clueKnown: Localized(zh: "线索在举报前已被掌握。", en: "The clue was known before the tip-off.")
        case .notProven: Localized(zh: "举报内容未查证属实。", en: "The violation is not proven.")
        case .notClosed: Localized(zh: "案件尚未结案。", en: "The case is not closed yet.")
        case .notMajor:
            Localized(
                zh: "不属于重大违法行为：一般侵权不当然适用奖励。", en: "The violation is not major; ordinary infringement is not rewarded.")
        case .excluded(let reason):
            Localized(zh: "不属于奖励对象：\(reason.name.zh)。", en: "Excluded from rewards: \(reason.name.en.lowercased()).")
        }
    }
}
