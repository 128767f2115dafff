private import Foundation

/// Words with what each weighs by its rarity, weighed once for all comparisons.
struct WeighedWords: Sendable {
    /// Ascending.
    let words: [UInt64]
    private let weights: [Float]
    private let total: Float

    /// `words` ascending; `frequency` says how many of `count` letters have a word.
    init(_ words: [UInt64], of count: Int, frequency: (UInt64) -> Int) {
        self.words = words
        weights = words.map { log(1 + Float(count) / Float(max(1, frequency($0)))) }
        total = weights.reduce(0, +)
    }

    /// Which part of the weight of the lighter one's words both have; −1 where one has none.
    func shared(with other: WeighedWords) -> Float {
        guard !words.isEmpty, !other.words.isEmpty else { return -1 }
        var both: Float = 0
        var (own, place) = (0, 0)
        while own < words.count, place < other.words.count {
            let (mine, its) = (words[own], other.words[place])
            if mine == its { both += weights[own] }
            if mine <= its { own += 1 }
            if its <= mine { place += 1 }
        }
        return both / min(total, other.total)
    }
}
