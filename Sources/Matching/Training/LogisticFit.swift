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
    /// Which places of `WeightLayout` any pair fills, and the number of each among those.
    private var seen = [Bool](repeating: false, count: WeightLayout.count)
    private var numbers = [Int](repeating: -1, count: WeightLayout.count)
    private let places: [Int]

    /// How strongly a weight is drawn to the start: as by four undecided pairs at even odds.
    private static let pull = 1.0

    init(_ rows: [Row], chains: [WeightChain], start: [Double]) {
        (self.rows, self.chains, self.start) = (rows, chains, start)
        (seen[WeightLayout.prior], seen[WeightLayout.size]) = (true, true)
        for row in rows {
            for index in 0..<16 where row.values[index] != 0 {
                seen[WeightLayout.place(of: index, row.values[index])] = true
            }
        }
        places = seen.indices.filter { [seen] in seen[$0] }
        for (number, place) in places.enumerated() { numbers[place] = number }
    }

    func weights() -> [Double] {
        var weights = start
        var loss = self.loss(weights)
        for _ in 0..<30 {
            let step = self.step(at: weights)
            guard let (next, nextLoss) = shortened(weights, step, loss) else { break }
            let isSettled = loss - nextLoss < 1e-9 * abs(loss)
            (weights, loss) = (next, nextLoss)
            if isSettled { break }
        }
        for chain in chains { chain.settle(&weights, from: start, seen: seen) }
        return weights
    }

    /// The longest of the step, half of it, a quarter … that makes the loss smaller; nil if none does.
    private func shortened(_ weights: [Double], _ step: [Double], _ loss: Double) -> ([Double], Double)? {
        var share = 1.0
        while share > 1e-4 {
            var next = weights
            for (number, place) in places.enumerated() { next[place] += share * step[number] }
            let nextLoss = self.loss(next)
            if nextLoss <= loss { return (next, nextLoss) }
            share /= 2
        }
        return nil
    }

    private func loss(_ weights: [Double]) -> Double {
        var loss = 0.0
        for row in rows {
            let sum = WeightLayout.sum(row.values, row.doublings, weights)
            loss += row.all * (max(sum, 0) + log1p(exp(-abs(sum)))) - row.yes * sum
        }
        for place in places where place != WeightLayout.prior {
            loss += Self.pull / 2 * (weights[place] - start[place]) * (weights[place] - start[place])
        }
        return loss
    }

    private func step(at weights: [Double]) -> [Double] {
        let count = places.count
        var slope = [Double](repeating: 0, count: count)
        var curvature = [Double](repeating: 0, count: count * count)
        var terms: [(number: Int, value: Double)] = []
        for row in rows {
            let probability = 1 / (1 + exp(-WeightLayout.sum(row.values, row.doublings, weights)))
            let miss = row.all * probability - row.yes
            let bend = row.all * probability * (1 - probability)
            self.terms(row, into: &terms)
            for term in terms {
                slope[term.number] += miss * term.value
                for other in terms { curvature[term.number * count + other.number] += bend * term.value * other.value }
            }
        }
        for (number, place) in places.enumerated() where place != WeightLayout.prior {
            slope[number] += Self.pull * (weights[place] - start[place])
            curvature[number * count + number] += Self.pull
        }
        let chains = self.chains.map { chain in
            WeightChain(places: chain.places.filter { seen[$0] }.map { numbers[$0] }, rule: chain.rule)
        }
        return WeightChain.step(chains, slope: slope, curvature: curvature, at: places.map { weights[$0] })
    }

    /// What the sum adds up for a pattern: the numbers of its weights, each with its factor.
    private func terms(_ row: Row, into terms: inout [(number: Int, value: Double)]) {
        terms.removeAll(keepingCapacity: true)
        terms.append((numbers[WeightLayout.prior], 1))
        terms.append((numbers[WeightLayout.size], row.doublings))
        for index in 0..<16 where row.values[index] != 0 {
            terms.append((numbers[WeightLayout.place(of: index, row.values[index])], 1))
        }
    }
}
