import Vocabulary

/// Match keys and features of invented cases, made at once, with the frequencies of real ones: of twenty keys eight belong
/// to a shop that is told of twice on the average and some of hundreds of times, six to the case alone, and the others to a
/// mark, its market or its district, of which the commonest stand in tens of thousands of cases.
struct InventedKeys {
    let cases: Int

    /// Unit: bytes.
    static let featureSize = 200

    func keys(_ id: Int) -> [Int64] {
        let shop = shop(id)
        let mark = skewed(id, 2, 20_000)
        let market = draw(id, 3) % 2000
        let district = draw(id, 4) % 18
        var keys = (0..<8).map { key(UInt64($0), shop) }
        keys += (0..<6).map { key(UInt64(8 + $0), UInt64(id)) }
        keys += [key(14, mark), key(15, district), key(16, mark << 32 | market), key(17, mark << 32 | market % 200)]
        keys += [key(18, mark << 32 | district), key(19, market)]
        return keys
    }

    func features(_ id: Int) -> [UInt8] {
        stride(from: 0, to: Self.featureSize, by: 8).flatMap { place in
            withUnsafeBytes(of: draw(id, UInt64(100 + place))) { Array($0) }
        }
    }

    private func shop(_ id: Int) -> UInt64 {
        draw(id, 0) % 50 == 0 ? skewed(id, 1, 2000) : 10_000 + draw(id, 1) % UInt64(max(1, cases / 2))
    }

    /// Small numbers often, large ones seldom: each octave as often as the next.
    private func skewed(_ id: Int, _ stream: UInt64, _ count: UInt64) -> UInt64 {
        var octaves: UInt64 = 0
        while (1 << octaves) < count { octaves += 1 }
        let octave = draw(id, stream) % (octaves + 1)
        return (1 << octave) + draw(id, stream + 50) % (1 << octave)
    }

    private func draw(_ id: Int, _ stream: UInt64) -> UInt64 { mixed(UInt64(id) &* 1024 &+ stream) }

    private func key(_ kind: UInt64, _ value: UInt64) -> Int64 { Int64(bitPattern: mixed(mixed(value) &+ kind)) }

    /// SplitMix64.
    private func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
