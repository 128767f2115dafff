/// SipHash-2-4: a hash under a secret, so that nobody without it can tell from a hash what was told, nor make up names that
/// fall together. Source: Aumasson, Bernstein, "SipHash: a fast short-input PRF" (2012), whose vectors are the test.
package struct SipHash {
    private var v0: UInt64
    private var v1: UInt64
    private var v2: UInt64
    private var v3: UInt64
    /// Bytes that do not yet fill a word, the first lowest.
    private var rest: UInt64 = 0
    private var count: UInt64 = 0

    package init(_ secret: MatchSecret) {
        v0 = secret.low ^ 0x736f_6d65_7073_6575
        v1 = secret.high ^ 0x646f_7261_6e64_6f6d
        v2 = secret.low ^ 0x6c79_6765_6e65_7261
        v3 = secret.high ^ 0x7465_6462_7974_6573
    }

    package mutating func feed(_ byte: UInt8) {
        rest |= UInt64(byte) << (8 * (count & 7))
        count &+= 1
        if count & 7 == 0 {
            compress(rest)
            rest = 0
        }
    }

    /// Eight bytes at once, the lowest first.
    package mutating func feed(_ word: UInt64) {
        let filled = 8 * (count & 7)
        compress(rest | word << filled)
        rest = filled == 0 ? 0 : word >> (64 - filled)
        count &+= 8
    }

    private mutating func compress(_ word: UInt64) {
        v3 ^= word
        round()
        round()
        v0 ^= word
    }

    private mutating func round() {
        v0 = v0 &+ v1
        v1 = rotated(v1, 13) ^ v0
        v0 = rotated(v0, 32)
        v2 = v2 &+ v3
        v3 = rotated(v3, 16) ^ v2
        v0 = v0 &+ v3
        v3 = rotated(v3, 21) ^ v0
        v2 = v2 &+ v1
        v1 = rotated(v1, 17) ^ v2
        v2 = rotated(v2, 32)
    }

    private func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }

    package func finished() -> UInt64 {
        var last = self
        last.compress(rest | count << 56)
        last.v2 ^= 0xFF
        for _ in 0..<4 { last.round() }
        return last.v0 ^ last.v1 ^ last.v2 ^ last.v3
    }
}
