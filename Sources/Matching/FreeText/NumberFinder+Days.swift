import Vocabulary

extension NumberFinder {
    /// 2026年3月5日, 2026-03-05, 2026/3/5, 2026.3.5, March 5, 2026 and 5 March 2026, 26年3月5日 and 3月5日. 5/3/2026 means two
    /// days and is left.
    func day(at start: Int) -> FreeText.Finding? {
        let end = endOfDigits(from: start)
        switch end - start {
        case 4: return !isAlphanumeric(byte(at: start - 1)) ? yearFirst(start, end) : nil
        case 1, 2:
            return dayFirst(start, end) ?? monthFirst(start, end) ?? shortYearFirst(start, end)
                ?? withoutYear(start, number(start..<end), monthEnd: end)
        default: return nil
        }
    }

    private func yearFirst(_ start: Int, _ end: Int) -> FreeText.Finding? {
        guard let year = number(start..<end) else { return nil }
        if let (_, afterYear) = word(["年"], at: end), let (month, monthEnd) = smallOrChinese(at: afterYear),
            let (day, last) = dayOfMonth(behind: monthEnd)
        {
            return finding(start..<last, year, month, day)
        }
        let sign = byte(at: end)
        guard "-/.".utf8.contains(sign), let (month, monthEnd) = small(at: end + 1), byte(at: monthEnd) == sign,
            let (day, dayEnd) = small(at: monthEnd + 1), !byte(at: dayEnd).isDigit
        else { return nil }
        return finding(start..<dayEnd, year, month, day)
    }

    /// 26年3月5日.
    private func shortYearFirst(_ start: Int, _ end: Int) -> FreeText.Finding? {
        guard end - start == 2, !isAlphanumeric(byte(at: start - 1)), let year = number(start..<end),
            let (_, afterYear) = word(["年"], at: end), let (month, monthEnd) = smallOrChinese(at: afterYear),
            let (day, last) = dayOfMonth(behind: monthEnd)
        else { return nil }
        return finding(start..<last, year < 80 ? 2000 + year : 1900 + year, month, day)
    }

    /// What stands behind the number of a month: 月15日, 月十五号.
    private func dayOfMonth(behind end: Int) -> (day: Int, end: Int)? {
        guard let (_, afterMonth) = word(["月"], at: end), let (day, dayEnd) = smallOrChinese(at: afterMonth),
            let (_, last) = word(["日", "号", "號"], at: dayEnd)
        else { return nil }
        return (day, last)
    }

    /// 3月15日, 三月十五日: the latest such day before the text was written, or in the year that 去年 or 今年 says. Behind another
    /// day of the last two years it is the one nearest to that (2025年3月5日购买，3月8日收到); an older day is one of a
    /// registration. A day that comes again within two months may be one to come (请于3月15日前…) and is left.
    private func withoutYear(_ start: Int, _ month: Int?, monthEnd: Int) -> FreeText.Finding? {
        guard let writtenOn, let month, !isAlphanumeric(byte(at: start - 1)), !"-./".utf8.contains(byte(at: start - 1)),
            let (day, last) = dayOfMonth(behind: monthEnd), character(at: last) != 0x697C,  // 楼
            !Self.otherCalendars.contains(where: { stands($0, before: start) })
        else { return nil }
        let range = start..<last
        let named = stands("的", before: start) ? start - 3 : start
        if let year = Self.years.first(where: { stands($0.name, before: named) }) {
            return finding(range, writtenOn.year - year.ago, month, day)
        }
        guard !stands("年", before: start) else { return nil }
        let days = (0...3).compactMap { Day(year: writtenOn.year - $0, month: month, day: day) }
            .filter { $0 <= writtenOn }
        guard let latest = days.first, writtenOn - latest <= Self.longestAgo else { return nil }
        var found = latest
        if let lastDay, lastDay <= writtenOn, writtenOn - lastDay <= Self.longestTold {
            found = days.min { abs($0 - lastDay) < abs($1 - lastDay) } ?? latest
        }
        return FreeText.Finding(range: range, what: .day(found))
    }

    private static let years = [("去年", 1), ("前年", 2), ("今年", 0), ("本年", 0)].map { (name: $0.0, ago: $0.1) }
    private static let otherCalendars = ["农历", "農曆", "阴历", "陰曆", "旧历", "每年", "正", "闰"]
    /// Unit: days.
    private static let longestAgo = 305
    /// Two years, as `ToldStory` has it. Unit: days.
    private static let longestTold = 731

