internal import Foundation

/// Learning without any decision: every pair belongs to one of three classes that nobody has told, and the levels are
/// independent of one another within a class. Starting from rules, expectation and maximisation take turns.
struct LatentClasses {
    typealias Shares = SIMD4<Double>

    private let patterns: [(pattern: MatchPatterns.Pattern, tally: MatchPatterns.Tally)]
    /// For each value of each of the 16 places, its share within each class.
    private var shares: [Shares]
    private var classes = Shares(0.1, 0.1, 0.8, 0)

    static let rounds = 60
    /// How many undecided pairs one decision is worth.
    static let decision = 20.0

    init(_ patterns: [(pattern: MatchPatterns.Pattern, tally: MatchPatterns.Tally)]) {
        self.patterns = patterns
        shares = [Shares](repeating: Shares(), count: 256)
    }

    /// How many pairs of each class every pattern has, in the order of the patterns.
    mutating func learnt(seeds: (MatchPatterns.Pattern) -> Shares) -> [Shares] {
        var beliefs = patterns.map { counts($0.tally, seeds($0.pattern)) }
        for _ in 0..<Self.rounds {
            maximise(beliefs)
            beliefs = patterns.map { counts($0.tally, expected($0.pattern)) }
        }
        return beliefs
    }

    /// How many pairs of a pattern are in each class: the decided as decided, the others by belief.
    private func counts(_ tally: MatchPatterns.Tally, _ belief: Shares) -> Shares {
        var decided = tally * Self.decision
        decided[3] = 0
        return decided + belief * tally[3]
    }

    private mutating func maximise(_ beliefs: [Shares]) {
        var counts = [Shares](repeating: Shares(), count: 256)
        var sizes = Shares()
        for (entry, belief) in zip(patterns, beliefs) {
            let weighed = belief
            sizes += weighed
            let values = entry.pattern.values
            for index in 0..<16 where values[index] != 0 { counts[index << 4 | Int(values[index] & 15)] += weighed }
        }
        classes = sizes / sizes.sum()
        for index in 0..<16 {
            // A level that a class never showed stays possible.
            let total = (1..<16).reduce(Shares()) { $0 + counts[index << 4 | $1] }
            let kinds = Double((1..<16).count { counts[index << 4 | $0].sum() > 0 })
            for value in 1..<16 where counts[index << 4 | value].sum() > 0 {
                shares[index << 4 | value] = (counts[index << 4 | value] + 0.5) / (total + 0.5 * kinds)
            }
        }
    }

    private func expected(_ pattern: MatchPatterns.Pattern) -> Shares {
        var logs = Shares(log(classes[0] + 1e-9), log(classes[1] + 1e-9), log(classes[2] + 1e-9), 0)
        let values = pattern.values
        for index in 0..<16 where values[index] != 0 {
            let share = shares[index << 4 | Int(values[index] & 15)]
            for kind in 0..<3 { logs[kind] += log(share[kind]) }
        }
        let most = max(logs[0], logs[1], logs[2])
        let odds = Shares(exp(logs[0] - most), exp(logs[1] - most), exp(logs[2] - most), 0)
        return odds / odds.sum()
    }
}
