import ArgumentParser
import Vocabulary

// What is wrong with the words of a command, in both languages. The program ends with 2.

func wrongUse(_ refusal: any Refusal) -> ValidationError { ValidationError(CommandFailure(refusal).description) }

func wrongUse(zh: String, en: String) -> ValidationError { ValidationError("\(en)\n\(zh)") }

/// The day that somebody gave, or what one looks like.
func givenDay(_ text: String) throws -> Day {
    guard let day = Day(text) else {
        throw wrongUse(zh: "「\(text)」不是日期；写法如 2026-02-12。", en: "“\(text)” is not a day such as 2026-02-12.")
    }
    return day
}

/// The instant that somebody gave, or what one looks like.
func givenInstant(_ text: String) throws -> Instant {
    guard let instant = Instant(text) else {
        throw wrongUse(
            zh: "「\(text)」不是时刻；写法如 2026-02-12T10:00+08:00。",
            en: "“\(text)” is not an instant such as 2026-02-12T10:00+08:00.")
    }
    return instant
}
