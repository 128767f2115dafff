/// Names and telephones of people in one form, for finding sealed identities by equal bytes. What was stored was made by it,
/// so it never changes. Works on scalars, never on characters.
package enum Normalised {
    /// Letters and digits only: full-width folded to half-width, ASCII lower-cased, everything else that is neither
    /// letter nor digit dropped, Chinese numerals of house numbers left as they are.
    package static func text(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let folded = fold(scalar)
            if isWordPart(folded) { result.append(folded) }
        }
        return String(result)
    }

    /// The digits of a telephone number without country code 86 and without the trunk zero of its area code.
    /// Empty if fewer than seven digits stay.
    package static func telephone(_ text: String) -> String {
        var digits = text.unicodeScalars.map(fold).filter { $0.value >= 0x30 && $0.value <= 0x39 }.map {
            UInt8($0.value)
        }
        if digits.count > 11, digits.starts(with: Array("0086".utf8)) { digits.removeFirst(4) }
        if digits.count > 11, digits.starts(with: Array("86".utf8)) { digits.removeFirst(2) }
        if digits.first == UInt8(ascii: "0") { digits.removeFirst() }
        return digits.count >= 7 ? String(decoding: digits, as: UTF8.self) : ""
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: lower(Unicode.Scalar(scalar.value - 0xFEE0)!)
        default: lower(scalar)
        }
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value >= 0x41 && scalar.value <= 0x5A ? Unicode.Scalar(scalar.value + 32)! : scalar
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: true
        case 0..<0x80: false
        case 0x80...0xBF, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFFEF: false
        default: true
        }
    }
}
