/// Pairs that look the same to the model, counted: it learns from thousands of patterns instead of millions of pairs, and
/// their order does not depend on the order of the pairs.
package struct MatchPatterns: Sendable {
    /// What the model sees of a pair.
    struct Pattern: Sendable, Hashable {
        var comparison: Comparison
        /// The step of each counted field.
        var steps: SIMD4<UInt8>
        /// `TermFrequencies.doublings`.
        var doublings: Int

        init(_ comparison: Comparison, _ frequencies: TermFrequencies) {
            self.comparison = comparison
            steps = SIMD4()
            for field in CountedField.allCases { steps[field.rawValue] = UInt8(frequencies.step(field)) }
            doublings = frequencies.doublings
        }

        /// The level or step in each of the 16 places that carry a weight.
        var values: SIMD16<UInt8> {
            var values = comparison.levels
            for field in CountedField.allCases {
                values[ComparedField.allCases.count + field.rawValue] = steps[field.rawValue]
            }
            return values
        }
    }

    /// How many pairs, by what was decided about them; the last is "nobody decided".
    typealias Tally = SIMD4<Double>

    private var tallies: [Pattern: Tally] = [:]

    package init() {}

    package init(_ samples: some Sequence<MatchSample>) {
        for sample in samples { add(sample) }
    }

    package mutating func add(_ sample: MatchSample, times: Int = 1) {
        let pattern = Pattern(sample.comparison, sample.frequencies)
        tallies[pattern, default: Tally()][sample.relation?.rawValue ?? 3] += Double(times)
    }

    var isEmpty: Bool { tallies.isEmpty }

    /// All patterns in an order of their own.
    var sorted: [(pattern: Pattern, tally: Tally)] {
        tallies.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension MatchPatterns.Pattern: Comparable {
    static func < (one: Self, other: Self) -> Bool {
        if one.doublings != other.doublings { return one.doublings < other.doublings }
        let (a, b) = (one.values, other.values)
        for place in 0..<16 where a[place] != b[place] { return a[place] < b[place] }
        return one.comparison.rightKind < other.comparison.rightKind
    }
}
