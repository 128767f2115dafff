import Vocabulary

extension NumberFinder {
    /// Numbers of registers: 第1234567号, 注册号 1234567, ZL201810123456.X, 国作登字-2015-F-58621754, 软著登字第0123456号,
    /// 2018SR123456, US 8,123,456 B2, EP1234567, TX 8-123-456, EUTM 018123456, Reg. No. 1234567.
    func rightNumber(at start: Int) -> FreeText.Finding? {
        let letters = lettersBefore(start)
        if letters.isEmpty || isAfterWord(start) {
            return registeredCopyright(at: start) ?? softwareCopyright(at: start) ?? numbered(at: start)
                ?? named(at: start) ?? namedPatent(at: start)
        }
        switch String(decoding: bytes[letters], as: UTF8.self) {
        case "zl": return chinesePatent(from: letters.lowerBound, digitsAt: start)
        case "cn": return published("CN", letters, start, 7...12)
        case "us": return published("US", letters, start, 7...11)
        case "ep": return published("EP", letters, start, 7...8)
        case "wo": return published("WO", letters, start, 10...11)
        case "tx", "va", "pa", "sr", "txu", "vau", "pau", "sru": return americanCopyright(letters, start)
        default: return nil
        }
    }

    /// The one to three letters before `index`, over one space or hyphen; empty where a longer word stands there.
    private func lettersBefore(_ index: Int) -> Range<Int> {
        var end = index
        if end > 0, " -.".utf8.contains(bytes[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start < 4, bytes[start - 1].isLowerLetter { start -= 1 }
        let isWhole = end - start <= 3 && !isAlphanumeric(byte(at: start - 1))
        return isWhole ? start..<end : end..<end
    }

    /// A space lies between the number and a word that is no prefix of a register.
    private func isAfterWord(_ index: Int) -> Bool {
        !byte(at: index - 1).isLowerLetter
            && !["zl", "cn", "us", "ep", "wo", "tx", "va", "pa", "sr", "txu", "vau"].contains(
                String(decoding: bytes[lettersBefore(index)], as: UTF8.self))
    }

    private func chinesePatent(from first: Int, digitsAt start: Int) -> FreeText.Finding? {
        let (digits, end) = grouped(from: start, signs: " .")
        var number = digits
        var last = end
        if digits.count == 12,
            byte(at: last) == UInt8(ascii: "x")
                || byte(at: last) == UInt8(ascii: ".") && byte(at: last + 1) == UInt8(ascii: "x")
        {
            number.append(UInt8(ascii: "X"))
            last += byte(at: last) == UInt8(ascii: "x") ? 1 : 2
        }
        guard (12...13).contains(number.count) else { return nil }
        return finding(first..<last, Self.patent(kindDigit: number[4]), "ZL" + String(decoding: number, as: UTF8.self))
    }

    /// Position five of a Chinese application: 1 and 8 inventions, 2 and 9 utility models, 3 designs.
    private static func patent(kindDigit: UInt8) -> RightType {
        switch kindDigit {
        case UInt8(ascii: "2"), UInt8(ascii: "9"): .utilityModel
        case UInt8(ascii: "3"): .design
        default: .invention
        }
    }

    private func published(_ office: String, _ letters: Range<Int>, _ start: Int, _ lengths: ClosedRange<Int>)
        -> FreeText.Finding?
    {
        let (digits, end) = grouped(from: start, signs: ",. /")
        guard lengths.contains(digits.count) else { return nil }
        var last = end
        let kind = skippingSpaces(last)
        if byte(at: kind).isLowerLetter, byte(at: kind + 1).isDigit, !isAlphanumeric(byte(at: kind + 2)) {
            last = kind + 2
        }
        guard last > end || !isAlphanumeric(byte(at: end)) || !isAlphanumeric(byte(at: end + 1)) else { return nil }
        return finding(letters.lowerBound..<last, .invention, office + String(decoding: digits, as: UTF8.self))
    }

    private func americanCopyright(_ letters: Range<Int>, _ start: Int) -> FreeText.Finding? {
        let (digits, end) = grouped(from: start, signs: "- ,")
        guard (7...10).contains(digits.count), !isAlphanumeric(byte(at: end)) else { return nil }
        let office = String(decoding: bytes[letters], as: UTF8.self).uppercased()
        let number = String(decoding: digits.drop { $0 == 0x30 }, as: UTF8.self)
        return finding(letters.lowerBound..<end, .copyright, office + number)
    }

    /// 国作登字-2015-F-58621754 and the registers of the provinces, 粤作登字-2015-F-00001234.
    private func registeredCopyright(at start: Int) -> FreeText.Finding? {
        let end = endOfDigits(from: start)
        guard end - start == 4, follows(["作登字-", "作登字", "作登字第"], before: start) else { return nil }
        var index = end
        var number = Array(bytes[start..<end])
        while index < bytes.count, index - end < 20,
            byte(at: index) == UInt8(ascii: "-") || isAlphanumeric(byte(at: index))
        {
            if bytes[index] != UInt8(ascii: "-") { number.append(bytes[index]) }
            index += 1
        }
        guard number.count >= 10 else { return nil }
        let office = wordStart("作登字", before: start)
        return finding(
            office..<index, .copyright,
            String(decoding: bytes[office..<start].filter { $0 != 0x2D }, as: UTF8.self) + text(number))
    }

    private func wordStart(_ word: String, before index: Int) -> Int {
        var start = index - word.utf8.count
        while start > 0, !bytes[start...].starts(with: word.utf8) { start -= 1 }
        let office = start - 3
        return office >= 0 && bytes[office] >= 0xE0 ? office : start
    }

    /// 2018SR123456.
    private func softwareCopyright(at start: Int) -> FreeText.Finding? {
        let end = endOfDigits(from: start)
        guard end - start == 4, bytes[end...].starts(with: "sr".utf8) else { return nil }
        let last = endOfDigits(from: end + 2)
        guard (6...8).contains(last - end - 2), !isAlphanumeric(byte(at: last)), !isAlphanumeric(byte(at: start - 1))
        else {
            return nil
        }
        return finding(start..<last, .copyright, text(Array(bytes[start..<last])))
    }

    /// 第1234567号: a trade mark, or the right whose word stands before it.
    private func numbered(at start: Int) -> FreeText.Finding? {
        let end = endOfDigits(from: start)
        guard (5...9).contains(end - start), let (_, last) = word(["号", "號"], at: end), start >= 3 else { return nil }
        var first = start
        if byte(at: first - 1) == 0x20 { first -= 1 }
        guard first >= 3, bytes[first - 3..<first].elementsEqual("第".utf8) else { return nil }
        first -= 3
        if follows(["软著登字", "登字"], before: first) { return finding(first..<last, .copyright, number(start, end)) }
        let isOther = follows(["备", "罚", "审", "字", "初", "终", "决", "函"], before: first)
        return isOther ? nil : finding(first..<last, .trademark, number(start, end))
    }

    /// A number after 专利号 or Patent No., as the offices print it.
    private func namedPatent(at start: Int) -> FreeText.Finding? {
        guard follows(Self.patentNames, before: start) else { return nil }
        let (digits, end) = grouped(from: start, signs: ",. ")
        if digits.count == 12 || digits.count == 13, digits[0] == UInt8(ascii: "1") || digits[0] == UInt8(ascii: "2") {
            return chinesePatent(from: start, digitsAt: start)
        }
        guard (6...11).contains(digits.count), byte(at: start - 4) < 0x80 else { return nil }
        return finding(start..<end, .invention, text(digits))
    }

    /// A number after 注册号, Registration No. or Serial Number.
    private func named(at start: Int) -> FreeText.Finding? {
        let (digits, end) = grouped(from: start, signs: ",")
        guard (5...9).contains(digits.count), !isAlphanumeric(byte(at: end)),
            follows(Self.registrationNames, before: start)
        else { return nil }
        return finding(start..<end, .trademark, text(digits))
    }

    /// Digits over single signs; the place after the last of them.
    private func grouped(from start: Int, signs: String) -> (digits: [UInt8], end: Int) {
        var digits: [UInt8] = []
        var (index, end) = (start, start)
        while index < bytes.count, index - start < Self.longestRun {
            if bytes[index].isDigit {
                digits.append(bytes[index])
                end = index + 1
            } else if !signs.utf8.contains(bytes[index]) || !byte(at: index + 1).isDigit {
                break
            }
            index += 1
        }
        return (digits, end)
    }

    private func number(_ start: Int, _ end: Int) -> String { text(Array(bytes[start..<end])) }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).uppercased() }

    private func finding(_ range: Range<Int>, _ right: RightType, _ number: String) -> FreeText.Finding {
        FreeText.Finding(range: range, what: .rightNumber(.init(right: right, number: number)))
    }

    private static let patentNames = [
        "专利号", "專利號", "专利申请号", "patent no", "patent number", "patent nos", "patent", "pat. no", "pat",
        "patent application",
    ]
    private static let registrationNames = [
        "注册号", "注冊號", "商标号", "注册证号", "注册证", "商标注册号", "注册/专利号", "权利号", "registration no", "registration number",
        "reg. no", "reg no", "reg", "registration", "serial no", "serial number", "trademark no", "trade mark no",
        "trademark number", "trademark registration", "eutm", "eu trade mark", "tm no", "registered trademark", "ctm",
        "trademark", "registration nos", "certificate no",
    ]
}
