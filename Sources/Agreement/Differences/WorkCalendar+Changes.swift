internal import Vocabulary

extension WorkCalendar {
    /// Year by year, the days that were worked and are off now, or the other way round.
    func differences(from old: WorkCalendar) -> [AgreementDifference] {
        let years = Set((lists + old.lists).map(\.year)).sorted()
        let yearly = change(Localized(zh: "每年固定放假", en: "holidays of every year"), old.yearly, yearly) { days in
            .list(
                days.map {
                    Localized(
                        zh: "\($0.month)月\($0.days.lowerBound)–\($0.days.upperBound)日",
                        en: "\($0.month)/\($0.days.lowerBound)–\($0.days.upperBound)")
                })
        }
        return years.compactMap { year in
            let words = changes(of: year, from: old)
            return words.isEmpty ? nil : difference(String(year), Localized.joined(words, zh: "；", en: "; "))
        } + [yearly].compactMap(\.self).map { difference("yearlyHolidays", $0) }
    }

    private func difference(_ rule: String, _ words: Localized) -> AgreementDifference {
        AgreementDifference(
            topic: .calendar, rule: rule, whom: AffectedParty.everybody,
            sentence: Localized(zh: "\(rule)：\(words.zh)。", en: "\(rule): \(words.en)."))
    }

    private func changes(of year: Int, from old: WorkCalendar) -> [Localized] {
        func announced(_ calendar: WorkCalendar) -> [Day] { calendar.lists.filter { $0.year == year }.map(\.announced) }
        return .changes(
            change(Localized(zh: "通知公布于", en: "notice of"), announced(old), announced(self)) {
                .list($0.map { Day.name($0) })
            },
            days(Localized(zh: "改为放假", en: "now off"), of: year) { old.isWorked($0) && !isWorked($0) },
            days(Localized(zh: "改为上班", en: "now worked"), of: year) { !old.isWorked($0) && isWorked($0) })
    }

    private func days(_ what: Localized, of year: Int, _ isMeant: (Day) -> Bool) -> Localized? {
        let first = Day(year: year, month: 1, day: 1)!
        let days = (0..<366).map { first + $0 }.filter { $0.year == year && isMeant($0) }.map { Day.name($0) }
        guard !days.isEmpty else { return nil }
        let list = Localized.list(days)
        return Localized(zh: "\(what.zh)：\(list.zh)", en: "\(what.en): \(list.en)")
    }
}
