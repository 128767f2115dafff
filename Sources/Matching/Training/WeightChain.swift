/// Weights of one field in a row, told by their first and the steps between them, so that "never falls" is a bound on
/// each step.
struct WeightChain {
    /// Indices of weights, in the order in which they may rise (or fall).
    let places: [Int]
    let rule: Rule

    enum Rule { case free, rising, falling }

    /// The levels of all fields and the steps of rarity. A commoner value never says more than a rarer one.
    static func all(rising: Set<ComparedField>) -> [WeightChain] {
        let fields = ComparedField.allCases.map { field in
            WeightChain(
                places: (1..<field.levelCount).map { WeightLayout.place(field, $0) },
                rule: rising.contains(field) ? .rising : .free)
        }
        let counted = CountedField.allCases.map { field in
            WeightChain(places: (1..<TermFrequencies.steps).map { WeightLayout.place(field, $0) }, rule: .falling)
        }
        return fields + counted
    }

    /// Each pair of neighbours, the first ones first.
    private var neighbours: [(before: Int, after: Int)] {
        zip(places, places.dropFirst()).map { (before: $0, after: $1) }
    }

    /// Newton's step for all weights within the bounds of the chains.
    static func step(_ chains: [WeightChain], slope: [Double], curvature: [Double], at weights: [Double]) -> [Double] {
        let count = slope.count
        var problem = BoundedQuadratic(
            curvature: curvature, slope: slope,
            lower: bounds(chains, .rising, outside: -.infinity, count),
            upper: bounds(chains, .falling, outside: .infinity, count))
        var start = weights
        for chain in chains { chain.intoSteps(&problem, count) }
        for chain in chains {
            for (before, after) in chain.neighbours.reversed() { start[after] -= start[before] }
        }
        var step = problem.step(from: start)
        for chain in chains {
            for (before, after) in chain.neighbours { step[after] += step[before] }
        }
        return step
    }

    /// Sums from each place to the end of the chain: what a step at that place moves.
    private func intoSteps(_ problem: inout BoundedQuadratic, _ count: Int) {
        for (before, after) in neighbours.reversed() {
            problem.slope[before] += problem.slope[after]
            for other in 0..<count {
                problem.curvature[before * count + other] += problem.curvature[after * count + other]
            }
        }
        for (before, after) in neighbours.reversed() {
            for other in 0..<count {
                problem.curvature[other * count + before] += problem.curvature[other * count + after]
            }
        }
    }

    private static func bounds(
        _ chains: [WeightChain], _ rule: Rule, outside: Double, _ count: Int
    ) -> [Double] {
        var bounds = [Double](repeating: outside, count: count)
        for chain in chains where chain.rule == rule { for place in chain.places.dropFirst() { bounds[place] = 0 } }
        return bounds
    }
}

extension WeightChain {
    /// Gives the weights that no pair filled what their neighbours learnt: moved along with the one before, and kept
    /// between the two.
    func settle(_ weights: inout [Double], from start: [Double], seen: [Bool]) {
        for (index, place) in places.enumerated() where !seen[place] && index > 0 {
            let before = places[index - 1]
            weights[place] = weights[before] + start[place] - start[before]
            guard rule != .free else { continue }
            let next = places[index...].first { seen[$0] }.map { weights[$0] } ?? weights[place]
            weights[place] =
                rule == .rising
                ? max(weights[before], min(weights[place], next)) : min(weights[before], max(weights[place], next))
        }
        guard let first = places.first, !seen[first], let next = places.first(where: { seen[$0] }) else { return }
        for place in places.prefix(while: { !seen[$0] }) {
            weights[place] =
                rule == .rising
                ? min(weights[place], weights[next])
                : rule == .falling ? max(weights[place], weights[next]) : weights[place]
        }
    }
}
