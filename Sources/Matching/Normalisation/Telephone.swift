/// A telephone number as digits: without country code 86 and without the zero before an area code; 0 where there are fewer
/// than seven digits. Of several numbers the first; an extension is left out, and so is whatever else stands apart behind
/// a whole mobile number or a whole fixed one with its area code.
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
        var told: [UInt8] = []
        for index in scalars.indices {
            if Self.counts(index, scalars), let digit = digit(scalars[index]) {
                told.append(digit)
            } else if Self.isWhole(told) {
                break
            }
        }
        var found = Self.national(told)
        // Two mobile numbers with nothing between.
        if found.count >= 22, found.first == 1 { found = found.prefix(11) }
        count = min(found.count, 15)
        digits = found.prefix(15).reduce(0) { $0 * 10 + UInt64($1) }
    }

    /// Whether the digits are a mobile number, or a fixed one behind its zero or the country code: ten digits in Beijing (10)
    /// and where area codes have two digits (2x), else ten or eleven.
    private static func isWhole(_ told: [UInt8]) -> Bool {
        guard (10...16).contains(told.count) else { return false }
        let rest = Array(national(told))
        guard rest.count == 10 || rest.count == 11 else { return false }
        if rest[0] == 1, rest[1] >= 3 { return rest.count == 11 }
        return rest.count < told.count && rest[0] > 0 && (rest[0] > 2 || rest.count == 10)
    }

    /// Without country code 86 and without the zero before an area code.
    private static func national(_ digits: [UInt8]) -> ArraySlice<UInt8> {
        var rest = digits[...]
        if rest.count > 11, rest.starts(with: [0, 0, 8, 6]) { rest = rest.dropFirst(4) }
        if rest.count > 11, rest.starts(with: [8, 6]) { rest = rest.dropFirst(2) }
        return rest.first == 0 ? rest.dropFirst() : rest
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
