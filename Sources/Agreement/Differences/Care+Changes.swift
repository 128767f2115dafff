internal import Vocabulary

extension Region: ComparedRule {
    static let topic = DifferenceTopic.region
    var key: String { id.rawValue }
    var gist: Localized { pact }
    func changes(from old: Region) -> [Localized] { [] }
}

extension SupervisionRule: ComparedRule {
    static let topic = DifferenceTopic.supervision
    var key: String { "supervision" }
    var name: Localized { SupervisionRule.topic.name }
    var gist: Localized { Self.share(remindAtPercent) }

    func changes(from old: SupervisionRule) -> [Localized] {
        .changes(
            change(Localized(zh: "提醒时点", en: "reminded at"), old.remindAtPercent, remindAtPercent, Self.share))
    }

    private static func share(_ percent: Int) -> Localized {
        Localized(zh: "期限的 \(percent) %", en: "\(percent) % of the time")
    }
}

extension DuplicateRule: ComparedRule {
    static let topic = DifferenceTopic.duplicates
    var key: String { "duplicates" }
    var name: Localized { DuplicateRule.topic.name }
    var gist: Localized { Self.share(likely) }

    func changes(from old: DuplicateRule) -> [Localized] {
        .changes(
            change(Localized(zh: "很可能相同", en: "very likely the same from"), old.likely, likely, Self.share),
            change(Localized(zh: "可能相同", en: "possibly the same from"), old.possible, possible, Self.share),
            change(Localized(zh: "开始显示", en: "shown from"), old.shown, shown, Self.share),
            change(Localized(zh: "阻止受理", en: "stops acceptance from"), old.blocks, blocks, Self.share),
            change(Localized(zh: "同一被投诉人", en: "the same infringer from"), old.related, related, Self.share))
    }

    /// `0.95` as `95 %`, `0.9525` as `95.25 %`.
    private static func share(_ probability: Probability) -> Localized {
        let rest = probability.perMyriad % 100
        return Localized(plain: "\(probability.percent)" + (rest == 0 ? "" : "." + padded(rest, 2)) + " %")
    }
}
