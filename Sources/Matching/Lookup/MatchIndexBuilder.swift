/// Gathers profiles one after another and sorts their keys. The entries lie in parts by the upper bits of their key, so
/// that each part is sorted, and given back, on its own.
package struct MatchIndexBuilder {
    private struct Entry {
        let key: UInt64
        let matter: UInt32
        /// Where the key stands among the keys of all matters.
        let own: UInt32
    }

    private var parts = [[Entry]](repeating: [], count: 256)
    private var features: [MatterFeatures] = []
    private var ownStarts: [UInt32] = [0]
    private var ownKinds: [UInt8] = []

    package init() {}

    package var count: Int { features.count }

    /// The next matter; its position is the number of those before it.
    package mutating func add(_ profile: MatchProfile) {
        let matter = UInt32(features.count)
        features.append(profile.features)
        for key in profile.keys {
            let bits = UInt64(bitPattern: key.hash)
            parts[Int(bits >> 56)].append(Entry(key: bits, matter: matter, own: UInt32(ownKinds.count)))
            ownKinds.append(key.kind.rawValue)
        }
        ownStarts.append(UInt32(ownKinds.count))
    }

    package consuming func finished() -> MatchIndex {
        var keys: [UInt64] = []
        var starts: [UInt32] = []
        var matters: [UInt32] = []
        var ownKeys = [UInt32](repeating: 0, count: ownKinds.count)
        matters.reserveCapacity(ownKinds.count)
        for number in parts.indices {
            var part: [Entry] = []
            swap(&part, &parts[number])
            part.sort { ($0.key, $0.own) < ($1.key, $1.own) }
            for entry in part {
                if keys.last != entry.key {
                    keys.append(entry.key)
                    starts.append(UInt32(matters.count))
                }
                matters.append(entry.matter)
                ownKeys[Int(entry.own)] = UInt32(keys.count - 1)
            }
        }
        starts.append(UInt32(matters.count))
        return MatchIndex(
            features: features, keys: keys, starts: starts, matters: matters, own: (ownStarts, ownKeys, ownKinds))
    }
}
