/// Random numbers that are the same for the same seed, on every machine: SplitMix64 (Steele, Lea, Flood 2014).
package struct DemoRandom: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64, index: Int) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03
        _ = next()
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: Range<Int>) -> Int { range.lowerBound + Int(next() % UInt64(range.count)) }

    /// True in so many of a hundred cases.
    mutating func happens(_ percent: Int) -> Bool { number(0..<100) < percent }

    mutating func one<Element>(of list: [Element]) -> Element { list[number(0..<list.count)] }

    /// One of the list, the more likely the greater its weight.
    mutating func weighted<Element>(_ list: [(Element, Int)]) -> Element {
        var left = number(0..<list.reduce(0) { $0 + $1.1 })
        for (element, weight) in list {
            left -= weight
            if left < 0 { return element }
        }
        return list[list.count - 1].0
    }
}
