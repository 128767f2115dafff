internal import Vocabulary

/// Says why the range is what it is.
struct FineArithmetic {
    let rule: FineRule
    let band: FineBand
    let sum: AmountInFen?
    let isSpared: Bool
    let isHeavier: Bool

    var lines: [Localized] {
        if isSpared {
            return [
                Localized(
                    zh: "不知情、能证明合法取得并说明提供者：责令停止销售，不罚款。",
                    en: "Did not know, shows the legal source and the supplier: ordered to stop selling, no fine.")
            ]
        }
        return [
            condition, bound(band.least, zh: "最低", en: "At least"), bound(band.most, zh: "最高", en: "At most"), heavier,
        ]
        .compactMap(\.self)
    }

    private var condition: Localized? {
        guard let base = rule.base else {
            return band.condition == .serious ? Localized(zh: "情节严重", en: "Serious circumstances") : nil
        }
        func compared(_ sign: String, _ limit: AmountInFen) -> Localized {
            let given = sum ?? AmountInFen(fen: 0)
            return Localized(
                zh: "\(base.name.zh) \(given.text(.zh)) \(sign) \(limit.text(.zh))",
                en: "\(base.name.en) \(given.text(.en)) \(sign) \(limit.text(.en))")
        }
        switch band.condition {
        case .from(let limit): return compared("≥", limit)
        case .over(let limit): return compared(">", limit)
        case .serious: return Localized(zh: "情节严重", en: "Serious circumstances")
        case .otherwise:
            guard let sum else {
                return Localized(zh: "没有\(base.name.zh)或无法计算", en: "\(base.name.en): none, or not to be reckoned")
            }
            return Localized(zh: "\(base.name.zh) \(sum.text(.zh))", en: "\(base.name.en) \(sum.text(.en))")
        }
    }

    private func bound(_ bound: FineBound?, zh: String, en: String) -> Localized? {
        guard let bound else { return nil }
        let sum = sum ?? AmountInFen(fen: 0)
        let amount = bound.amount(of: sum)
        switch bound {
        case .amount: return Localized(zh: "\(zh) \(amount.text(.zh))", en: "\(en) \(amount.text(.en))")
        case .times(let count):
            return Localized(
                zh: "\(zh) \(count) × \(sum.plain) = \(amount.text(.zh))",
                en: "\(en) \(count) × \(sum.plain) = \(amount.text(.en))")
        }
    }

    private var heavier: Localized? {
        guard isHeavier, let years = rule.heavierWithinYears else { return nil }
        return Localized(
            zh: "\(years) 年内两次以上：从重处罚", en: "Twice or more within \(years) years: heavier within the range")
    }
}
