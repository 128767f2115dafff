internal import Vocabulary

extension FineRule: ComparedRule {
    static let topic = DifferenceTopic.fine
    var key: String { id }
    var gist: Localized { .list(bands.map(\.words)) }

    func changes(from old: FineRule) -> [Localized] {
        .changes(
            change(Localized(zh: "违法行为", en: "violation"), old.violation, violation, \.name),
            change(Localized(zh: "计算基础", en: "base"), old.base, base) { $0?.name ?? .none },
            change(Localized(zh: "罚款幅度", en: "range"), old.bands, bands) { .list($0.map(\.words)) },
            change(
                Localized(zh: "从重的年限", en: "years for a heavier fine"), old.heavierWithinYears, heavierWithinYears
            ) { $0.map { Localized(plain: String($0)) } ?? .none },
            change(
                Localized(zh: "不知情销售者免罚", en: "spares the innocent seller"), old.sparesInnocentSeller,
                sparesInnocentSeller, Localized.flag),
            change(Localized(zh: "责令", en: "order"), old.order, order) { .quoted($0) })
    }
}

extension FineBand {
    /// `from 50,000 yuan: at most 5 times`
    fileprivate var words: Localized {
        let range = [
            least.map { Localized.pair(Localized(zh: "最低", en: "at least"), $0.words) },
            Localized.pair(Localized(zh: "最高", en: "at most"), most.words),
        ].compactMap(\.self)
        let (condition, sums) = (condition.words, Localized.joined(range, zh: "，", en: ", "))
        return condition.map { Localized(zh: "\($0.zh)：\(sums.zh)", en: "\($0.en): \(sums.en)") } ?? sums
    }
}

extension FineCondition {
    fileprivate var words: Localized? {
        switch self {
        case .from(let amount): .pair(Localized(zh: "不低于", en: "from"), .amount(amount))
        case .over(let amount): .pair(Localized(zh: "超过", en: "over"), .amount(amount))
        case .serious: Localized(zh: "情节严重", en: "serious")
        case .otherwise: nil
        }
    }
}

extension FineBound {
    fileprivate var words: Localized {
        switch self {
        case .amount(let amount): .amount(amount)
        case .times(let count): Localized(zh: "\(count) 倍", en: "\(count) times")
        }
    }
}
