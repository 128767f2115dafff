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
