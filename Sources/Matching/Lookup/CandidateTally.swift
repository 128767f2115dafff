/// Adds up what speaks for each case. A table with open addressing: a look-up meets some thousand cases, each a few
/// times, and `Dictionary` would spend half of the look-up on them.
struct CandidateTally: Sendable {
    private var slots: [Int32]
    private var entries: [Entry] = []

    struct Entry: Sendable {
        let id: Int64
        var weight: Double
        var kinds: UInt64
    }

    init() {
        slots = Array(repeating: -1, count: 4096)
        entries.reserveCapacity(1024)
    }

    mutating func add(_ id: Int64, _ weight: Double, _ kind: MatchKeyKind) {
        let bit = UInt64(1) << UInt64(kind.rawValue)
        var slot = place(of: id)
        while true {
            let index = slots[slot]
            if index < 0 { break }
            if entries[Int(index)].id == id {
                entries[Int(index)].weight += weight
                entries[Int(index)].kinds |= bit
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(entries.count)
        entries.append(Entry(id: id, weight: weight, kinds: bit))
        if entries.count * 2 > slots.count { grow() }
    }

    /// At most so many, the heaviest first, the greater id first among equals.
    func best(_ most: Int) -> [Candidate] {
        let order = heavyEnough(for: most).sorted { ($0.weight, $0.id) > ($1.weight, $1.id) }
        return order.prefix(most).map { Candidate(id: $0.id, weight: $0.weight, kinds: $0.kinds) }
    }

    /// Those among which the `most` heaviest are, without sorting the others: counted by steps of weight first.
    private func heavyEnough(for most: Int) -> [Entry] {
        guard entries.count > most else { return entries }
        var counts = [Int](repeating: 0, count: Self.steps)
        for entry in entries { counts[Self.step(entry.weight)] += 1 }
        var least = Self.steps - 1
        var heavier = counts[least]
        while least > 0, heavier < most {
            least -= 1
            heavier += counts[least]
        }
        return entries.filter { Self.step($0.weight) >= least }
    }

    private static let steps = 1024
    private static func step(_ weight: Double) -> Int { min(steps - 1, Int(weight * 64)) }

    /// Forgets everything and keeps the room.
    mutating func clear() {
        for entry in entries {
            var slot = place(of: entry.id)
            while slots[slot] >= 0 {
                slots[slot] = -1
                slot = (slot + 1) & (slots.count - 1)
            }
        }
        entries.removeAll(keepingCapacity: true)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = place(of: entry.id)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    /// Where the search for an id begins; ids are dense, so their bits are spread first.
    private func place(of id: Int64) -> Int {
        Int(truncatingIfNeeded: (UInt64(bitPattern: id) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    }
}
