import Vocabulary

/// A text as it is compared: usual width and characters, small letters without accents, one space for any gap, brackets
/// and commas of one kind; signs that stand for letters or digits (Ⅲ, ⑩, ㎡, ﬁ, 𝟏) are these. What cannot be seen (zero-width
/// and control characters, marks put on letters) is left out. Other characters beyond the first plane, which no table knows,
/// keep a place of their own in the private area.
struct FoldedScalars {
    /// The scalars; nothing outside the first plane.
    private(set) var scalars: [UInt16] = []

    static let space: UInt16 = 0x20
    static let comma: UInt16 = 0x2C
    static let opening: UInt16 = 0x28
    static let closing: UInt16 = 0x29

    init(_ text: String) {
        var text = text
        scalars.reserveCapacity(text.utf8.count)
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let scalar = Self.scalar(in: bytes, at: &index)
                let form = Self.forms[scalar]
                if form == Self.several {
                    for part in UsualForm.expanded[scalar] ?? [] { append(Self.forms[part]) }
                } else {
                    append(form)
                }
            }
        }
        if scalars.last == Self.space { scalars.removeLast() }
    }

    private mutating func append(_ scalar: UInt16) {
        guard scalar != 0 else { return }
        if scalar == Self.space, scalars.isEmpty || scalars.last == Self.space { return }
        scalars.append(scalar)
    }

    /// The next scalar of well-formed UTF-8, which a `String` always is.
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt16 {
        let first = UInt32(bytes[index])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = length == 1 ? first : first & (0x7F >> UInt32(length))
        for offset in 1..<max(length, 1) where length > 1 {
            value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        index += length
        if value < 0x10000 { return UInt16(value) }
        return plain(mathematical: value).map(UInt16.init) ?? 0xE000 + UInt16(value % 6400)
    }

    /// The small letter or the digit that is drawn by a mathematical or a squared one (𝐀, 𝟏, 🄰); nil for all others.
    static func plain(mathematical scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x1D400...0x1D6A3: UInt8(97 + (scalar - 0x1D400) % 26)
        case 0x1D7CE...0x1D7FF: UInt8(48 + (scalar - 0x1D7CE) % 10)
        case 0x1F130...0x1F149: UInt8(97 + scalar - 0x1F130)
        default: nil
        }
    }

    /// The form of what stands for several scalars; no character has this number.
    private static let several: UInt16 = 0xFFFF

    /// For each scalar its form; 0 for what is left out.
    private static let forms = ScalarTable { table in
        for code in 0..<ScalarTable.count { table[code] = UsualForm.table[UInt16(code)] }
        for (offset, letter) in latinLetters.utf8.enumerated() where letter != UInt8(ascii: "-") {
            table[0xC0 + offset] = UInt16(letter)
        }
        for code in 0x41...0x5A { table[code] = UInt16(code + 32) }
        // Greek and Cyrillic capitals.
        for code in Array(0x391...0x3A9) + Array(0x410...0x42F) { table[code] = UInt16(code + 32) }
        for range in unseen { for code in range { table[code] = 0 } }
        for range in gaps { for code in range { table[code] = space } }
        for code in [0x2D] + Array(0x2010...0x2015) + [0x2212, 0xFE63, 0xFF0D] { table[code] = 0x2D }
        for code in [0x3001, 0x3002, 0xFF61, 0xFF64, 0xFF0C, 0xFF1B, 0x3B] { table[code] = comma }
        for (index, code) in (0x3008...0x301B).enumerated() where code < 0x3012 || code > 0x3013 {
            table[code] = index % 2 == 0 ? opening : closing
        }
        for code in [0x5B, 0x7B, 0xFF08, 0xFF3B, 0xFF5B, 0x201C, 0x2018] { table[code] = opening }
        for code in [0x5D, 0x7D, 0xFF09, 0xFF3D, 0xFF5D, 0x201D, 0x2019] { table[code] = closing }
        table[0x27] = 0
        for sign in UsualForm.expanded.keys { table[Int(sign)] = several }
    }

    /// The letters from U+00C0 to U+017F without their accents; `-` where there is no letter.
    private static let latinLetters =
        "aaaaaaaceeeeiiiidnooooo-ouuuuypsaaaaaaaceeeeiiiidnooooo-ouuuuypy"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuu"
        + "wwyyyzzzzzzs"

    private static let unseen: [ClosedRange<Int>] = [
        0...8, 0xE...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD...0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E,
        0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF0...0xFFFF,
    ]

    private static let gaps: [ClosedRange<Int>] = [
        9...0xD, 0x20...0x20, 0x85...0x85, 0xA0...0xBF, 0xD7...0xD7, 0xF7...0xF7, 0x2000...0x200A, 0x2016...0x2029,
        0x202F...0x205F, 0x3000...0x3004, 0x3012...0x3013, 0x301C...0x303F, 0x30FB...0x30FB,
    ]
}

extension UInt16 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { self >= 0x61 && self <= 0x7A }
    /// A letter of any other writing, above all a Chinese character.
    var isOther: Bool { self >= 0xC0 && !(0x2000...0x2BFF).contains(self) && !(0xFF00...0xFFEF).contains(self) }
    var isWord: Bool { isDigit || isLetter || isOther }
    var isHan: Bool { self >= 0x3400 && self <= 0x9FFF || self == 0x3007 || self >= 0xE000 && self < 0xF900 }
}
