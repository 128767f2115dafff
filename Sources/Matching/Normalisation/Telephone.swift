/// A telephone number as digits: without country code 86 and without the zero before an area code; 0 where there are fewer
/// than seven digits. Of several numbers the first; an extension is left out.
package struct Telephone {
    package private(set) var digits: UInt64 = 0
    package private(set) var count = 0

    package init(_ text: String) { self.init(FoldedScalars(text).scalars[...]) }

    init(_ scalars: ArraySlice<UInt16>) {
        var rest = scalars
        while !rest.isEmpty {
            let end = rest.firstIndex(where: Self.ends) ?? rest.endIndex
            read(rest[..<end])
            if count >= 7 { return }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        (digits, count) = (0, 0)
    }

    /// What stands between two numbers or before an extension; a letter read for a digit does not.
    private static func ends(_ scalar: UInt16) -> Bool {
        scalar == FoldedScalars.comma || scalar == 0x2F || scalar.isOther || scalar == 0x78  // / x
    }

    /// Whether a scalar may be a digit: a letter only beside a digit and in no word, such as `Tel` or `Mobile`.
    private static func counts(_ index: Int, _ scalars: ArraySlice<UInt16>) -> Bool {
        guard !scalars[index].isDigit else { return true }
        let isLike = { (scalar: UInt16) in !scalar.isDigit && digit(scalar) != nil }
        let before = scalars[..<index].last { !isLike($0) } ?? FoldedScalars.space
        let behind = scalars[(index + 1)...].first { !isLike($0) } ?? FoldedScalars.space
        return (before.isDigit || behind.isDigit) && !before.isLetter && !behind.isLetter
    }

    private mutating func read(_ scalars: ArraySlice<UInt16>) {
        var found: [UInt8] = []
        for index in scalars.indices where Self.counts(index, scalars) {
            if let digit = digit(scalars[index]) { found.append(digit) }
        }
        if found.count > 11, found.starts(with: [0, 0, 8, 6]) { found.removeFirst(4) }
        if found.count > 11, found.starts(with: [8, 6]) { found.removeFirst(2) }
        if found.first == 0 { found.removeFirst() }
        // Two mobile numbers with a space between.
        if found.count >= 22, found.first == 1 { found = Array(found.prefix(11)) }
        count = min(found.count, 15)
        digits = found.prefix(15).reduce(0) { $0 * 10 + UInt64($1) }
    }
}

/// The digit that a scalar is or is taken for in a number: O and l are slips of eye or scanner.
func digit(_ scalar: UInt16) -> UInt8? {
    switch scalar {
    case 0x30...0x39: UInt8(scalar - 0x30)
    case 0x6F: 0  // o
    case 0x6C, 0x69: 1  // l, i
    case 0x73: 5  // s
    case 0x62: 8  // b
    default: nil
    }
}
