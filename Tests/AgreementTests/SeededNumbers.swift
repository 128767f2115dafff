import Vocabulary

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A day in the years for which there are lists, or near them.
    mutating func day() -> Day { Day("2024-06-01")! + Int.random(in: 0..<1100, using: &self) }

    mutating func stops(near day: Day) -> [ClosedRange<Day>] {
        (0..<Int.random(in: 0...3, using: &self)).map { _ in
            let first = day + Int.random(in: -10...40, using: &self)
            return first...(first + Int.random(in: 0...15, using: &self))
        }
    }
}
