package import Agreement
package import Vocabulary

/// A small city whose law changes: four calendars, and four sets of limits for clocks that can be stopped, extended and
/// made green.
package struct ChangingLaw: Sendable {
    package static let shared = ChangingLaw()

    /// One clock as the test itself counts it.
    package struct Limit: Sendable {
        package let id: ClockID
        package let isInWorkingDays: Bool
        /// By the set of limits.
        package let days: [Int]
        package let green: Int
        package let more: Int
        package let rolls: Bool
    }

    package static let limits = [
        Limit(id: ClockID("X1"), isInWorkingDays: true, days: [15, 20, 12, 30], green: 6, more: 10, rolls: true),
        Limit(id: ClockID("X2"), isInWorkingDays: false, days: [30, 45, 25, 60], green: 9, more: 15, rolls: true),
        Limit(id: ClockID("X3"), isInWorkingDays: false, days: [28, 35, 20, 50], green: 8, more: 14, rolls: false),
    ]

    /// Days off of each calendar beside the weekends.
    package static let holidays: [[ClosedRange<Day>]] = [
        ["2026-04-04..2026-04-06"], ["2026-03-12..2026-03-13", "2026-04-04..2026-04-06"], [],
        ["2026-03-16..2026-03-24", "2026-05-01..2026-05-05"],
    ].map { $0.map { ClosedRange<Day>(days: $0)! } }

    /// By calendar, then by set of limits.
    private let agreements: [[ResponsibilityAgreement]]

    private init() {
        agreements = Self.holidays.map { off in
            (0..<4).map { set in
                do {
                    let text = Self.text(off, set)
                    return try ResponsibilityAgreement.load([AgreementFile(path: "law.yaml", bytes: Array(text.utf8))])
                } catch {
                    preconditionFailure("The changing law does not load: \(error)")
                }
            }
        }
    }

    package func agreement(calendar: Int, limits: Int) -> ResponsibilityAgreement { agreements[calendar][limits] }

    /// Whether a day is worked, told without the calendar of the program.
    package static func isWorked(_ day: Day, calendar: Int) -> Bool {
        !day.weekday.isWeekend && !holidays[calendar].contains { $0.contains(day) }
    }

    private static func text(_ off: [ClosedRange<Day>], _ set: Int) -> String {
        let days = off.map { "{days: \($0.lowerBound)..\($0.upperBound), name: {zh: 假, en: Off}}" }
        let clocks = limits.map { limit in
            let unit = limit.isInWorkingDays ? "working days" : "natural days"
            return """
                  - id: \(limit.id)
                    name: {zh: 期限, en: Limit}
                    scope: case
                    limit: \(limit.days[set]) \(unit)
                    green: \(limit.green) \(unit)
                    extension: {by: \(limit.more) \(unit), who: deskOfficer}
                    starts: received
                    ends: [accepted, notAccepted, closed, withdrawn]
                    stops: supplementRequested
                    resumes: supplementReceived
                    rolls: \(limit.rolls)
                    source: *s
                    mark: G
                """
        }
        return """
            agreement:
              id: changing
              name: {zh: 变法, en: Changing law}
              centre: {zh: 中心, en: Centre}
              telephone: "12312"
              utcOffset: "+08:00"
              officeHours: {opens: "08:30", closes: "17:30"}
            districts: [{id: north, name: {zh: 北区, en: North}}]
            agencies:
              - {id: a.one, name: {zh: 甲, en: One}, source: &s {zh: 约, en: Agreed}, mark: G}
            competence:
              - {id: R1, name: {zh: 全部, en: All}, lead: a.one, source: *s, mark: G}
            filingItems: [{id: contact, name: {zh: 联系, en: Contact}}]
            filingStandards:
              - {id: all, name: {zh: 全部, en: All}, default: true, needs: {contact: required}, source: *s, mark: G}
            calendar:
              - {year: 2026, announced: 2025-11-04, off: [\(days.joined(separator: ", "))], source: *s, mark: G}
            clocks:
            \(clocks.joined(separator: "\n"))

            """
    }
}
