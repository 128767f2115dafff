/// The form in which a character is usually written: simplified for traditional, usual width for full and half width, and
/// one form for what Unicode has twice. Character by character, without regard to the words around: both sides of a
/// comparison are folded, so that 乾 and 干 being one does no harm.
package enum UsualForm {
    /// The character itself where it has no other form.
    package static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= first, scalar.value < 0x10000 else { return scalar }
        let form = forms[Int(scalar.value - first)]
        return form == 0 ? scalar : Unicode.Scalar(form) ?? scalar
    }

    /// For each character of the first plane its usual form, itself where it has no other: for whoever folds many.
    package static let table = ScalarTable { table in
        for code in 0..<ScalarTable.count { table[code] = UInt16(code) }
        for (offset, form) in forms.enumerated() where form != 0 { table[Int(first) + offset] = form }
    }

    /// What a sign stands for that is several letters, digits or characters in one (Ⅲ, ⑩, ㈱, ㎡, ﬁ), or one letter or digit
    /// written small (²). A search does not read them, so `of` and `table` leave them as they are.
    package static let expanded: [UInt16: [UInt16]] = {
        var expanded: [UInt16: [UInt16]] = [:]
        for pair in ChineseTables.expanded.split(whereSeparator: \.isWhitespace) {
            let sides = pair.split(separator: ">")
            expanded[UInt16(sides[0], radix: 16)!] = sides[1].split(separator: ",").map { UInt16($0, radix: 16)! }
        }
        return expanded
    }()

    private static let first: UInt32 = 0x2100

    /// One place for each character from `first` on; 0 where it has no other form.
    private static let forms: [UInt16] = {
        var forms = [UInt16](repeating: 0, count: 0x10000 - Int(first))
        var from: Unicode.Scalar?
        for scalar in ChineseTables.simplified.unicodeScalars where scalar != "\n" {
            if let traditional = from {
                forms[Int(traditional.value - first)] = UInt16(scalar.value)
                from = nil
            } else {
                from = scalar
            }
        }
        for pair in ChineseTables.compatible.split(whereSeparator: \.isWhitespace) {
            let codes = pair.split(separator: ">").compactMap { UInt16($0, radix: 16) }
            // A compatibility form of a traditional character goes all the way.
            let further = Int(codes[1]) >= Int(first) ? forms[Int(codes[1]) - Int(first)] : 0
            forms[Int(codes[0]) - Int(first)] = further == 0 ? codes[1] : further
        }
        return forms
    }()
}
