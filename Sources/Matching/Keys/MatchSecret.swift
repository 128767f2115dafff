/// The 128 bits under which keys are hashed. An installation has one of its own; keys and features made under another are
/// worth nothing to it.
package struct MatchSecret: Sendable, Hashable {
    let low: UInt64
    let high: UInt64

    package init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Nil unless there are sixteen bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        let word = { (part: ArraySlice<UInt8>) in part.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        let all = Array(bytes)
        self.init(low: word(all[..<8]), high: word(all[8...]))
    }
}
