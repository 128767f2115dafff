/// How good the probabilities of a list of pairs are, measured as `score_pairs.py` does: equal probabilities are one step,
/// and true pairs that nobody wrote down count as missed.
package struct MatchQuality: Sendable, Equatable {
    package struct Judged: Sendable, Equatable {
        package let probability: Double
        package let isTrue: Bool
        /// How many such pairs there are.
        package let count: Int

        package init(probability: Double, isTrue: Bool, count: Int = 1) {
            (self.probability, self.isTrue, self.count) = (probability, isTrue, count)
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
        var (hits, listed, precisionSum, best, threshold) = (0, 0, 0.0, 0.0, 0.0)
        var place = 0
        while place < sorted.count {
            let (probability, before) = (sorted[place].probability, hits)
            while place < sorted.count, sorted[place].probability == probability {
                hits += sorted[place].isTrue ? sorted[place].count : 0
                listed += sorted[place].count
                place += 1
            }
            let (precision, recall) = (Double(hits) / Double(listed), Double(hits) / Double(max(1, truePairs)))
            precisionSum += precision * Double(hits - before)
            let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
            if f1 > best { (best, threshold) = (f1, probability) }
        }
        averagePrecision = precisionSum / Double(max(1, truePairs))
        (bestF1, bestThreshold) = (best, threshold)
        recallCeiling = Double(hits) / Double(max(1, truePairs))
        calibrationError = Self.calibrationError(judged)
        let misses = judged.map {
            let miss = $0.probability - ($0.isTrue ? 1 : 0)
            return miss * miss * Double($0.count)
        }
        brier = misses.reduce(0, +) / Double(max(1, listed))
    }

    private static func calibrationError(_ judged: [Judged]) -> Double {
        var claimed = [Double](repeating: 0, count: 10)
        var found = [Double](repeating: 0, count: 10)
        for pair in judged {
            let bin = min(9, Int(pair.probability * 10))
            claimed[bin] += pair.probability * Double(pair.count)
            found[bin] += pair.isTrue ? Double(pair.count) : 0
        }
        let all = judged.reduce(0) { $0 + $1.count }
        return zip(claimed, found).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(max(1, all))
    }
}
