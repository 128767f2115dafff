internal import Vocabulary

extension CreditRule: ComparedRule {
    static let topic = DifferenceTopic.credit
    var key: String { id }
    var gist: Localized { name }

    func changes(from old: CreditRule) -> [Localized] {
        func period(_ name: Localized, _ number: KeyPath<CreditRule, Period?>) -> Localized? {
            change(name, old[keyPath: number], self[keyPath: number]) { $0?.name ?? .none }
        }
        return .changes(
            change(Localized(zh: "类别", en: "class"), old.entry, entry, \.name),
            change(Localized(zh: "公示", en: "shown"), old.isShown, isShown, Localized.flag),
            period(Localized(zh: "公示时限", en: "published within"), \.publishedWithin),
            period(Localized(zh: "最短", en: "at least"), \.least),
            period(Localized(zh: "最长", en: "at most"), \.most),
            period(Localized(zh: "可提前移出", en: "removable after"), \.removableAfter),
            change(Localized(zh: "列入事由", en: "grounds"), old.grounds, grounds) { .list($0.map(\.name)) })
    }
}
