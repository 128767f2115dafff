package import Vocabulary

/// How a due date stands at this moment, in words, a sign and a tone: never by colour alone.
package struct DueSign: Sendable, Equatable {
    package enum Tone: String, Sendable {
        case late, soon, calm, done
    }

    package let tone: Tone
    /// 还剩 2 天, 超 3 天, due today.
    package let words: String
    /// The day itself, with its year.
    package let day: String

    /// `◔` while there is time, `!` when it is late, `✓` when it is met.
    package var sign: String {
        switch tone {
        case .late: "!"
        case .soon, .calm: "◔"
        case .done: "✓"
        }
    }

    /// The sign and the words, as rows and tags show them.
    package var label: String { sign + " " + words }
}

extension DueSign {
    /// Days up to which an open date counts as near. Source: the public interface, section "Look" (amber for soon).
    static let nearInDays = 2

    package init(_ due: Due, at now: Instant, _ offset: UTCOffset, _ language: Language) {
        let today = Day(now, offset)
        day = due.day.text(language)
        guard due.isOverdue(at: now) else {
            let left = due.day - today
            tone = left <= DueSign.nearInDays ? .soon : .calm
            words = DueSign.left(days: left)[language]
            return
        }
        tone = .late
        let hours = Int((now.milliseconds - due.end.milliseconds) / 3_600_000)
        // Late is counted from the later date, where a corrected clock has two.
        let last = Day(due.end.adding(milliseconds: -1), offset)
        words = DueSign.late(days: today - last, hours: hours)[language]
    }

    /// What an ended clock shows: when it ended, or that it was late.
    package init(endedOn day: Day, inTime: Bool, _ language: Language) {
        tone = inTime ? .done : .late
        words = (inTime ? Localized(zh: "按时完成", en: "met in time") : Localized(zh: "超期完成", en: "met late"))[language]
        self.day = day.text(language)
    }

    private static func left(days: Int) -> Localized {
        switch days {
        // The day of a corrected date has passed, and a later one that it replaced has not.
        case ..<0: Localized(zh: "原期限仍有效", en: "the earlier date still counts")
        case 0: Localized(zh: "今天到期", en: "due today")
        case 1: Localized(zh: "还剩 1 天", en: "1 day left")
        default: Localized(zh: "还剩 \(days) 天", en: "\(days) days left")
        }
    }

    private static func late(days: Int, hours: Int) -> Localized {
        guard days > 0 else {
            return hours == 1
                ? Localized(zh: "超 1 小时", en: "1 hour late")
                : Localized(zh: "超 \(hours) 小时", en: "\(hours) hours late")
        }
        return days == 1
            ? Localized(zh: "超 1 天", en: "1 day late") : Localized(zh: "超 \(days) 天", en: "\(days) days late")
    }
}
