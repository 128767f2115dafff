/// A calendar day in the proleptic Gregorian calendar, without a time zone. Unit: days since 1970-01-01.
package struct Day: Sendable, Hashable, Comparable {
    package let number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// Nil if there is no such day. Years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.lastDayOfMonth(year: year, month: month)
        else { return nil }
        // Days from civil: months counted from March, so that the leap day ends the year.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// `2026-03-02`. Nil for anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { civil.year }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (Int(number) + 3) % 7
        return Weekday(rawValue: index < 0 ? index + 7 : index)!
    }

    package static func + (day: Day, count: Int) -> Day { Day(number: day.number + Int32(count)) }
    package static func - (day: Day, count: Int) -> Day { Day(number: day.number - Int32(count)) }
    package static func - (later: Day, earlier: Day) -> Int { Int(later.number) - Int(earlier.number) }
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The same-numbered day some months later, else that month's last day (Civil Code art. 202).
    package func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let index = year * 12 + (month - 1) + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        return Day(
            year: newYear, month: newMonth,
            day: min(day, Day.lastDayOfMonth(year: newYear, month: newMonth)))!
    }

    package static func lastDayOfMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

package enum Weekday: Int, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension Day: CustomStringConvertible {
    /// `2026-03-02`
    package var description: String {
        let (year, month, day) = civil
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// As people say it, always with the year: 2026 年 3 月 2 日, 2 March 2026.
    package func text(_ language: Language) -> String {
        let (year, month, day) = civil
        switch language {
        case .zh: return "\(year) 年 \(month) 月 \(day) 日"
        case .en: return "\(day) \(Day.englishMonths[month - 1]) \(year)"
        }
    }

    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

func decimal(_ bytes: some Sequence<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
    }
    return value
}

/// A whole number with zeros in front, at least `width` digits long.
package func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
