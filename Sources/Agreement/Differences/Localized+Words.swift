internal import Vocabulary

/// Putting sentences together from terms, in both languages at once.
extension Localized {
    static let none = Localized(zh: "无", en: "none")
    static let yes = Localized(zh: "是", en: "yes")
    static let no = Localized(zh: "否", en: "no")

    /// `甲、乙` and `A, B`; nothing at all is `无` and `none`.
    static func list(_ texts: [Localized]) -> Localized {
        texts.isEmpty ? none : joined(texts, zh: "、", en: ", ")
    }

    /// `甲或者乙` and `A or B`
    static func either(_ texts: [Localized]) -> Localized { joined(texts, zh: "或者", en: " or ") }

    static func joined(_ texts: [Localized], zh: String, en: String) -> Localized {
        Localized(zh: texts.map(\.zh).joined(separator: zh), en: texts.map(\.en).joined(separator: en))
    }

    /// Something that is the same in both languages, such as an id or a day.
    init(plain text: String) { self.init(zh: text, en: text) }

    static func flag(_ flag: Bool) -> Localized { flag ? yes : no }

    static func quoted(_ text: Localized?) -> Localized {
        text.map { Localized(zh: "“\($0.zh)”", en: "“\($0.en)”") } ?? none
    }
}

extension Day {
    /// Nil is said as the beginning or the end of time.
    static func name(_ day: Day?) -> Localized {
        day.map { Localized(zh: $0.text(.zh), en: $0.text(.en)) } ?? Localized(zh: "不限", en: "no bound")
    }
}

/// What one property was and is: `期限 15 个工作日 → 10 个工作日`. Nil where nothing changed.
func change<Value: Equatable>(
    _ what: Localized, _ old: Value, _ new: Value, _ words: (Value) -> Localized
) -> Localized? {
    guard old != new else { return nil }
    let (before, after) = (words(old), words(new))
    return Localized(
        zh: "\(what.zh) \(before.zh) → \(after.zh)", en: "\(what.en) \(before.en) → \(after.en)")
}

extension [Localized] {
    /// Without repetitions, in the order given.
    static func changes(_ all: Localized?...) -> [Localized] { all.compactMap(\.self) }
}
