internal import Vocabulary

extension ThresholdRule: ComparedRule {
    static let topic = DifferenceTopic.threshold
    var key: String { id }
    var gist: Localized { .list(limits.map(\.words)) }

    func changes(from old: ThresholdRule) -> [Localized] {
        .changes(
            change(Localized(zh: "标准", en: "limits"), old.limits, limits) { .list($0.map(\.words)) },
            change(Localized(zh: "条文", en: "article"), old.article, article, \.name),
            change(Localized(zh: "对象", en: "object"), old.object, object) { $0?.name ?? .none },
            change(
                Localized(zh: "特别严重的倍数", en: "factor of especially serious"), old.degrees.especiallySeriousFactor,
                degrees.especiallySeriousFactor
            ) { $0.map { Localized(plain: "×\($0)") } ?? .none },
            // The other degrees are formulas that no few words repeat.
            old.degrees.withoutFactor == degrees.withoutFactor
                ? nil : Localized(zh: "其他情节的计算有变化", en: "the other degrees are reckoned otherwise"))
    }
}

extension ThresholdDegrees {
    fileprivate var withoutFactor: ThresholdDegrees {
        ThresholdDegrees(
            especiallySeriousFactor: nil, halfOf: halfOf, ownerRuined: ownerRuined, needsNoAmount: needsNoAmount)
    }
}

extension ThresholdLimit {
    /// `销售金额 50,000 元（再犯 30,000 元）`
    fileprivate var words: Localized {
        let more = [
            several.map { words($0, Localized(zh: "两项以上 ", en: "with several ")) },
            again.map { words($0, Localized(zh: "再犯 ", en: "again ")) },
            especiallySerious.map { words($0, Localized(zh: "特别严重 ", en: "especially serious ")) },
        ].compactMap(\.self)
        let basic = words(basic, Localized(zh: "\(measure.name.zh) ", en: "\(measure.name.en) "))
        guard !more.isEmpty else { return basic }
        let list = Localized.list(more)
        return Localized(zh: "\(basic.zh)（\(list.zh)）", en: "\(basic.en) (\(list.en))")
    }

    private func words(_ limit: Int, _ before: Localized) -> Localized {
        let sum = scaled(limit)
        return Localized(zh: before.zh + measure.text(sum, .zh), en: before.en + measure.text(sum, .en))
    }
}

extension RewardRule: ComparedRule {
    static let topic = DifferenceTopic.reward
    var key: String { id }
    var gist: Localized { .list(grades.map(\.words)) }

    func changes(from old: RewardRule) -> [Localized] {
        .changes(
            change(Localized(zh: "等级", en: "grades"), old.grades, grades) { .list($0.map(\.words)) },
            change(Localized(zh: "上限", en: "cap"), old.cap, cap, \.words),
            change(
                Localized(zh: "须会同财政的起点", en: "finance co-decides from"), old.financeCoDecidesFrom,
                financeCoDecidesFrom, \.words))
    }
}

extension RewardGrade {
    fileprivate var words: Localized {
        let percent = "\(Double(rateInTenThousandths) / 100) %"
        return Localized(
            zh: "\(grade) 级 \(percent)、不低于 \(floor.words.zh)",
            en: "grade \(grade) \(percent), at least \(floor.words.en)")
    }
}

extension AmountInFen {
    fileprivate var words: Localized { Localized(zh: text(.zh), en: text(.en)) }
}
