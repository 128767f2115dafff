import Agreement
import ArgumentParser
import Vocabulary

/// `hufu agreement due --clock T08 --from 2026-02-12T10:00+08:00 --json`
struct AgreementDue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "When a clock of the agreement runs out, and why.")

    @Option(help: "The clock, such as T08 or T19.2.")
    var clock: String

    @Option(help: "When it starts, such as 2026-02-12T10:00+08:00.", transform: instant)
    var from: Instant

    @Flag(help: "The clock was extended once.")
    var extended = false

    @Flag(help: "The green channel applies.")
    var green = false

    @Option(
        name: .customLong("stop"), help: "Days that do not count, such as 2026-03-01..2026-03-10; repeatable.",
        transform: days)
    var stops: [ClosedRange<Day>] = []

    @Option(help: "Calendar and rules as announced by that day.", transform: day)
    var asOf: Day?

    @OptionGroup var options: AgreementOptions

    func run() throws {
        let agreement = try options.load()
        let id = ClockID(clock)
        guard let rule = agreement.clock(id) else { throw refused("The agreement has no clock \(clock).") }
        if rule.period == nil { throw refused("\(clock) (\(rule.name[options.language])) has no number of its own.") }
        if extended, rule.extension == nil { throw refused("\(clock) cannot be extended.") }
        let how = DueOptions(extended: extended, green: green, stops: stops, asOf: asOf)
        guard let result = agreement.due(id, from: from, how), let steps = agreement.derivation(id, from: from, how)
        else { throw refused("\(clock) cannot be computed from that day: no version of the rule or no calendar.") }
        let answer = DueAnswer(result, steps.map { $0[options.language] }, agreement.offset)
        if options.json { try printJSON(answer) } else { answer.show() }
    }
}

/// The answer as programs read it.
private struct DueAnswer: Encodable {
    let due: Day
    let dueAt: String
    let unrolled: Day
    let provisional: Bool
    let mark: String
    let derivation: [String]

    init(_ result: DueComputation, _ derivation: [String], _ offset: UTCOffset) {
        due = result.due.day
        dueAt = result.due.end.text(offset)
        unrolled = result.unrolled
        provisional = result.due.isProvisional
        mark = result.mark
        self.derivation = derivation
    }

    func show() {
        print("due: \(due)\(provisional ? " (provisional)" : ""), late from \(dueAt)")
        for step in derivation { print("  \(step)") }
    }
}

private func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(text) else {
        throw ValidationError("\"\(text)\" is not an instant such as 2026-02-12T10:00+08:00.")
    }
    return instant
}

private func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError("\"\(text)\" is not a day such as 2026-02-12.") }
    return day
}

private func days(_ text: String) throws -> ClosedRange<Day> {
    guard let first = Day(String(text.prefix(10))), let last = Day(String(text.suffix(10))), text.utf8.count == 22,
        text.dropFirst(10).hasPrefix(".."), first <= last
    else { throw ValidationError("\"\(text)\" is not a span of days such as 2026-03-01..2026-03-10.") }
    return first...last
}
