import Vocabulary

extension NumberFinder {
    /// 三万元, 五千八百元, 叁万伍仟元整, 十二万余元, 五十美元, 三百包邮, 花了两万五; asked at a unit of money or of tens. Less than
    /// ten (三元) may be a place or a word, and a number without a unit any number: these are sums only behind a word that
    /// says so.
    func chineseAmount(at index: Int) -> FreeText.Finding? {
        let (start, end) = numerals(around: Self.foreign.contains(character(at: index - 3)) ? index - 3 : index)
        guard start < end, !Self.unclear.contains(character(at: start - 3)), !byte(at: start - 1).isDigit,
            byte(at: start - 1) != UInt8(ascii: "."),
            let value = ChineseNumber.sum(usual(start..<end))
        else { return nil }
        let sign = Self.signsBefore.first { $0.0.utf8.first! >= 0x80 && follows([$0.0], before: start) }
        let isPrice = isPostFree(at: end)
        let isNamed = sign != nil || isPrice || follows(Self.paid, before: start)
        if !isPrice, let (name, last) = word(Self.unitsAfter.map(\.0), at: end), name.utf8.first! >= 0x80 {
            let unit = Self.unitsAfter.first { $0.0 == name }!.1
            let isSum = value >= 10 || isNamed || Self.sumsBehind.contains(character(at: last))
            guard isSum, counts(name, start..<last), character(at: last) != 0x5E97,  // 店
                !name.isBlock || !isOfBlocks(at: last)
            else { return nil }
            return finding(start..<last, value * 100, unit)
        }
        guard isNamed, !Self.otherUnits.contains(character(at: end)) else { return nil }
        return finding(start..<end, value * 100, sign?.1 ?? .yuan)
    }

    /// Whether 块 before `index` is no unit of money, or not the last: 十块瓷砖, 三块五.
    private func isOfBlocks(at index: Int) -> Bool {
        if Self.inBlocks.contains(character(at: index)) { return true }
        return isNumeral(at: index) && word(Self.unitsAfter.map(\.0), at: index + 3) == nil
    }

    /// The run of Chinese numerals that ends at `index` or stands around it; none where it is longer than sixteen on either
    /// side.
    private func numerals(around index: Int) -> (start: Int, end: Int) {
        var (start, end) = (index, index)
        while index - start < Self.reach, isNumeral(at: start - 3) { start -= 3 }
        while end - index < Self.reach, isNumeral(at: end) { end += 3 }
        return isNumeral(at: start - 3) || isNumeral(at: end) ? (index, index) : (start, end)
    }

    private func isNumeral(at index: Int) -> Bool { ChineseNumber.isNumeral(UsualForm.table[character(at: index)]) }

    private func usual(_ range: Range<Int>) -> [UInt16] {
        stride(from: range.lowerBound, to: range.upperBound, by: 3).map { UsualForm.table[character(at: $0)] }
    }

    /// Before 元: 美元, 欧元.
    private static let foreign = Array("美欧".utf16)
    /// Before numerals: 三点五万, 第三百, 几十万, 数十万.
    private static let unclear = Array("点點第几幾数數".utf16)
    /// Behind 三块: 三块钱, 三元整.
    private static let sumsBehind = Array("钱錢整".utf16)
    private static let inBlocks = Array("砖磚瓷屏板玻表手电石玉木布地".utf16)
    /// What follows a number that is no sum, or none of yuan: 五千日元, 五千港币, 两千人, 三百天.
    private static let otherUnits = Array("日港韩泰卢人天年月次只张家份款粉米克公平".utf16)
}

extension String {
    fileprivate var isBlock: Bool { self == "块" || self == "塊" }
}
