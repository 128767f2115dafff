/// Matters with their keys, in memory: sorted arrays, about 440 bytes a matter. For files; a store answers the same
/// questions from its key table.
package struct MatchIndex: Sendable {
    /// The features of each matter, by position.
    package let features: [MatterFeatures]
    /// The distinct keys in ascending order, without sign.
    let keys: [UInt64]
    /// Where the matters of a key begin in `matters`; one more than there are keys.
    let starts: [UInt32]
    /// The positions of the matters, ascending within each key.
    let matters: [UInt32]
    /// Where the keys of a matter begin in `ownKeys`; one more than there are matters.
    let ownStarts: [UInt32]
    /// The keys of each matter by their place in `keys`, in the order in which the matter gave them.
    let ownKeys: [UInt32]
    let ownKinds: [UInt8]
    /// How many matters tell what each matter tells, by position.
    package private(set) var frequencies: [TermFrequencies] = []
    /// By the upper bits of a key: where in `keys` it would begin.
    private let shortcut: [UInt32]

    package var count: Int { features.count }

    static let shortcutBits: UInt64 = 16

    init(
        features: [MatterFeatures], keys: [UInt64], starts: [UInt32], matters: [UInt32],
        own: (starts: [UInt32], keys: [UInt32], kinds: [UInt8])
    ) {
        self.features = features
        self.keys = keys
        self.starts = starts
        self.matters = matters
        (ownStarts, ownKeys, ownKinds) = own
        var shortcut: [UInt32] = [0]
        for place in keys.indices {
            let upper = Int(keys[place] >> (64 - Self.shortcutBits))
            while shortcut.count <= upper { shortcut.append(UInt32(place)) }
        }
        while shortcut.count <= 1 << Self.shortcutBits { shortcut.append(UInt32(keys.count)) }
        self.shortcut = shortcut
        frequencies = features.indices.map(countedFrequencies)
    }

    private func countedFrequencies(of position: Int) -> TermFrequencies {
        var frequencies = TermFrequencies()
        frequencies.cases = count
        for own in own(position) {
            guard let kind = MatchKeyKind(rawValue: ownKinds[own]), kind.isCounted else { continue }
            frequencies.note(kind, matters(at: Int(ownKeys[own])).count)
        }
        return frequencies
    }

    /// The matters that have a key, ascending.
    package func matters(having key: MatchKey) -> ArraySlice<UInt32> {
        place(of: UInt64(bitPattern: key.hash)).map(matters(at:)) ?? []
    }

    func matters(at place: Int) -> ArraySlice<UInt32> { matters[Int(starts[place])..<Int(starts[place + 1])] }

    /// The places of a matter's keys in `ownKeys` and `ownKinds`.
    func own(_ position: Int) -> Range<Int> { Int(ownStarts[position])..<Int(ownStarts[position + 1]) }

    private func place(of key: UInt64) -> Int? {
        let upper = Int(key >> (64 - Self.shortcutBits))
        var low = Int(shortcut[upper])
        var high = Int(shortcut[upper + 1])
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? low : nil
    }
}
