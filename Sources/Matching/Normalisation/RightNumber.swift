package import Vocabulary

/// The number of a right as digits. The letters around them (ZL, 第…号, No., 国作登字…F) say no more than the type of the
/// right does; letters that stand between digits are digits misread.
package struct RightNumber: Equatable {
    /// Binary-coded decimal, the last digit lowest; at most sixteen digits.
    private(set) var digits: UInt64 = 0
    package private(set) var count = 0
    /// The check digit of a patent number, told after a point or as the thirteenth: 0 to 10 (X); nil if not told.
    package private(set) var check: UInt8?

    package init(_ text: String, right: RightType) {
        self.init(Array(Self.pieces(of: FoldedScalars(text).scalars)[0]), right)
    }

    private init(_ scalars: [UInt16], _ right: RightType) {
        var index = 0
        while index < scalars.count, count < 16 {
            if let digit = scalars[index].isDigit || Self.isMisread(index, scalars) ? digit(scalars[index]) : nil {
                digits = digits << 4 | UInt64(digit)
                count += 1
            } else if scalars[index] == 0x78, count == 12 || count == 8 {
                check = 10
            }
            index += 1
        }
        if right.isPatent || right == .unknown && scalars.starts(with: Self.patentMark) { takeCheckDigit() }
        if count < 4 { (digits, count) = (0, 0) }
    }

    /// Every number told in a field, each once, in their order.
    package static func all(_ text: String, right: RightType) -> [RightNumber] {
        var numbers: [RightNumber] = []
        for piece in pieces(of: FoldedScalars(text).scalars) {
            let number = RightNumber(Array(piece), right)
            if number.count > 0, !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    /// ZL: 专利.
    private static let patentMark: [UInt16] = [0x7A, 0x6C]

    /// A letter that looks like a digit and has a digit or such a letter on both sides, or a digit before and nothing behind.
    private static func isMisread(_ index: Int, _ scalars: [UInt16]) -> Bool {
        guard digit(scalars[index]) != nil, index > 0 else { return false }
        let before = scalars[index - 1]
        guard before.isDigit || index > 1 && scalars[index - 2].isDigit && digit(before) != nil else { return false }
        return index + 1 == scalars.count || !scalars[index + 1].isLetter || digit(scalars[index + 1]) != nil
    }

    /// Twelve digits (since October 2003) or eight, then the check digit.
    private mutating func takeCheckDigit() {
        guard count == 13 || count == 9 else { return }
        check = UInt8(digits & 15)
        digits >>= 4
        count -= 1
    }

    /// Whether the check digit of a patent number is right; nil where none is told or the number has another length.
    /// Source: ZC 0006-2003 (专利申请号标准), weights 2 to 9 and 2 to 5, modulo 11, X for 10.
    package var checkIsRight: Bool? {
        guard let check, count == 12 || count == 8 else { return nil }
        var sum: UInt64 = 0
        for place in 0..<count {
            sum += (digits >> UInt64(4 * (count - 1 - place)) & 15) * UInt64(2 + place % 8)
        }
        return sum % 11 == UInt64(check)
    }

    /// The digits that are compared; empty if there are fewer than four.
    package var text: String { count == 0 ? "" : padded(Int(String(digits, radix: 16)) ?? 0, count) }
}
