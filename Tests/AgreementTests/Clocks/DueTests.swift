import Agreement
import Testing
import Vocabulary

/// One line of `terms.csv`.
struct Term: CustomTestStringConvertible, Sendable {
    let clock: String
    let from: String
    let options: String
    let due: String
    let source: String

    static let all = CSV.rows("terms.csv").map {
        Term(clock: $0["clock"]!, from: $0["from"]!, options: $0["options"]!, due: $0["due"]!, source: $0["source"]!)
    }

    var testDescription: String { "\(clock) from \(from) \(options): \(due) (\(source))" }

    var dueOptions: DueOptions {
        var due = DueOptions()
        for word in options.split(separator: " ") {
            let value = word.split(separator: "=").last.map(String.init) ?? ""
            switch word.prefix(while: { $0 != "=" }) {
            case "extended": due.extended = true
            case "green": due.green = true
            case "granted": due.greenGrantedAt = Day(value)?.start(UTCOffset(minutes: 480)).adding(hours: 9)
            case "stop": due.stops.append(ClosedRange(days: value)!)
            case "asOf": due.asOf = Day(value)
            default: Issue.record("\(word) is no option.")
            }
        }
        return due
    }
}

@Suite("Due dates (DOMAIN section 4.4; Civil Code art. 200–204)")
struct DueTests {
    private let agreement = ResponsibilityAgreement.beijing

    @Test("Every line of terms.csv holds", arguments: Term.all)
    func line(term: Term) throws {
        let from = try #require(Instant(term.from.contains("T") ? "\(term.from)+08:00" : "\(term.from)T10:00+08:00"))
        let due = agreement.due(ClockID(term.clock), from: from, term.dueOptions)?.due
        if term.due.contains("T") {
            #expect(due?.end == Instant("\(term.due)+08:00"))
        } else {
            #expect(due?.day == Day(term.due))
        }
    }

    @Test("Every clock and every part of one has a line, and no line is about a clock that is not there")
    func complete() {
        let lines = Set(Term.all.compactMap { agreement.clock(ClockID($0.clock))?.id })
        #expect(lines == Set(agreement.clocks.map(\.id)))
        #expect(Term.all.allSatisfy { agreement.clock(ClockID($0.clock)) != nil })
    }

    @Test("Every green limit, every extension and every clock that never rolls has a line")
    func optionsCovered() {
        func lines(_ word: String) -> Set<ClockID> {
            Set(Term.all.filter { $0.options.contains(word) }.compactMap { agreement.clock(ClockID($0.clock))?.id })
        }
        #expect(Set(agreement.clocks.filter { $0.green != nil }.map(\.id)).isSubset(of: lines("green")))
        #expect(Set(agreement.clocks.filter { $0.extension != nil }.map(\.id)).isSubset(of: lines("extended")))
        #expect(Set(agreement.clocks.filter { !$0.stops.isEmpty }.map(\.id)).isSubset(of: lines("stop=")))
    }

    @Test("The table is there and names every source")
    func table() {
        #expect(Term.all.count >= 120)
        #expect(Term.all.allSatisfy { !$0.source.isEmpty })
    }

    @Test("A month that is too short ends on its last day: 31 August and one month is 30 September")
    func clampedMonth() throws {
        let agreement = try ResponsibilityAgreement.sample(clockLimit: "1 month")
        #expect(agreement.day("X1", "2026-08-31") == Day("2026-09-30"))
    }

    @Test("Without a list in the calendar a date is provisional, with one it is not")
    func provisional() {
        func isProvisional(_ clock: String, _ day: String, _ asOf: Day? = nil) -> Bool? {
            agreement.due(ClockID(clock), from: Instant("\(day)T10:00+08:00")!, DueOptions(asOf: asOf))?.due
                .isProvisional
        }
        #expect(isProvisional("T03", "2026-12-30") == true)
        #expect(isProvisional("T03", "2026-12-24") == false)
        #expect(isProvisional("T03", "2026-02-13", Day("2025-11-03")) == true)
        #expect(isProvisional("T03", "2026-02-13", Day("2025-11-04")) == false)
        #expect(isProvisional("T10", "2026-12-01") == true)
        #expect(isProvisional("T19.2", "2027-03-01") == false)
    }

    @Test("The day ends at midnight in the city's own time")
    func endOfDay() {
        let due = agreement.due(ClockID("T08"), from: Instant("2026-02-12T10:00+08:00")!)?.due
        #expect(due?.day == Day("2026-03-11"))
        #expect(due?.end.text(agreement.offset) == "2026-03-12T00:00:00+08:00")
    }

    @Test("A clock may close with the office instead")
    func endOfOfficeHours() throws {
        let agreement = try ResponsibilityAgreement.sample(clockLimit: "1 working day\n    closesAtOfficeHours: true")
        let due = agreement.due(ClockID("X1"), from: Instant("2026-03-02T10:00+08:00")!)?.due
        #expect(due?.end == Instant("2026-03-03T17:30+08:00"))
    }

    @Test("Hours run around the clock; an end at midnight belongs to the day before")
    func hours() {
        func due(_ from: String) -> Due? { agreement.due(ClockID("T32.1"), from: Instant(from)!)?.due }
        #expect(due("2026-09-10T10:00+08:00")?.end == Instant("2026-09-11T10:00+08:00"))
        #expect(due("2026-09-10T10:00+08:00")?.day == Day("2026-09-11"))
        #expect(due("2026-09-10T00:00+08:00")?.day == Day("2026-09-10"))
    }

    @Test("Extensions run from the un-rolled end")
    func unrolled() {
        let plain = agreement.due(ClockID("T36"), from: Instant("2026-03-04T10:00+08:00")!)
        #expect(plain?.unrolled == Day("2026-07-04"))
        #expect(plain?.due.day == Day("2026-07-06"))
    }

    @Test("Clocks that are unknown or have no number give no date", arguments: ["T24", "T38", "T99", ""])
    func noDate(clock: String) {
        #expect(agreement.day(clock, "2026-03-02") == nil)
    }

    @Test("Nothing beyond the calendar is computed, and nothing traps", arguments: ["0001-01-01", "9999-12-31"])
    func farAway(day: String) {
        #expect(agreement.day("T03", day) == nil)
        let endless = DueOptions(stops: [Day("2026-03-03")!...Day("9999-12-31")!])
        for clock in ["T03", "T10", "T36"] { #expect(agreement.day(clock, "2026-03-02", endless) == nil) }
    }
}

extension ClosedRange<Day> {
    /// `2026-01-20..2026-01-29`
    init?(days text: String) {
        guard let first = Day(String(text.prefix(10))), let last = Day(String(text.suffix(10))) else { return nil }
        self = first...last
    }
}
