/// How far two short sequences are apart: by nothing, by one slip (one more, one less, another one, two neighbours
/// exchanged), or by more. No allocation.
enum Slips {
    enum Distance: Comparable { case none, one, more }

    /// The units of two vectors up to the first 0.
    static func between<Vector: SIMD>(_ left: Vector, _ right: Vector) -> Distance
    where Vector.Scalar: FixedWidthInteger {
        if left == right { return .none }
        let counts = (count(left), count(right))
        var head = 0
        while head < min(counts.0, counts.1), left[head] == right[head] { head += 1 }
        var tail = 0
        while tail < min(counts.0, counts.1) - head, left[counts.0 - 1 - tail] == right[counts.1 - 1 - tail] {
            tail += 1
        }
        let rest = (counts.0 - head - tail, counts.1 - head - tail)
        if rest.0 <= 1 && rest.1 <= 1 { return .one }
        if isShifted(left, right, from: head) || isShifted(right, left, from: head) { return .one }
        let swapped = rest == (2, 2) && left[head] == right[head + 1] && left[head + 1] == right[head]
        return swapped ? .one : .more
    }

    /// Whether one is the other with something put in at `head`, as far as two cut off at the same length tell.
    private static func isShifted<Vector: SIMD>(_ longer: Vector, _ shorter: Vector, from head: Int) -> Bool
    where Vector.Scalar: FixedWidthInteger {
        let last = Vector.scalarCount - 1
        guard longer[last] != 0, shorter[last] != 0 else { return false }
        for index in head..<last where longer[index + 1] != shorter[index] { return false }
        return true
    }

    /// Digits in binary-coded decimal.
    static func between(_ left: UInt64, _ right: UInt64) -> Distance {
        if left == right { return .none }
        let counts = (digits(left), digits(right))
        let tail = min((left ^ right).trailingZeroBitCount / 4, min(counts.0, counts.1))
        let shifts = (UInt64(16 - counts.0) * 4, UInt64(16 - counts.1) * 4)
        let head = min(
            ((left << shifts.0) ^ (right << shifts.1)).leadingZeroBitCount / 4, min(counts.0, counts.1) - tail)
        let rest = (counts.0 - head - tail, counts.1 - head - tail)
        if rest.0 <= 1 && rest.1 <= 1 { return .one }
        guard rest == (2, 2) else { return .more }
        let pair = (left >> UInt64(4 * tail) & 0xFF, right >> UInt64(4 * tail) & 0xFF)
        return pair.0 == (pair.1 << 4 | pair.1 >> 4) & 0xFF ? .one : .more
    }

    static func count<Vector: SIMD>(_ vector: Vector) -> Int where Vector.Scalar: FixedWidthInteger {
        var count = Vector.scalarCount
        while count > 0, vector[count - 1] == 0 { count -= 1 }
        return count
    }

    private static func digits(_ number: UInt64) -> Int { 16 - number.leadingZeroBitCount / 4 }
}
