internal import Vocabulary

extension ThresholdRule: ComparedRule {
    static let topic = DifferenceTopic.threshold
    var key: String { id }
    var gist: Localized { .list(limits.map { Localized.pair($0.measure.name, $0.words) }) }

    func changes(from old: ThresholdRule) -> [Localized] {
        let measures = ThresholdMeasure.allCases.map { measure in
            change(measure.name, old.limit(measure), limit(measure)) { $0?.words ?? .none }
        }
        let (was, now) = (old.degrees, degrees)
        return measures.compactMap(\.self)
            + .changes(
                change(Localized(zh: "条", en: "article"), old.article, article) { Localized(plain: $0.rawValue) },
                change(Localized(zh: "对象", en: "object"), old.object, object) { $0?.name ?? .none },
                change(
                    Localized(zh: "情节特别严重倍数", en: "times for especially serious"), was.especiallySeriousFactor,
                    now.especiallySeriousFactor
                ) { $0.map { Localized(plain: String($0)) } ?? .none },
                change(Localized(zh: "两项各达一半", en: "half of two of"), was.halfOf, now.halfOf) {
                    .list($0.map(\.words))
                },
                change(Localized(zh: "权利人破产", en: "owner ruined"), was.ownerRuined, now.ownerRuined) {
                    $0?.name ?? .none
                },
                change(
                    Localized(zh: "无数额要求", en: "no amount needed"), was.needsNoAmount, now.needsNoAmount,
                    Localized.flag))
    }
}

extension ThresholdLimit {
    /// `basic 30,000 yuan, two or more 20,000 yuan`
    fileprivate var words: Localized {
        func amount(_ limit: Int?, _ name: Localized) -> Localized? {
            limit.map { limit in
                let sum = scaled(limit)
                return .pair(name, Localized(zh: measure.text(sum, .zh), en: measure.text(sum, .en)))
            }
        }
        return .list(
            [
                amount(basic, Localized(zh: "基本", en: "basic")),
                amount(several, Localized(zh: "两种以上", en: "two or more")),
                amount(again, Localized(zh: "二年内再犯", en: "again")),
                amount(especiallySerious, Localized(zh: "特别严重", en: "especially serious")),
            ].compactMap(\.self))
    }
}

extension HalfStandard {
    fileprivate var words: Localized {
        switch self {
        case .any(let measures): .either(measures.map(\.name))
        case .again: Localized(zh: "二年内再犯标准", en: "the standard after a punishment")
        }
    }
}

extension RewardRule: ComparedRule {
    static let topic = DifferenceTopic.reward
    var key: String { id }
    var gist: Localized { .list(grades.map { Localized.pair($0.name, $0.words) }) }

    func changes(from old: RewardRule) -> [Localized] {
        let numbers = Set((grades + old.grades).map(\.grade)).sorted()
        let changed = numbers.compactMap { number in
            (grade(number) ?? old.grade(number)).flatMap { either in
                change(either.name, old.grade(number), grade(number)) { $0?.words ?? .none }
            }
        }
        return changed
            + .changes(
                change(Localized(zh: "最高额", en: "cap"), old.cap, cap) { .amount($0) },
                change(
                    Localized(zh: "财政部门共同决定起点", en: "finance co-decides from"), old.financeCoDecidesFrom,
                    financeCoDecidesFrom
                ) { .amount($0) })
    }
}

extension RewardGrade {
    fileprivate var name: Localized { Localized(zh: "\(grade) 级", en: "grade \(grade)") }

    /// `5 %, at least 5,000 yuan`
    fileprivate var words: Localized {
        let rate = AmountInFen(fen: Int64(rateInTenThousandths)).plain
        return Localized(
            zh: "\(rate) %，不低于 \(floor.text(.zh))", en: "\(rate) %, at least \(floor.text(.en))")
    }
}

extension Localized {
    static func amount(_ amount: AmountInFen) -> Localized { Localized(zh: amount.text(.zh), en: amount.text(.en)) }

    /// `基本 30,000 元`
    static func pair(_ name: Localized, _ value: Localized) -> Localized {
        Localized(zh: "\(name.zh) \(value.zh)", en: "\(name.en) \(value.en)")
    }
}
