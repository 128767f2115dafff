import Agreement
import ArgumentParser
import Vocabulary

/// `hufu agreement due --clock T08 --from 2026-02-12T10:00+08:00 --json`
struct AgreementDue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "When a clock of the agreement runs out, and why.")

    @Option(help: "The clock, such as T08 or T19.2.")
    var clock: String

    @Option(help: "When it starts, such as 2026-02-12T10:00+08:00.", transform: givenInstant)
    var from: Instant

    @Flag(help: "The clock was extended once.")
    var extended = false

    @Flag(help: "The green channel applies.")
    var green = false

    @Option(
        name: .customLong("stop"), help: "Days that do not count, such as 2026-03-01..2026-03-10; repeatable.",
        transform: days)
    var stops: [ClosedRange<Day>] = []

    @Option(help: "Calendar and rules as announced by that day.", transform: givenDay)
    var asOf: Day?

    @OptionGroup var options: AgreementOptions

    func run() throws {
        let agreement = try options.load()
        let how = DueOptions(extended: extended, green: green, stops: stops, asOf: asOf)
        try check(agreement)
        guard let result = agreement.due(ClockID(clock), from: from, how),
            let steps = agreement.derivation(ClockID(clock), from: from, how)
        else {
            throw refuse(
                zh: "\(clock)：该日没有有效的规则版本，或者超出日历范围。",
                en: "\(clock) cannot be computed from that day: no version of the rule or no calendar.")
        }
        let derivation = steps.map { $0[options.language] }
        if options.json {
            print(written(result, derivation, agreement.offset).written)
        } else {
            show(result, derivation, agreement.offset)
        }
    }

    /// Refuses what the clock cannot do, and says on standard error what changes nothing.
    private func check(_ agreement: ResponsibilityAgreement) throws {
        guard let rule = agreement.clock(ClockID(clock)) else {
            throw refuse(zh: "协议中没有期限 \(clock)。", en: "The agreement has no clock \(clock).")
        }
        guard let period = rule.period else {
            throw refuse(
                zh: "\(clock)（\(rule.name.zh)）没有固定期限。", en: "\(clock) (\(rule.name.en)) has no number of its own.")
        }
        if extended, rule.extension == nil {
            throw refuse(zh: "\(clock) 不能延长。", en: "\(clock) cannot be extended.")
        }
        if green, rule.green == nil {
            note(zh: "\(clock) 没有绿色通道期限，按一般期限计算。", en: "\(clock) has no green limit; the ordinary one is used.")
        }
        if !stops.isEmpty, period.isInHours {
            note(zh: "\(clock) 以小时计，不中止。", en: "\(clock) counts hours and has no stops; --stop changes nothing.")
        }
    }

    private func refuse(zh: String, en: String) -> ExitCode {
        refused(Localized(zh: zh, en: en)[options.language])
    }

    private func note(zh: String, en: String) {
        printError(Localized(zh: zh, en: en)[options.language])
    }

    /// The answer as programs read it, in the order in which it is described.
    private func written(_ result: DueComputation, _ derivation: [String], _ offset: UTCOffset) -> OrderedJSON {
        .object([
            ("due", .text("\(result.due.day)")), ("dueAt", .text(result.due.end.text(offset))),
            ("unrolled", .text("\(result.unrolled)")), ("provisional", .flag(result.due.isProvisional)),
            ("mark", .text(result.mark)), ("derivation", .texts(derivation)),
        ])
    }

    private func show(_ result: DueComputation, _ derivation: [String], _ offset: UTCOffset) {
        let language = options.language
        let provisional = result.due.isProvisional ? Localized(zh: "（暂定）", en: " (provisional)")[language] : ""
        let lines = [
            Localized(zh: "期限届满", en: "due")[language] + ": \(result.due.day)\(provisional)",
            Localized(zh: "自此逾期", en: "late from")[language] + ": \(result.due.end.text(offset))",
            Localized(zh: "未顺延的届满日", en: "before rolling")[language] + ": \(result.unrolled)",
            Localized(zh: "标记", en: "mark")[language] + ": \(result.mark)",
        ]
        for line in lines + derivation.map({ "  \($0)" }) { print(line) }
    }
}

private func days(_ text: String) throws -> ClosedRange<Day> {
    guard let span = ClosedRange<Day>(days: text) else {
        throw wrongUse(
            zh: "「\(text)」既不是日期，也不是一段日期；写法如 2026-03-01..2026-03-10。",
            en: "“\(text)” is neither a day nor a span of days such as 2026-03-01..2026-03-10.")
    }
    return span
}
