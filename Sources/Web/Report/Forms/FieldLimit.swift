package import Vocabulary

/// How long a typed text may be.
package enum FieldLimit {
    /// A problem if the text has more than `limit` characters, nothing otherwise.
    package static func check(_ field: String, _ text: String?, _ limit: Int) -> [FieldProblem] {
        guard let text, text.unicodeScalars.count > limit else { return [] }
        return [
            FieldProblem(
                field, zh: "最多 \(limit) 个字，现在是 \(text.unicodeScalars.count) 个字",
                en: "The limit is \(limit) characters; this has \(text.unicodeScalars.count)")
        ]
    }
}

/// Telephone numbers as people write them.
package enum PhoneNumber {
    package static let problem = Localized(
        zh: "手机号应为 11 位数字，例如 138 0000 0000；固定电话请加区号",
        en: "A mobile number has 11 digits, such as 138 0000 0000. Add the area or country code to others")

    /// Digits with one `+` in front if there was one; nil if that cannot be a number.
    package static func plain(_ text: String) -> String? {
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19: digits.append(String(scalar.value - 0xFF10))
            case 0x2B, 0xFF0B: if digits.isEmpty { digits = "+" } else { return nil }
            case 0x20, 0x2D, 0x28, 0x29, 0x2F, 0xFF08, 0xFF09, 0xFF0D, 0x2013, 0xA0, 0x3000: continue
            default: return nil
            }
        }
        let bare = digits.hasPrefix("+") ? String(digits.dropFirst()) : digits
        if digits.hasPrefix("+") || digits.hasPrefix("00") { return (8...17).contains(bare.count) ? digits : nil }
        if digits.hasPrefix("1"), digits.count == 11 { return digits }
        // Area code and number, or the short and 400 numbers of service lines.
        if digits.hasPrefix("0") { return (10...16).contains(digits.count) ? digits : nil }
        return digits.hasPrefix("400") && digits.count == 10 ? digits : nil
    }
}
