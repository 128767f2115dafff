internal import Vocabulary

/// What is special about a day in a count of working days.
enum DayReason: Hashable {
    case weekend
    case holiday(Localized)
    case workedWeekend

    static let weekendName = Localized(zh: "周末", en: "weekend")

    /// Nil for an ordinary worked day.
    init?(_ day: Day, _ table: CalendarTable) {
        switch (table.isWorked(day), day.weekday.isWeekend) {
        case (true, false): return nil
        case (true, true): self = .workedWeekend
        case (false, _): self = table.holidayName(day).map { .holiday($0) } ?? .weekend
        }
    }

    func sentence(_ days: Localized) -> Localized {
        switch self {
        case .weekend: Localized(zh: "\(days.zh)：周末，不计入。", en: "\(days.en): weekend, not counted.")
        case .holiday(let name): Localized(zh: "\(days.zh)：\(name.zh)，不计入。", en: "\(days.en): \(name.en), not counted.")
        case .workedWeekend: Localized(zh: "\(days.zh)：调休上班，计入。", en: "\(days.en): a worked weekend day, counted.")
        }
    }
}
