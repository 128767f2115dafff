import Vocabulary

/// How characters are made alike before they are indexed or asked for. What it takes for what is part of the version of
/// `ChineseTables`: a change here needs a new one, so that the index is made anew.
enum SearchFolding {
    enum Sort {
        /// Han, kana, hangul: written without spaces, or found by parts.
        case ideograph
        /// Letters and digits of words.
        case letter
        /// Accents and the like that are left out.
        case mark
        /// Everything that stands between words.
        case other
    }

    static func sort(of scalar: Unicode.Scalar) -> Sort {
        switch scalar.value {
        case 48...57, 65...90, 97...122: return .letter
        case 0...127: return .other
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
            return .ideograph
        case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF, 0xAD: return .mark
        case 0x2000...0x206F, 0x3000...0x303F: return .other
        default: return sortByProperties(scalar)
        }
    }

    private static func sortByProperties(_ scalar: Unicode.Scalar) -> Sort {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: .mark
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber:
            .letter
        default: .other
        }
    }

    /// The scalar in lower case and without accents. It has its usual form already.
    static func fold(_ scalar: Unicode.Scalar, _ use: (Unicode.Scalar) -> Void) {
        switch scalar.value {
        case 65...90: use(Unicode.Scalar(scalar.value + 32)!)
        case 0...127: use(scalar)
        case 0xC0...0x24F, 0x1E00...0x1EFF: foldLatin(scalar, use)
        case 0x250...0x1FFF: for lower in scalar.properties.lowercaseMapping.unicodeScalars { use(lower) }
        default: use(scalar)
        }
    }

    /// Latin letters with accents lose them.
    private static func foldLatin(_ scalar: Unicode.Scalar, _ use: (Unicode.Scalar) -> Void) {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        use(plainLatin[lower] ?? lower)
    }

    private static let plainLatin: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (plain, accented) in accentedLatin {
            for scalar in accented.unicodeScalars { table[scalar] = plain }
        }
        return table
    }()

    /// Lower-case letters up to U+1EFF that decompose to a plain letter, and four that are written for one.
    private static let accentedLatin: [(Unicode.Scalar, String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓđ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽł"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("t", "ţťțṫṭṯṱẗ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
    ]
}
