/// How well a model ranks and judges decided pairs, as the same complaint and as the same infringer.
package struct ModelQuality: Sendable, Equatable {
    package let complaint: MatchQuality
    package let infringer: MatchQuality

    init(_ model: MatchModel, on pairs: MatchPatterns) {
        complaint = Self.quality(model, pairs, .complaint, \.sameComplaint)
        infringer = Self.quality(model, pairs, .infringer, \.sameInfringer)
    }

    private static func quality(
        _ model: MatchModel, _ pairs: MatchPatterns, _ statement: Statement, _ claim: KeyPath<MatchScore, Double>
    ) -> MatchQuality {
        let judged = pairs.sorted.flatMap { pattern, tally in
            let probability = model.score(pattern)[keyPath: claim]
            let (yes, all) = (Int(statement.yes(tally)), Int(tally[0] + tally[1] + tally[2]))
            return [
                MatchQuality.Judged(probability: probability, isTrue: true, count: yes),
                MatchQuality.Judged(probability: probability, isTrue: false, count: all - yes),
            ]
        }
        return MatchQuality(
            judged.filter { $0.count > 0 }, truePairs: judged.reduce(0) { $0 + ($1.isTrue ? $1.count : 0) })
    }

    /// Whether it ranks and judges both statements at least as well.
    package func isNoWorse(than other: ModelQuality) -> Bool {
        [(complaint, other.complaint), (infringer, other.infringer)]
            .allSatisfy { $0.brier <= $1.brier && $0.averagePrecision >= $1.averagePrecision }
    }

    /// As a model carries them, in millionths.
    var figures: [String: Int] {
        var figures: [String: Int] = [:]
        for (name, one) in [("complaint", complaint), ("infringer", infringer)] {
            for (figure, value) in [("AveragePrecision", one.averagePrecision), ("Brier", one.brier)] {
                figures[name + figure] = Int((value * 1_000_000).rounded())
            }
        }
        return figures
    }
}
