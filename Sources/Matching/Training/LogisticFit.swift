internal import Foundation

/// Logistic weights on the levels, drawn towards a start by a square penalty: with few decisions they stay near it, with
/// many they follow the decisions. Newton's steps in a fixed order.
struct LogisticFit {
    /// One pattern with how many of its pairs bear the statement out.
    struct Row {
        let values: SIMD16<UInt8>
        let doublings: Double
        let yes: Double
        let all: Double
    }

    private let rows: [Row]
    private let chains: [WeightChain]
    private let start: [Double]
    /// The places of `WeightLayout` that any pair fills; everything below counts in this order. Prior and size come first.
    private let places: [Int]
    private var seen = [Bool](repeating: false, count: WeightLayout.count)
    /// The weights that each row adds up besides prior and size, one row after the other, and where each row ends.
    private var terms: [Int] = []
    private var ends: [Int] = []

    /// How strongly a weight is drawn to the start: as if weights were spread around it by 1.8 natural units (2.6 bits).
    private static let pull = 0.3

    init(_ rows: [Row], chains: [WeightChain], start: [Double]) {
        (self.rows, self.start) = (rows, start)
        (seen[WeightLayout.prior], seen[WeightLayout.size]) = (true, true)
        for row in rows {
            for place in WeightLayout.places(row.values) {
                seen[place] = true
                terms.append(place)
            }
            ends.append(terms.count)
        }
        places = seen.indices.filter { [seen] in seen[$0] }
        var numbers = [Int](repeating: -1, count: WeightLayout.count)
        for (number, place) in places.enumerated() { numbers[place] = number }
        terms = terms.map { numbers[$0] }
        self.chains = chains
    }

    func weights() -> [Double] {
        var weights = places.map { start[$0] }
        var loss = self.loss(weights)
        for _ in 0..<30 {
            let step = self.step(at: weights)
            guard let (next, nextLoss) = shortened(weights, step, loss) else { break }
            let isSettled = loss - nextLoss < 1e-8 * abs(loss)
            (weights, loss) = (next, nextLoss)
            if isSettled { break }
        }
        var all = start
        for (number, place) in places.enumerated() { all[place] = weights[number] }
        for chain in chains { chain.settle(&all, from: start, seen: seen) }
        return all
    }

    /// The longest of the step, half of it, a quarter … that makes the loss smaller; nil if none does.
    private func shortened(_ weights: [Double], _ step: [Double], _ loss: Double) -> ([Double], Double)? {
        var share = 1.0
        while share > 1e-4 {
            let next = zip(weights, step).map { $0 + share * $1 }
            let nextLoss = self.loss(next)
            if nextLoss <= loss { return (next, nextLoss) }
            share /= 2
        }
        return nil
    }

    private func sum(_ index: Int, _ weights: [Double]) -> Double {
        var sum = weights[0] + weights[1] * rows[index].doublings
        for term in (index == 0 ? 0 : ends[index - 1])..<ends[index] { sum += weights[terms[term]] }
        return sum
    }

    private func loss(_ weights: [Double]) -> Double {
        var loss = 0.0
        for (index, row) in rows.enumerated() {
            let sum = sum(index, weights)
            loss += row.all * (max(sum, 0) + log1p(exp(-abs(sum)))) - row.yes * sum
        }
        for (number, place) in places.enumerated() where place != WeightLayout.prior {
            loss += Self.pull / 2 * (weights[number] - start[place]) * (weights[number] - start[place])
        }
        return loss
    }

    private func step(at weights: [Double]) -> [Double] {
        let count = places.count
        var slope = [Double](repeating: 0, count: count)
        var curvature = [Double](repeating: 0, count: count * count)
        for (index, row) in rows.enumerated() {
            let probability = 1 / (1 + exp(-sum(index, weights)))
            let miss = row.all * probability - row.yes
            let bend = row.all * probability * (1 - probability)
            add(index, weight: miss, to: &slope)
            curvature[0] += bend
            curvature[count] += bend * row.doublings
            curvature[count + 1] += bend * row.doublings * row.doublings
            let own = (index == 0 ? 0 : ends[index - 1])..<ends[index]
            for first in own {
                let line = terms[first] * count
                curvature[line] += bend
                curvature[line + 1] += bend * row.doublings
                for second in own.lowerBound...first { curvature[line + terms[second]] += bend }
            }
        }
        for line in 0..<count {
            for column in 0..<line { curvature[column * count + line] = curvature[line * count + column] }
        }
        for (number, place) in places.enumerated() where place != WeightLayout.prior {
            slope[number] += Self.pull * (weights[number] - start[place])
            curvature[number * count + number] += Self.pull
        }
        return WeightChain.step(numbered, slope: slope, curvature: curvature, at: weights)
    }

    private func add(_ index: Int, weight: Double, to slope: inout [Double]) {
        slope[0] += weight
        slope[1] += weight * rows[index].doublings
        for term in (index == 0 ? 0 : ends[index - 1])..<ends[index] { slope[terms[term]] += weight }
    }

    /// The chains over the places that are filled.
    private var numbered: [WeightChain] {
        chains.map { chain in
            WeightChain(places: chain.places.compactMap { places.firstIndex(of: $0) }, rule: chain.rule)
        }
    }
}
