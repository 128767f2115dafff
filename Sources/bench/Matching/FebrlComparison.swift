import Matching

/// People compared with the levels of complaints: each column takes the place of a field that is about as telling, so that
/// the training of the product runs unchanged, its first guess included.
enum FebrlComparison {
    /// The place of each column, and the levels for alike, but for a slip, and the same.
    private static let places: [(column: FebrlPerson.Column, field: ComparedField, levels: [UInt8])] = [
        (.surname, .name, [2, 4, 6]), (.givenName, .contact, [2, 2, 4]), (.socialNumber, .telephone, [1, 2, 4]),
        (.street, .address, [3, 5, 6]), (.streetNumber, .unit, [1, 2, 4]), (.postcode, .page, [1, 2, 4]),
        (.birth, .rightNumber, [1, 2, 3]), (.suburb, .brand, [2, 3, 4]), (.place, .goods, [2, 3, 4]),
        (.state, .complainant, [1, 2, 3]),
    ]

    static func compare(_ one: FebrlPerson, _ other: FebrlPerson) -> Comparison {
        var comparison = Comparison()
        for place in places {
            let (a, b) = (one[place.column], other[place.column])
            guard !a.isEmpty, !b.isEmpty else { continue }
            let distance = edits(a, b)
            comparison[place.field] =
                switch distance {
                case 0: place.levels[2]
                case 1: place.levels[1]
                case ...(max(a.count, b.count) / 3): place.levels[0]
                default: Comparison.differs
                }
        }
        return comparison
    }

    /// Insertions, deletions, replacements and swaps of neighbours.
    private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for row in 1...a.count {
            var next = [row] + [Int](repeating: 0, count: b.count)
            for column in 1...b.count {
                let cost = a[row - 1] == b[column - 1] ? 0 : 1
                next[column] = min(last[column] + 1, next[column - 1] + 1, last[column - 1] + cost)
                if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
                    next[column] = min(next[column], before[column - 2] + 1)
                }
            }
            (before, last) = (last, next)
        }
        return last[b.count]
    }
}
