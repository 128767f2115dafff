/// How good the probabilities of a list of pairs are, measured as `score_pairs.py` does: equal probabilities are one step,
/// and true pairs that nobody wrote down count as missed.
package struct MatchQuality: Sendable, Equatable {
    package struct Judged: Sendable, Equatable {
        package let probability: Double
        package let isTrue: Bool

        package init(probability: Double, isTrue: Bool) {
            self.probability = probability
            self.isTrue = isTrue
        }
    }

    package let averagePrecision: Double
    package let bestF1: Double
    /// The probability from which on pairs count as found at the best F1.
    package let bestThreshold: Double
    /// The share of true pairs written down at all.
    package let recallCeiling: Double
    /// Mean distance between what was claimed and what was true, over ten equal steps of probability.
    package let calibrationError: Double
    package let brier: Double

    /// `truePairs` counts all true pairs, those missing from the list too.
    package init(_ judged: [Judged], truePairs: Int) {
        let sorted = judged.sorted { $0.probability > $1.probability }
        var (hits, precisionSum, best, threshold) = (0, 0.0, 0.0, 0.0)
        var start = 0
        while start < sorted.count {
            let (probability, before) = (sorted[start].probability, hits)
            while start < sorted.count, sorted[start].probability == probability {
                hits += sorted[start].isTrue ? 1 : 0
                start += 1
            }
            let (precision, recall) = (Double(hits) / Double(start), Double(hits) / Double(max(1, truePairs)))
            precisionSum += precision * Double(hits - before)
            let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
            if f1 > best { (best, threshold) = (f1, probability) }
        }
        averagePrecision = precisionSum / Double(max(1, truePairs))
        (bestF1, bestThreshold) = (best, threshold)
        recallCeiling = Double(hits) / Double(max(1, truePairs))
        calibrationError = Self.calibrationError(judged)
        brier =
            judged.reduce(0) { $0 + ($1.probability - ($1.isTrue ? 1 : 0)) * ($1.probability - ($1.isTrue ? 1 : 0)) }
            / Double(max(1, judged.count))
    }

    private static func calibrationError(_ judged: [Judged]) -> Double {
        var claimed = [Double](repeating: 0, count: 10)
        var found = [Double](repeating: 0, count: 10)
        for pair in judged {
            let bin = min(9, Int(pair.probability * 10))
            claimed[bin] += pair.probability
            found[bin] += pair.isTrue ? 1 : 0
        }
        return zip(claimed, found).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(max(1, judged.count))
    }
}
