/// The matters that share something with one matter and how much that says; made to be filled and emptied a million times.
struct PairTally {
    private var slots = [Int32](repeating: Self.free, count: 1024)
    private var found: [(matter: UInt32, weight: Double)] = []

    private static let free: Int32 = -1

    mutating func add(_ matter: UInt32, _ weight: Double) {
        var slot = place(of: matter)
        while slots[slot] != Self.free {
            let index = Int(slots[slot])
            if found[index].matter == matter {
                found[index].weight += weight
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(found.count)
        found.append((matter, weight))
        if found.count * 2 > slots.count { grow() }
    }

    /// Those with at least this weight.
    func ascending(from least: Double) -> [UInt32] {
        found.filter { $0.weight >= least }.map(\.matter).sorted()
    }

    /// Forgets everything and keeps the room.
    mutating func clear() {
        for entry in found {
            var slot = place(of: entry.matter)
            while slots[slot] != Self.free {
                slots[slot] = Self.free
                slot = (slot + 1) & (slots.count - 1)
            }
        }
        found.removeAll(keepingCapacity: true)
    }

    private mutating func grow() {
        slots = [Int32](repeating: Self.free, count: slots.count * 2)
        for (index, entry) in found.enumerated() {
            var slot = place(of: entry.matter)
            while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    private func place(of matter: UInt32) -> Int {
        Int((matter &* 0x9E37_79B9) >> 8) & (slots.count - 1)
    }
}
