package import Vocabulary

/// From which amounts an act is a crime. Amounts in yuan, counts in pieces.
package struct ThresholdRule: Sendable, Hashable {
    package let id: String
    package let article: CriminalArticle
    /// Where the article tells goods and services apart.
    package let object: ThresholdObject?
    package let name: Localized
    package let limits: [ThresholdLimit]
    package let degrees: ThresholdDegrees
    package let origin: Origin

    func limit(_ measure: ThresholdMeasure) -> ThresholdLimit? { limits.first { $0.measure == measure } }
}

/// What the rule says beside its limits.
package struct ThresholdDegrees: Sendable, Hashable {
    /// How many times the limit is especially serious; nil where the article knows no such degree.
    package let especiallySeriousFactor: Int?
    /// Standards of which two, each reached by half, are enough; empty where the rule does not say so.
    package let halfOf: [HalfStandard]
    /// What it means that the owner of the secret was ruined; nil: the rule does not speak of it.
    package let ownerRuined: ThresholdResult?
    /// The act is a crime whatever the amount; reached limits make it serious.
    package let needsNoAmount: Bool
}

/// One of the standards that count half: any of some measures, or the lower limits after a punishment.
package enum HalfStandard: Sendable, Hashable {
    case any([ThresholdMeasure])
    case again
}

/// One measure and the amounts at which it is reached.
package struct ThresholdLimit: Sendable, Hashable {
    package let measure: ThresholdMeasure
    package let basic: Int
    /// With two or more marks or patents.
    package let several: Int?
    /// Within two years after punishment for the same group of offences.
    package let again: Int?
    /// Where it is no multiple of the basic amount.
    package let especiallySerious: Int?

    /// The same unit as a sum: fen, or pieces.
    func scaled(_ limit: Int) -> Int64 { Int64(limit) * (measure.isMoney ? 100 : 1) }
}
