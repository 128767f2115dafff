/// The matters that share something with one matter, each once; made to be filled and emptied a million times.
struct PairTally {
    private var slots = [UInt32](repeating: Self.free, count: 1024)
    private var found: [UInt32] = []

    private static let free = UInt32.max

    mutating func add(_ matter: UInt32) {
        var slot = place(of: matter)
        while slots[slot] != Self.free {
            if slots[slot] == matter { return }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = matter
        found.append(matter)
        if found.count * 2 > slots.count { grow() }
    }

    func ascending() -> [UInt32] { found.sorted() }

    /// Forgets everything and keeps the room.
    mutating func clear() {
        for matter in found {
            var slot = place(of: matter)
            while slots[slot] != Self.free {
                slots[slot] = Self.free
                slot = (slot + 1) & (slots.count - 1)
            }
        }
        found.removeAll(keepingCapacity: true)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: Self.free, count: slots.count * 2)
        for matter in found {
            var slot = place(of: matter)
            while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = matter
        }
    }

    private func place(of matter: UInt32) -> Int {
        Int((matter &* 0x9E37_79B9) >> 8) & (slots.count - 1)
    }
}
