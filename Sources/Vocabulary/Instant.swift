/// A moment. Unit: milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Sendable, Hashable, Comparable, Codable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    package func adding(milliseconds more: Int64) -> Instant { Instant(milliseconds: milliseconds + more) }
    package func adding(seconds: Int) -> Instant { adding(milliseconds: Int64(seconds) * 1000) }
    package func adding(hours: Int) -> Instant { adding(seconds: hours * 3600) }
}

/// The distance of a place's clock from UTC. Unit: minutes east. The agreement names it; it does not change with
/// the season.
package struct UTCOffset: Sendable, Hashable, Codable {
    package let minutes: Int

    package init(minutes: Int) {
        self.minutes = minutes
    }

    /// `+08:00`, `-05:30` or `Z`. Nil for anything else.
    package init?(_ text: String) {
        if text == "Z" {
            minutes = 0
            return
        }
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            let hours = decimal(bytes[1..<3]), let rest = decimal(bytes[4..<6]), hours <= 14, rest < 60
        else { return nil }
        minutes = (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + rest)
    }

    package var text: String {
        (minutes < 0 ? "-" : "+") + padded(abs(minutes) / 60, 2) + ":" + padded(abs(minutes) % 60, 2)
    }
}

/// An instant as the wall clock of a place shows it.
package struct LocalTime: Sendable, Hashable {
    package let day: Day
    /// 0 to 86,399,999.
    package let millisecondOfDay: Int

    package init(_ instant: Instant, _ offset: UTCOffset) {
        let local = instant.milliseconds + Int64(offset.minutes) * 60_000
        let number = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        day = Day(number: Int32(number))
        millisecondOfDay = Int(local - number * 86_400_000)
    }

    package var hour: Int { millisecondOfDay / 3_600_000 }
    package var minute: Int { millisecondOfDay / 60_000 % 60 }
    package var second: Int { millisecondOfDay / 1000 % 60 }
}

extension Day {
    /// The instant at which the day begins. A period that ends "at the end of day d" ends at `(d + 1).start`.
    package func start(_ offset: UTCOffset) -> Instant {
        Instant(milliseconds: Int64(number) * 86_400_000 - Int64(offset.minutes) * 60_000)
    }

    package init(_ instant: Instant, _ offset: UTCOffset) {
        self = LocalTime(instant, offset).day
    }
}

extension Instant {
    /// `2026-02-12T10:00+08:00`, seconds and fractions optional (RFC 3339, with the seconds left out if wanted).
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 17, let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
            let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]), hour < 24, minute < 60
        else { return nil }
        var index = 16
        var milliseconds = 0
        if bytes[index] == UInt8(ascii: ":") {
            guard bytes.count > index + 2, let second = decimal(bytes[index + 1..<index + 3]), second < 60 else {
                return nil
            }
            milliseconds = second * 1000
            index += 3
            if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
                index += 1
                var unit = 100
                let first = index
                while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 {
                    milliseconds += Int(bytes[index] - 48) * unit
                    unit /= 10
                    index += 1
                }
                guard index > first else { return nil }
            }
        }
        guard index < bytes.count, let offset = UTCOffset(String(decoding: bytes[index...], as: UTF8.self)) else {
            return nil
        }
        self = day.start(offset).adding(milliseconds: Int64(hour * 3_600_000 + minute * 60_000 + milliseconds))
    }

    /// `2026-02-12T10:00:00+08:00`, cut to whole seconds.
    package func text(_ offset: UTCOffset) -> String {
        let local = LocalTime(self, offset)
        return local.day.description + "T" + padded(local.hour, 2) + ":" + padded(local.minute, 2) + ":"
            + padded(local.second, 2) + offset.text
    }

    /// As people say it, always with the year: 2026 年 3 月 2 日 22:40, 2 March 2026, 22:40.
    package func text(_ language: Language, _ offset: UTCOffset) -> String {
        let local = LocalTime(self, offset)
        let clock = padded(local.hour, 2) + ":" + padded(local.minute, 2)
        switch language {
        case .zh: return local.day.text(.zh) + " " + clock
        case .en: return local.day.text(.en) + ", " + clock
        }
    }
}
