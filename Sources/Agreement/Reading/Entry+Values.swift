internal import Vocabulary
internal import Yams

/// The kinds of values that agreement files contain.
extension Entry {
    func flag() -> Bool? {
        parsed(Localized(zh: " true 或 false", en: "true or false")) {
            $0 == "true" ? true : $0 == "false" ? false : nil
        }
    }

    func number(in range: ClosedRange<Int>) -> Int? {
        let expected = Localized(
            zh: " \(range.lowerBound) 至 \(range.upperBound) 的整数",
            en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        return parsed(expected) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
    }

    func day() -> Day? {
        parsed(Localized(zh: "日期，如 2026-03-02", en: "a day such as 2026-03-02")) { Day($0) }
    }

    /// `2026-02-15..2026-02-23`, or one day.
    func days() -> ClosedRange<Day>? {
        parsed(Localized(zh: "日期或起止日期，如 2026-02-15..2026-02-23", en: "a day or 2026-02-15..2026-02-23")) {
            ClosedRange(days: $0)
        }
    }

    /// `09:00`, in minutes after midnight.
    func timeOfDay() -> Int? {
        parsed(Localized(zh: "时刻，如 09:00", en: "a time of day such as 09:00")) { text in
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
                let hour = Int(parts[0]), let minute = Int(parts[1]),
                (0...24).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 1440
            else { return nil }
            return hour * 60 + minute
        }
    }

    func term<Value: Term>() -> Value? {
        code(Value.allCases.map(\.rawValue)).flatMap { Value(rawValue: $0) }
    }

    /// One of a few words.
    func code(_ codes: [String]) -> String? {
        let list = codes.joined(separator: ", ")
        return parsed(Localized(zh: "以下之一：\(list)", en: "one of \(list)")) { codes.contains($0) ? $0 : nil }
    }

    func agencyID() -> AgencyID? { identifier().map { AgencyID($0) } }
    func clockID() -> ClockID? { identifier().map { ClockID($0) } }

    /// Letters, digits, dots and hyphens.
    func identifier() -> String? {
        parsed(Localized(zh: "由字母、数字、点或连字符组成的代号", en: "a name of letters, digits, dots and hyphens")) { text in
            text.utf8.allSatisfy(Entry.isIdentifierByte) ? text : nil
        }
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// `{zh: …, en: …}`; both are needed.
    func localized() -> Localized? {
        section { $0.localized() }
    }
}

extension ClosedRange<Day> {
    /// `2026-02-15..2026-02-23` or `2026-02-15`. Nil for anything else, also when the end lies before the beginning.
    package init?(days text: String) {
        let bytes = Array(text.utf8)
        if bytes.count == 10, let day = Day(text) {
            self = day...day
            return
        }
        guard bytes.count == 22, bytes[10] == UInt8(ascii: "."), bytes[11] == UInt8(ascii: "."),
            let first = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
            let last = Day(String(decoding: bytes[12...], as: UTF8.self)), first <= last
        else { return nil }
        self = first...last
    }
}
