extension NumberFinder {
    /// Mobile and fixed numbers of China however they are spaced, 400 and 800 numbers, numbers with `+` and their
    /// country, 212-555-0123; any other only after a word such as 电话 or Tel. An extension is left out.
    func telephone(at start: Int) -> FreeText.Finding? {
        guard !isAlphanumeric(byte(at: start - 1)), !Self.continues(byte(at: start - 1)) || byte(at: start - 2) == 0x20
        else {
            return nil
        }
        let spaced = spacedDigits(from: start)
        let isNamed = follows(Self.names, before: start)
        let isInternational = byte(at: start - 1) == UInt8(ascii: "+")
        guard let number = Self.telephone(spaced.digits, groups: spaced.groups, isInternational, isNamed) else {
            return nil
        }
        var first = start
        if isInternational || byte(at: start - 1) == UInt8(ascii: "(") { first -= 1 }
        let range = first..<spaced.end
        return FreeText.Finding(range: range, what: isWritersOwn(range) ? .ownTelephone(number) : .telephone(number))
    }

    private static func continues(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") }

    /// Digits with single spaces, hyphens, dots and brackets between them, up to where they are a whole number: what stands
    /// behind it is an extension, a day or another number. `groups` tells their lengths.
    private func spacedDigits(from start: Int) -> (digits: [UInt8], groups: [Int], end: Int) {
        var digits: [UInt8] = []
        var groups: [Int] = []
        var (index, end) = (start, start)
        let isForeign = byte(at: start - 1) == UInt8(ascii: "+") && !bytes[start...].starts(with: "86".utf8)
        while index < bytes.count, index - start <= 24 {
            let stop = min(endOfDigits(from: index), index + 16)
            guard stop > index else { break }
            digits += bytes[index..<stop]
            groups.append(stop - index)
            end = stop
            guard isForeign || !Self.isWhole(digits, groups) else { break }
            index = stop
            var signs = 0
            while signs < 2, index < bytes.count, "- .()".utf8.contains(bytes[index]) {
                index += 1
                signs += 1
            }
        }
        return (digits, groups, isAlphanumeric(byte(at: end)) ? start : end)
    }

    private static func telephone(
        _ digits: [UInt8], groups: [Int], _ isInternational: Bool, _ isNamed: Bool
    ) -> String? {
        if isInternational, !digits.starts(with: "86".utf8) {
            return (8...15).contains(digits.count) ? String(decoding: digits, as: UTF8.self) : nil
        }
        let rest = national(digits, groups)
        if isWhole(digits, groups) || isAmerican(rest, groups) {
            return Normalised.telephone(String(decoding: rest, as: UTF8.self))
        }
        return isNamed && (7...12).contains(rest.count)
            ? Normalised.telephone(String(decoding: rest, as: UTF8.self)) : nil
    }

    /// Without country code 86 and without the zero before an area code or a mobile number.
    private static func national(_ digits: [UInt8], _ groups: [Int]) -> ArraySlice<UInt8> {
        var rest = digits[...]
        if rest.count > 11, rest.starts(with: "0086".utf8) { rest = rest.dropFirst(4) }
        if rest.count > 11, rest.starts(with: "86".utf8) { rest = rest.dropFirst(2) }
        let mayHaveZero = rest.count == 12 || rest.count == 11 && groups != [11]
        return mayHaveZero && rest.first == UInt8(ascii: "0") ? rest.dropFirst() : rest
    }

    /// Whether the digits are a mobile, a fixed or a service number of China and want none behind them.
    private static func isWhole(_ digits: [UInt8], _ groups: [Int]) -> Bool {
        let rest = national(digits, groups)
        return isMobile(rest) || isFixed(digits, groups) || isService(rest, groups)
    }

    private static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.count == 11 && digits.first == UInt8(ascii: "1") && digits[digits.startIndex + 1] >= UInt8(ascii: "3")
    }

    /// 010-12345678, 0755 1234567, (0579)80366280: the area code begins with 0 and stands apart, or all is in one.
    private static func isFixed(_ digits: [UInt8], _ groups: [Int]) -> Bool {
        guard digits.first == UInt8(ascii: "0"), digits.count > 1, digits[1] != UInt8(ascii: "0") else { return false }
        if groups.count == 1 { return digits.count == 11 || digits.count == 12 }
        return (3...4).contains(groups[0]) && (7...8).contains(digits.count - groups[0])
    }

    private static func isService(_ digits: ArraySlice<UInt8>, _ groups: [Int]) -> Bool {
        digits.count == 10 && groups.count > 1 && (digits.starts(with: "400".utf8) || digits.starts(with: "800".utf8))
    }

    private static func isAmerican(_ digits: ArraySlice<UInt8>, _ groups: [Int]) -> Bool {
        groups.suffix(3) == [3, 3, 4] && (groups.count == 3 || groups == [1, 3, 3, 4])
    }

    private static let names = [
        "电话", "電話", "手机", "手機", "手机号", "手机号码", "电话号码", "联系方式", "热线", "传真", "座机", "tel", "telephone", "phone",
        "mobile", "cell", "fax", "call", "phone number", "whatsapp", "hotline",
    ]
}
