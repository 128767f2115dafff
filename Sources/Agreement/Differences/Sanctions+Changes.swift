internal import Vocabulary

extension ThresholdRule: ComparedRule {
    static let topic = DifferenceTopic.threshold
    var key: String { id }
    var gist: Localized { name }

    func changes(from old: ThresholdRule) -> [Localized] {
        self == old ? [] : [Localized(zh: "内容有变化", en: "its content changed")]
    }
}

extension RewardRule: ComparedRule {
    static let topic = DifferenceTopic.reward
    var key: String { id }
    var gist: Localized { name }

    func changes(from old: RewardRule) -> [Localized] {
        self == old ? [] : [Localized(zh: "内容有变化", en: "its content changed")]
    }
}
