/// Facts that lie, in each dimension, within a set of values (as bits).
struct FactBox {
    var sides: [UInt64]

    var isEmpty: Bool { sides.contains(0) }

    private func meets(_ other: FactBox) -> Bool {
        zip(sides, other.sides).allSatisfy { $0 & $1 != 0 }
    }

    /// Whether every point of this box lies in one of the others. What sticks out of the first that it meets is cut
    /// into boxes, side by side, and asked of the rest.
    func isCovered(by others: ArraySlice<FactBox>) -> Bool {
        guard let index = others.firstIndex(where: meets) else { return false }
        var rest = self
        for side in sides.indices {
            var outside = rest
            outside.sides[side] &= ~others[index].sides[side]
            if !outside.isEmpty, !outside.isCovered(by: others[(index + 1)...]) { return false }
            rest.sides[side] &= others[index].sides[side]
        }
        return true
    }
}
