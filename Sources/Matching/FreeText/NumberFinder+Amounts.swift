extension NumberFinder {
    /// 付款 358 元, CNY 358, ¥1,358.50, 3.5万元, 2万5千元, 39.9包邮, 销量358件, about 358 units. What is told with 余, 多 or
    /// "about" is the number told. An ordinal, such as 第57条 and 第2件, is none.
    func amount(at start: Int) -> FreeText.Finding? {
        guard !follows(["第"], before: start), let (value, end) = hundredths(at: start) else { return nil }
        let (total, after) = scaled(value, at: end)
        let isPrice = isPostFree(at: after)
        if !isPrice, let (name, last) = word(Self.unitsAfter.map(\.0), at: after), endsWord(name, last) {
            guard counts(name, start..<last) else { return nil }
            return finding(start..<last, total, Self.unitsAfter.first { $0.0 == name }!.1)
        }
        if let sign = Self.signsBefore.first(where: { follows([$0.0], before: start) }),
            sign.0.utf8.first! >= 0x80 || isWhole(sign.0, before: start)
        {
            return finding(start..<after, total, sign.1)
        }
        return isPrice || follows(Self.paid, before: start) ? finding(start..<after, total, .yuan) : nil
    }

    /// Whether 包 behind a price is no pack: 39.9包邮 is a price in yuan that includes the postage.
    func isPostFree(at index: Int) -> Bool { word(["包邮", "包郵"], at: index) != nil }

    /// Whether the unit at the end of `range` counts what was sold: not in 2个月 and 3个工作日, and 条 only behind a word of
    /// buying or selling, since 57条 is an article of a law.
    func counts(_ unit: String, _ range: Range<Int>) -> Bool {
        switch unit {
        case "个", "個": word(Self.neverSold, at: range.upperBound) == nil
        case "条": follows(Self.sold, before: range.lowerBound)
        default: true
        }
    }

    /// A number with thousands and at most two decimals, in hundredths.
    private func hundredths(at start: Int) -> (value: Int, end: Int)? {
        guard !isAlphanumeric(byte(at: start - 1)) || endsWithCurrency(start),
            byte(at: start - 1) != UInt8(ascii: "-") || byte(at: start - 2) == 0x20
        else { return nil }
        var end = endOfDigits(from: start)
        var digits = Array(bytes[start..<end])
        while digits.count <= 12, byte(at: end) == UInt8(ascii: ","), endOfDigits(from: end + 1) == end + 4 {
            digits += bytes[end + 1..<end + 4]
            end += 4
        }
        guard (1...12).contains(digits.count) else { return nil }
        var value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } * 100
        let decimals = endOfDigits(from: end + 1) - end - 1
        if byte(at: end) == UInt8(ascii: "."), (1...2).contains(decimals),
            let part = number(end + 1..<end + 1 + decimals)
        {
            value += decimals == 1 ? part * 10 : part
            end += 1 + decimals
        }
        return byte(at: end) == UInt8(ascii: ".") && byte(at: end + 1).isDigit ? nil : (value, end)
    }

    /// With the units of tens behind it, and the digits behind these: 3.5万, 1.2亿, 2万5千, 3千2.
    private func scaled(_ hundredths: Int, at end: Int) -> (total: Int, end: Int) {
        var (total, part, index, last) = (0, hundredths, end, Int.max)
        while let (name, next) = word(Self.scales.map(\.0), at: index) {
            let scale = Self.scales.first { $0.0 == name }!.1
            guard scale < last, part < Int.max / 4 / scale, !Self.noScales.contains(character(at: next)) else { break }
            total += part * scale
            (part, index, last) = (0, next, scale)
            let stop = endOfDigits(from: next)
            // 2万2025年3月5日 is a sum and a day.
            guard (1...4).contains(stop - next), let more = number(next..<stop), more < scale,
                !"-/.".utf8.contains(byte(at: stop)), !Self.ofDays.contains(character(at: stop))
            else { break }
            (part, index) = (more * 100, stop)
        }
        // 2万5 is 25,000, 1万2000 is 12,000.
        let isShort = last < Int.max && part > 0 && part < 1_000
        return (total + (isShort ? part * last / 10 : part), index)
    }

    private func endsWithCurrency(_ index: Int) -> Bool {
        ["cny", "rmb", "usd", "eur", "gbp"].contains { index >= 3 && bytes[index - 3..<index].elementsEqual($0.utf8) }
    }

    private func isWhole(_ name: String, before index: Int) -> Bool {
        guard name.utf8.first!.isLowerLetter else { return true }
        var start = index
        while start > 0, index - start < 3, !bytes[start - 1].isLowerLetter { start -= 1 }
        return !isAlphanumeric(byte(at: start - name.utf8.count - 1))
    }

    /// An English word ends where letters end; a Chinese one anywhere.
    private func endsWord(_ name: String, _ end: Int) -> Bool {
        name.utf8.first! >= 0x80 || !isAlphanumeric(byte(at: end))
    }

    func finding(_ range: Range<Int>, _ hundredths: Int, _ unit: FreeText.Amount.Unit) -> FreeText.Finding? {
        guard hundredths > 0 else { return nil }
        return FreeText.Finding(range: range, what: .amount(.init(hundredths: hundredths, unit: unit)))
    }

    private static let scales = [
        ("百万", 1_000_000), ("千万", 10_000_000), ("十万", 100_000), ("万", 10_000), ("萬", 10_000), ("亿", 100_000_000),
        ("億", 100_000_000), ("千", 1_000), ("仟", 1_000), ("百", 100), ("佰", 100),
    ]
    /// Behind them 千, 百 and 万 begin another word: 千克, 千足金, 百货, 万达.
    private static let noScales = Array("克瓦米足货度合达科向像".utf16)
    private static let ofDays = Array("年月日号".utf16)
    static let unitsAfter: [(String, FreeText.Amount.Unit)] = [
        ("元", .yuan), ("圆", .yuan), ("块", .yuan), ("塊", .yuan), ("人民币", .yuan), ("人民幣", .yuan), ("rmb", .yuan),
        ("cny", .yuan),
        ("yuan", .yuan), ("美元", .dollars), ("美金", .dollars), ("usd", .dollars), ("dollars", .dollars), ("欧元", .euros),
        ("eur", .euros), ("euros", .euros), ("英镑", .pounds), ("件", .pieces), ("个", .pieces), ("個", .pieces),
        ("双", .pieces),
        ("雙", .pieces), ("瓶", .pieces), ("箱", .pieces), ("台", .pieces), ("套", .pieces), ("盒", .pieces), ("支", .pieces),
        ("条", .pieces), ("包", .pieces), ("units", .pieces), ("pieces", .pieces), ("pcs", .pieces), ("items", .pieces),
        ("pairs", .pieces), ("boxes", .pieces), ("unit", .pieces), ("piece", .pieces), ("余件", .pieces), ("余双", .pieces),
        ("余元", .yuan), ("餘元", .yuan), ("多元", .yuan),
    ]
    static let signsBefore: [(String, FreeText.Amount.Unit)] = [
        ("¥", .yuan), ("￥", .yuan), ("cny", .yuan), ("rmb", .yuan), ("人民币", .yuan), ("us$", .dollars), ("$", .dollars),
        ("usd", .dollars), ("€", .euros), ("eur", .euros), ("£", .pounds), ("gbp", .pounds),
    ]
    /// Behind 个: terms, people, shops and cases. 工 and 小 alone begin goods as well: 3个工具箱, 3个小米充电器.
    private static let neverSold = [
        "月", "多月", "半月", "季度", "工作日", "自然日", "小时", "小時", "多小时", "星期", "多星期", "礼拜", "人", "店", "案",
    ]
    private static let sold = [
        "买", "买了", "购", "购了", "购得", "购入", "购进", "下单", "下单了", "拍下", "拍了", "数量", "销量", "量约", "月销",
        "销售", "销售了", "售出", "已售", "卖出", "卖了", "库存", "查获", "扣押",
    ]
    static let paid = ["付款", "支付", "花费", "货款", "实付", "实付款", "售价", "价格", "单价", "金额", "总价", "价款", "花了"]
}