    /// `5 March 2026`, `5th of March, 2026`.
    private func dayFirst(_ start: Int, _ end: Int) -> FreeText.Finding? {
        guard let day = number(start..<end), !isAlphanumeric(byte(at: start - 1)) else { return nil }
        var index = word(["st", "nd", "rd", "th"], at: end)?.end ?? end
        index = word(["of "], at: index)?.end ?? index
        guard let (month, monthEnd) = month(at: index), let (year, last) = yearAfter(monthEnd) else { return nil }
        return finding(start..<last, year, month, day)
    }

    /// `March 5, 2026`, `Mar. 5th 2026`.
    private func monthFirst(_ start: Int, _ end: Int) -> FreeText.Finding? {
        guard let day = number(start..<end) else { return nil }
        let index = word(["st", "nd", "rd", "th"], at: end)?.end ?? end
        guard let (year, last) = yearAfter(index) else { return nil }
        var nameEnd = start
        while nameEnd > 0, start - nameEnd < 3, " .".utf8.contains(bytes[nameEnd - 1]) { nameEnd -= 1 }
        var nameStart = nameEnd
        while nameStart > 0, nameEnd - nameStart < 10, bytes[nameStart - 1].isLowerLetter { nameStart -= 1 }
        guard nameEnd < start, let (month, monthEnd) = month(at: nameStart), monthEnd >= nameEnd else { return nil }
        return finding(nameStart..<last, year, month, day)
    }

    private func yearAfter(_ start: Int) -> (year: Int, end: Int)? {
        var index = start
        while index < bytes.count, index - start < 3, ",. ".utf8.contains(bytes[index]) { index += 1 }
        let end = endOfDigits(from: index)
        guard end - index == 4, let year = number(index..<end) else { return nil }
        return (year, end)
    }

    private func small(at index: Int) -> (value: Int, end: Int)? {
        let start = skippingSpaces(index)
        let end = endOfDigits(from: start)
        guard (1...2).contains(end - start), let value = number(start..<end) else { return nil }
        return (value, end)
    }

    /// The month whose English name, in full or its first three letters, stands at `index`.
    private func month(at index: Int) -> (month: Int, end: Int)? {
        let start = skippingSpaces(index)
        var end = start
        while end < bytes.count, end - start < 10, bytes[end].isLowerLetter { end += 1 }
        let name = bytes[start..<end]
        guard name.count >= 3 else { return nil }
        for (position, month) in Self.months.enumerated() {
            if name.elementsEqual(month.utf8) || name.elementsEqual(month.utf8.prefix(3))
                || name.elementsEqual("sept".utf8) && position == 8
            {
                return (position + 1, byte(at: end) == UInt8(ascii: ".") ? end + 1 : end)
            }
        }
        return nil
    }

    /// 二〇二六年三月十五日, asked at 年.
    func chineseDay(atYear index: Int) -> FreeText.Finding? {
        guard index >= 12 else { return nil }
        var year = 0
        for place in stride(from: index - 12, to: index, by: 3) {
            guard let digit = numeral(at: place), digit < 10 else { return nil }
            year = year * 10 + digit
        }
        guard let (month, monthEnd) = smallOrChinese(at: index + 3), let (day, last) = dayOfMonth(behind: monthEnd)
        else { return nil }
        return finding(index - 12..<last, year, month, day)
    }

    /// 三月十五日, asked at 月.
    func chineseDay(atMonth index: Int) -> FreeText.Finding? {
        var start = index
        while index - start < 6, numeral(at: start - 3) != nil { start -= 3 }
        guard start < index, let (month, monthEnd) = chineseNumber(at: start), monthEnd == index else { return nil }
        return withoutYear(start, month, monthEnd: index)
    }

    private func smallOrChinese(at index: Int) -> (value: Int, end: Int)? {
        small(at: index) ?? chineseNumber(at: skippingSpaces(index))
    }

    /// 三, 十五, 二十, 三十一.
    private func chineseNumber(at start: Int) -> (value: Int, end: Int)? {
        var (tens, ones, index) = (0, 0, start)
        var hasTen = false
        while index - start < 9, let value = numeral(at: index) {
            if value == 10 {
                guard !hasTen else { return nil }
                (tens, ones, hasTen) = (max(ones, 1), 0, true)
            } else {
                ones = value
            }
            index += 3
        }
        return index > start ? (tens * 10 + ones, index) : nil
    }

    private func numeral(at index: Int) -> Int? {
        switch character(at: index) {
        case 0x25CB: 0  // ○
        case 0x5341: 10  // 十
        case let character: ChineseNumber.numeral(character).map(Int.init)
        }
    }

    private func finding(_ range: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> FreeText.Finding? {
        guard (1980...2100).contains(year), let day = Day(year: year, month: month, day: day) else { return nil }
        return FreeText.Finding(range: range, what: .day(day))
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
