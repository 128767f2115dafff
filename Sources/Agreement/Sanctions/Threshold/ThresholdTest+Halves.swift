internal import Vocabulary

/// Half of two standards are as good as one (217).
///
/// The standards are the numbered items of the article: business, repeat, copies, online; the four online measures are
/// one item. Each of the two must be half reached by a sum of its own: business that is half of the basic and half of the
/// repeat standard at once is one sum and counts once (a cautious reading; the text does not say it).
extension ThresholdTest {
    func compareHalves(_ rule: ThresholdRule, _ outcome: inout ThresholdOutcome) {
        let halves = rule.degrees.halfOf.map { halfReached($0, rule) }
        let isAnythingKnown = rule.limits.contains { $0.measure != .gains && sums.knows($0.measure) }
        guard isAnythingKnown else { return }
        let count = ThresholdTest.distinct(halves)
        let comparison = ThresholdComparison(
            name: "halfOfTwo", rule: rule.id, isMoney: false, sum: Int64(count), limit: 2)
        outcome.addHalves(comparison, Set(halves.flatMap(\.self)))
        if comparison.isReached { outcome.raise(to: .reached) }
    }

    /// The measures by which the standard is reached by half.
    private func halfReached(_ standard: HalfStandard, _ rule: ThresholdRule) -> Set<ThresholdMeasure> {
        let limits: [(ThresholdMeasure, Int64)] =
            switch standard {
            case .any(let measures):
                rule.limits.filter { measures.contains($0.measure) }.map { ($0.measure, $0.scaled($0.basic)) }
            case .again:
                isAgain ? rule.limits.compactMap { limit in limit.again.map { (limit.measure, limit.scaled($0)) } } : []
            }
        return Set(limits.filter { (sums.values[$0.0] ?? 0) >= ($0.1 + 1) / 2 }.map(\.0))
    }

    /// 2 if two standards are half reached by different measures, else 1 if any is, else 0.
    private static func distinct(_ halves: [Set<ThresholdMeasure>]) -> Int {
        let reached = halves.filter { !$0.isEmpty }
        let hasPair = reached.indices.contains { first in
            reached.indices.contains { second in first < second && reached[first].union(reached[second]).count > 1 }
        }
        return hasPair ? 2 : min(1, reached.count)
    }
}
