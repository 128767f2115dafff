package import Vocabulary

/// What the criminal thresholds say of the facts. It advises; a person decides.
package struct ThresholdFinding: Sendable, Hashable {
    /// Where an older and a newer text stand side by side: by the milder of them.
    package let result: ThresholdResult
    /// How the sums were reckoned, before any text is applied to them.
    package let sums: [Localized]
    /// The text that held on the day of the act, and the one of today if it is another. At least one.
    package let texts: [ThresholdText]
    package let advice: Localized

    package var comparisons: [ThresholdComparison] { texts.flatMap(\.comparisons) }
    package var arithmetic: [Localized] { sums + texts.flatMap(\.arithmetic) }
}

/// What one text, such as one judicial interpretation, says of the facts.
package struct ThresholdText: Sendable, Hashable {
    package let origin: Origin
    package let result: ThresholdResult
    package let comparisons: [ThresholdComparison]
    package let arithmetic: [Localized]
}

/// One sum beside its limit.
package struct ThresholdComparison: Sendable, Hashable {
    /// A measure, `gainsWithGoods`, `soldAndUnsold`, `soldAndUnsoldCopies`, `soldAndUnsoldPieces` or `halfOfTwo`.
    package let name: String
    package let rule: String
    package let isMoney: Bool
    /// Money in fen, everything else in pieces.
    package let sum: Int64
    package let limit: Int64
    package var isReached: Bool { sum >= limit }
}

/// From the least to the gravest. Source: DOMAIN section 4.5; `suspicion`: below the threshold, but an amount is proven
/// and police means are needed (State Council Order 310 art. 3(2)).
package enum ThresholdResult: String, Term, Comparable {
    case belowThreshold, suspicion, reached, especiallySerious

    package var name: Localized {
        switch self {
        case .belowThreshold: Localized(zh: "未达到追诉标准", en: "Below the threshold")
        case .suspicion: Localized(zh: "有犯罪嫌疑", en: "Suspicion of a crime")
        case .reached: Localized(zh: "达到追诉标准", en: "Threshold reached")
        case .especiallySerious: Localized(zh: "达到情节特别严重标准", en: "Especially serious")
        }
    }

    package static func < (left: ThresholdResult, right: ThresholdResult) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .belowThreshold: 0
        case .suspicion: 1
        case .reached: 2
        case .especiallySerious: 3
        }
    }
}
