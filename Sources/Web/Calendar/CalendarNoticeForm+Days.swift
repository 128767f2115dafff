import Agreement
import Vocabulary

/// The two lists of days. What is wrong with any line is said in one message at the field.
extension CalendarNoticeForm {
    /// More days than this in one line are a slip. As the reader of the agreement's files.
    private static let longest = 31

    func holidays(_ year: Int?, _ problems: inout [FieldProblem]) -> [Holiday] {
        var faults: [Localized] = []
        var holidays: [Holiday] = []
        let lines = (typed.text("off") ?? "").split(separator: "\n").map { String($0).trimmed }
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let cut = line.firstIndex(where: \.isWhitespace) ?? line.endIndex
            guard let days = ClosedRange<Day>(days: String(line[..<cut])) else {
                faults.append(Self.fault(index, "日期应写成 2027-02-05..2027-02-11", "write days as 2027-02-05..2027-02-11"))
                continue
            }
            guard let name = Self.name(String(line[cut...])) else {
                faults.append(Self.fault(index, "请写“中文名称 / 英文名称”", "write “Chinese name / English name”"))
                continue
            }
            if days.upperBound - days.lowerBound >= Self.longest {
                faults.append(Self.fault(index, "长于 31 天", "longer than 31 days"))
            }
            if !Self.isNear(days, year) {
                faults.append(Self.fault(index, "不在这一年前后", "not near the year"))
            }
            holidays.append(Holiday(days: days, name: name))
        }
        if lines.isEmpty { faults.append(Localized(zh: "请至少填写一个假期", en: "Enter at least one holiday")) }
        Self.report(faults, "off", &problems)
        return holidays
    }

    /// Days apart by blanks, commas or line ends.
    func worked(_ year: Int?, _ holidays: [Holiday], _ problems: inout [FieldProblem]) -> [Day] {
        var faults: [Localized] = []
        var days: [Day] = []
        for word in (typed.text("worked") ?? "").split(whereSeparator: { $0.isWhitespace || ",，、;；".contains($0) }) {
            guard let day = Day(String(word)) else {
                faults.append(Localized(zh: "“\(word)”不是日期，如 2027-01-31", en: "“\(word)” is no day such as 2027-01-31"))
                continue
            }
            if !day.weekday.isWeekend {
                faults.append(Localized(zh: "\(day) 不是周末，本来就上班", en: "\(day) is no weekend day and works anyhow"))
            }
            if holidays.contains(where: { $0.days.contains(day) }) {
                faults.append(Localized(zh: "\(day) 既放假又上班", en: "\(day) is both off and worked"))
            }
            if !Self.isNear(day...day, year) {
                faults.append(Localized(zh: "\(day) 不在这一年前后", en: "\(day) is not near the year"))
            }
            days.append(day)
        }
        Self.report(faults, "worked", &problems)
        return days
    }

    private static func isNear(_ days: ClosedRange<Day>, _ year: Int?) -> Bool {
        guard let year else { return true }
        return abs(days.lowerBound.year - year) <= 1 && abs(days.upperBound.year - year) <= 1
    }

    /// `春节 / Spring Festival`
    private static func name(_ text: String) -> Localized? {
        let mark = text.contains(" / ") ? " / " : text.contains("／") ? "／" : "/"
        let parts = text.split(separator: mark, maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2 else { return nil }
        let (zh, en) = (parts[0], parts[1])
        return zh.isEmpty || en.isEmpty || isChinese(en) ? nil : Localized(zh: zh, en: en)
    }

    private static func fault(_ index: Int, _ zh: String, _ en: String) -> Localized {
        Localized(zh: "第 \(index + 1) 行：\(zh)", en: "line \(index + 1): \(en)")
    }

    private static func report(_ faults: [Localized], _ field: String, _ problems: inout [FieldProblem]) {
        guard !faults.isEmpty else { return }
        let en = faults.map(\.en).joined(separator: "; ")
        problems.append(
            FieldProblem(
                field, zh: faults.map(\.zh).joined(separator: "；"), en: en.prefix(1).uppercased() + en.dropFirst()))
    }
}
