/// Chinese numerals in addresses (三楼, 十八号, 二十一栋, 一〇八室) and in sums of money. Only where a unit follows is a numeral
/// a number; in 第一百货 it is part of a name, which is for the caller to know.
enum ChineseNumber {
    private static let most: UInt32 = 99_999

    /// The number that begins at `start` in digits or numerals, and where it ends; nil if none does. At most 99,999.
    static func read(_ scalars: [UInt16], at start: Int, to limit: Int) -> (value: UInt32, end: Int)? {
        var index = start
        var value: UInt32 = 0
        while index < limit, scalars[index].isDigit, index - start < 5 {
            value = value * 10 + UInt32(scalars[index] - 0x30)
            index += 1
        }
        return index > start ? (value, index) : readNumerals(scalars, at: start, to: limit)
    }

    private static func readNumerals(_ scalars: [UInt16], at start: Int, to limit: Int) -> (value: UInt32, end: Int)? {
        var (total, pending, index) = (UInt32(0), UInt32(0), start)
        var hasUnits = false
        while index < limit, index - start < 9 {
            let scalar = scalars[index]
            if let digit = numeral(scalar) {
                // 一〇八 goes place by place; 一百零八 does not.
                pending = !hasUnits && index > start ? min(pending * 10 + digit, most) : digit
            } else if let unit = unit(scalar) {
                total = min(total + max(pending, 1) * unit, most)
                (pending, hasUnits) = (0, true)
            } else {
                break
            }
            index += 1
        }
        return index > start ? (min(total + pending, most), index) : nil
    }

    static func numeral(_ scalar: UInt16) -> UInt32? {
        switch scalar {
        case 0x96F6, 0x3007: 0  // 零 〇
        case 0x4E00, 0x58F9: 1  // 一 壹
        case 0x4E8C, 0x8D30, 0x4E24: 2  // 二 贰 两
        case 0x4E09, 0x53C1: 3  // 三 叁
        case 0x56DB, 0x8086: 4  // 四 肆
        case 0x4E94, 0x4F0D: 5  // 五 伍
        case 0x516D, 0x9646: 6  // 六 陆
        case 0x4E03, 0x67D2: 7  // 七 柒
        case 0x516B, 0x634C: 8  // 八 捌
        case 0x4E5D, 0x7396: 9  // 九 玖
        default: nil
        }
    }

    /// A whole number as sums are told: 五千八百, 叁万伍仟, 一百二十万, and 两万五 for 25,000. Nil for what is none (三四, 百万) and
    /// from a trillion on.
    static func sum(_ numerals: some Collection<UInt16>) -> Int? {
        var (total, section, pending, hasZero) = (0, 0, Int?.none, false)
        var (last, lastLarge) = (1, Int.max)
        for scalar in numerals {
            if let digit = numeral(scalar) {
                guard pending == nil else { return nil }
                if digit == 0 { hasZero = true } else { pending = Int(digit) }
            } else if let unit = unit(scalar) {
                guard let count = pending ?? (unit == 10 ? 1 : nil) else { return nil }
                section += count * Int(unit)
                (pending, last, hasZero) = (nil, Int(unit), false)
            } else if let unit = largeUnit(scalar) {
                section += pending ?? 0
                guard section > 0, unit < lastLarge else { return nil }
                total += section * unit
                (section, pending, last, lastLarge, hasZero) = (0, nil, unit, unit, false)
            } else {
                return nil
            }
        }
        if let pending { section += last >= 100 && !hasZero ? pending * (last / 10) : pending }
        let sum = total + section
        return (1..<1_000_000_000_000).contains(sum) ? sum : nil
    }

    static func isNumeral(_ scalar: UInt16) -> Bool {
        numeral(scalar) != nil || unit(scalar) != nil || largeUnit(scalar) != nil
    }

    private static func largeUnit(_ scalar: UInt16) -> Int? {
        switch scalar {
        case 0x4E07: 10_000  // 万
        case 0x4EBF: 100_000_000  // 亿
        default: nil
        }
    }

    private static func unit(_ scalar: UInt16) -> UInt32? {
        switch scalar {
        case 0x5341, 0x62FE: 10  // 十 拾
        case 0x767E, 0x4F70: 100  // 百 佰
        case 0x5343, 0x4EDF: 1000  // 千 仟
        default: nil
        }
    }
}
