import Matching

/// Comparisons by chance, the same for the same seed on every machine.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    static func pair(seed: UInt64) -> (Comparison, TermFrequencies) {
        var chance = Chance(seed: seed)
        var comparison = Comparison()
        for field in ComparedField.allCases { comparison[field] = UInt8.random(in: 0...7, using: &chance) }
        var frequencies = TermFrequencies()
        frequencies.cases = Int.random(in: 0...2_000_000, using: &chance)
        frequencies.rightNumber = Int.random(in: 0...TermFrequencies.most, using: &chance)
        frequencies.brand = Int.random(in: 0...TermFrequencies.most, using: &chance)
        frequencies.name = Int.random(in: 0...TermFrequencies.most, using: &chance)
        frequencies.complainant = Int.random(in: 0...TermFrequencies.most, using: &chance)
        return (comparison, frequencies)
    }
}
