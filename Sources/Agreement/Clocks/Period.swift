package import Vocabulary

/// A length of time as rules say it. Zero working days is the same day if it is worked, else the next worked day.
package enum Period: Sendable, Hashable {
    case workingDays(Int)
    case naturalDays(Int)
    case months(Int)
    case years(Int)
    case hours(Int)

    package var isInHours: Bool {
        if case .hours = self { true } else { false }
    }

    /// `15 working days`, `90 natural days`, `4 months`, `2 years`, `24 hours`. Nil for anything else.
    package init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count >= 2, let count = Int(words[0]) else { return nil }
        switch words.dropFirst().joined(separator: " ") {
        case "working day", "working days": self = .workingDays(count)
        case "natural day", "natural days": self = .naturalDays(count)
        case "month", "months": self = .months(count)
        case "year", "years": self = .years(count)
        case "hour", "hours": self = .hours(count)
        default: return nil
        }
        guard limits.contains(count) else { return nil }
    }

    /// Longer periods are taken for slips of the pen.
    private var limits: ClosedRange<Int> {
        switch self {
        case .workingDays: 0...1000
        case .naturalDays: 1...1500
        case .months: 1...120
        case .years: 1...30
        case .hours: 1...1000
        }
    }

    package var name: Localized {
        switch self {
        case .workingDays(let count): Localized(zh: "\(count) 个工作日", en: counted(count, "working day"))
        case .naturalDays(let count): Localized(zh: "\(count) 个自然日", en: counted(count, "natural day"))
        case .months(let count): Localized(zh: "\(count) 个月", en: counted(count, "month"))
        case .years(let count): Localized(zh: "\(count) 年", en: counted(count, "year"))
        case .hours(let count): Localized(zh: "\(count) 小时", en: counted(count, "hour"))
        }
    }
}

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension Entry {
    func period() -> Period? {
        parsed(
            Localized(
                zh: "期限，如 15 working days、90 natural days、4 months、2 years、24 hours",
                en: "a period such as 15 working days, 90 natural days, 4 months, 2 years, 24 hours")
        ) { Period($0) }
    }
}
