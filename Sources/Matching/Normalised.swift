/// Texts brought into one form, so that equal things are equal bytes. Works on scalars, never on characters.
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

    /// A page address without scheme, `www.` or `m.`, fragment, trailing slash and the parameters that only follow
    /// the visitor around. Empty if there is no host with a dot.
    package static func page(_ text: String) -> String {
        var rest = Substring(String(String.UnicodeScalarView(text.unicodeScalars.map(fold))))
        if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
        if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
        for prefix in ["www.", "m.", "mobile."] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = parts.first ?? ""
        while path.hasSuffix("/") { path = path.dropLast() }
        guard let host = path.split(separator: "/").first, host.contains(".") else { return "" }
        let kept = (parts.count > 1 ? parts[1].split(separator: "&") : []).filter { namesSomething($0) }.sorted()
        return String(path) + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
    }

    /// Whether a parameter tells which page it is: `id=…`, `goods_id=…`, `seller=…`.
    private static func namesSomething(_ parameter: Substring) -> Bool {
        let name = parameter.split(separator: "=").first ?? ""
        return name == "id" || name.hasSuffix("_id") || name.hasSuffix("id2") || name == "seller" || name == "sku"
            || name == "itemid" || name == "skuid"
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

extension Substring {
    /// The first place of a short ASCII text.
    fileprivate func range(of needle: String) -> Range<Index>? {
        let wanted = Array(needle.utf8)
        var index = utf8.startIndex
        while index < utf8.endIndex {
            if utf8[index...].starts(with: wanted) {
                return index..<utf8.index(index, offsetBy: wanted.count)
            }
            index = utf8.index(after: index)
        }
        return nil
    }
}
