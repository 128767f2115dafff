package import Vocabulary

/// How high the fine for a violation may be.
package struct FineRule: Sendable, Hashable {
    package let id: String
    package let violation: FineViolation
    package let name: Localized
    /// The sum that the bands look at and the multiples are of; nil where no law asks for one.
    package let base: FineBase?
    /// The first that fits is taken; the last has no condition.
    package let bands: [FineBand]
    /// A second violation within so many years weighs heavier.
    package let heavierWithinYears: Int?
    /// Whether a seller who did not know and shows the legal source is ordered to stop and not fined.
    package let sparesInnocentSeller: Bool
    /// What is ordered beside or before the fine.
    package let order: Localized?
    package let origin: Origin
}

/// From which sum on, or in which circumstances, which fine is possible.
package struct FineBand: Sendable, Hashable {
    package let condition: FineCondition
    package let least: FineBound?
    package let most: FineBound
}

package enum FineCondition: Sendable, Hashable {
    /// The base is at least so much.
    case from(AmountInFen)
    /// The base is more than that.
    case over(AmountInFen)
    case serious
    case otherwise
}

package enum FineBound: Sendable, Hashable {
    case amount(AmountInFen)
    /// So many times the base.
    case times(Int)

    func amount(of base: AmountInFen) -> AmountInFen {
        switch self {
        case .amount(let amount): amount
        case .times(let count): base.times(count)
        }
    }
}

/// What is fined. Source: DOMAIN section 4.6; `noticeIgnored` is row R23.
package enum FineViolation: String, Term {
    case trademark, misleadingUse, badFaithFiling, copyright, passingOff, confusion, tradeSecret, plantVariety
    case noticeIgnored

    package var name: Localized {
        switch self {
        case .trademark: Localized(zh: "侵犯注册商标专用权", en: "Trade-mark infringement")
        case .misleadingUse: Localized(zh: "误导性使用本人注册商标", en: "Misleading use of one's own mark")
        case .badFaithFiling: Localized(zh: "恶意申请商标注册", en: "Bad-faith filing of a mark")
        case .copyright: Localized(zh: "侵犯著作权", en: "Copyright infringement")
        case .passingOff: Localized(zh: "假冒专利", en: "Passing off a patent")
        case .confusion: Localized(zh: "混淆行为", en: "Confusion")
        case .tradeSecret: Localized(zh: "侵犯商业秘密", en: "Trade-secret infringement")
        case .plantVariety: Localized(zh: "侵犯植物新品种权", en: "Plant-variety infringement")
        case .noticeIgnored: Localized(zh: "平台不处理通知", en: "Platform ignores notices")
        }
    }
}

/// Which sum a fine is reckoned from.
package enum FineBase: String, Term {
    case business, gains, value

    package var name: Localized {
        switch self {
        case .business: Localized(zh: "违法经营额", en: "Illegal business")
        case .gains: Localized(zh: "违法所得", en: "Illegal gains")
        case .value: Localized(zh: "货值金额", en: "Value of the goods")
        }
    }
}
