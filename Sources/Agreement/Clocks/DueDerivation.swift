package import Vocabulary

extension ResponsibilityAgreement {
    /// The steps by which a due date was found, for people who want to check it. Nil where `due` is nil.
    package func derivation(_ id: ClockID, from: Instant, _ options: DueOptions = DueOptions()) -> [Localized]? {
        guard let result = due(id, from: from, options), let limit = result.rule.limit(green: options.green) else {
            return nil
        }
        let narrator = DueNarrator(agreement: self, result: result, limit: limit, from: from, options: options)
        return narrator.steps
    }
}

/// Tells how a due date was found.
private struct DueNarrator {
    let agreement: ResponsibilityAgreement
    let result: DueComputation
    let limit: Period
    let from: Instant
    let options: DueOptions

    private var rule: ClockRule { result.rule }
    private var start: Day { LocalTime(from, agreement.offset).day }
    private var table: CalendarTable { agreement.calendar.table(asOf: options.asOf) }

    var steps: [Localized] {
        var steps = [theRule] + theReading + [theStart]
        if options.green, rule.green != nil { steps.append(Localized(zh: "适用绿色通道期限。", en: "The green limit applies.")) }
        if !limit.isInHours {
            steps += stops
            steps += skippedDays
        }
        steps += extensions + rolling + granting
        steps.append(theEnd)
        if result.due.isProvisional {
            steps.append(
                Localized(
                    zh: "有关年份的放假安排尚未公布，结果为暂定。", en: "The holiday notice for the year is not yet known: provisional."))
        }
        return steps
    }

    private var theRule: Localized {
        Localized(
            zh: "\(rule.id) \(rule.name.zh)：\(limit.name.zh)（\(rule.source.zh)，\(rule.mark)）。",
            en: "\(rule.id) \(rule.name.en): \(limit.name.en) (\(rule.source.en), \(rule.mark)).")
    }

    /// How the words of the law are counted, and whether that is confirmed.
    private var theReading: [Localized] {
        guard let reading = rule.reading else { return [] }
        return [Localized(zh: "\(reading.text.zh)（\(reading.mark)）", en: "\(reading.text.en) (\(reading.mark))")]
    }

    private var theStart: Localized {
        switch limit {
        case .hours:
            Localized(
                zh: "自 \(from.text(.zh, agreement.offset)) 起连续计算，不顺延。",
                en: "Hours count around the clock from \(from.text(.en, agreement.offset)) and do not roll.")
        case .workingDays(0):
            Localized(
                zh: "当日办理；非工作日则为次一工作日。", en: "Due on the day itself if it is worked, else on the next worked day.")
        default:
            Localized(
                zh: "起始日 \(start.text(.zh)) 不计入。", en: "The day of the event, \(start.text(.en)), is not counted.")
        }
    }

    private var stops: [Localized] {
        options.stops.map { stop in
            let days = named(stop)
            return Localized(zh: "\(days.zh)中止，不计入。", en: "Stopped \(days.en): these days do not count.")
        }
    }

    /// Days off that were passed over, with the reason, and worked weekends that were not.
    private var skippedDays: [Localized] {
        var runs: [(days: ClosedRange<Day>, reason: DayReason)] = []
        var day = start + 1
        while countsWorkingDays, day <= result.due.day {
            if let reason = DayReason(day, table) {
                if let last = runs.last, last.reason == reason, last.days.upperBound + 1 == day {
                    runs[runs.count - 1].days = last.days.lowerBound...day
                } else {
                    runs.append((day...day, reason))
                }
            }
            day = day + 1
        }
        return runs.map { $0.reason.sentence(named($0.days)) }
    }

    private var countsWorkingDays: Bool {
        if case .workingDays = limit { true } else { false }
    }

    private var extensions: [Localized] {
        guard options.extended else { return [] }
        guard let more = rule.extension else {
            return [Localized(zh: "该期限不能延长。", en: "This clock cannot be extended.")]
        }
        return [
            Localized(
                zh: "自未顺延的届满日起延长 \(more.name.zh)。", en: "Extended by \(more.name.en), from the end before rolling.")
        ]
    }

    private var rolling: [Localized] {
        guard !limit.isInHours, !table.isWorked(result.unrolled) else { return [] }
        guard rule.rolls else {
            return [
                Localized(
                    zh: "届满日 \(result.unrolled.text(.zh)) 非工作日，但此期限不顺延，应提前办理。",
                    en: "\(result.unrolled.text(.en)) is not worked, but this limit never rolls: act before.")
            ]
        }
        let reason = table.holidayName(result.unrolled) ?? DayReason.weekendName
        return [
            Localized(
                zh: "届满日 \(result.unrolled.text(.zh)) 为\(reason.zh)，顺延至次一工作日。",
                en:
                    "The last day, \(result.unrolled.text(.en)), is off (\(reason.en)) and rolls to the next worked day."
            )
        ]
    }

    private var granting: [Localized] {
        guard options.green, rule.green != nil, let granted = options.greenGrantedAt else { return [] }
        let day = LocalTime(granted, agreement.offset).day
        return [
            Localized(
                zh: "绿色通道于 \(day.text(.zh)) 批准，期限不早于当日结束。",
                en: "The green channel was granted on \(day.text(.en)); nothing is due before that day ends.")
        ]
    }

    private var theEnd: Localized {
        if limit.isInHours || rule.closesAtOfficeHours {
            let end = result.due.end
            return Localized(
                zh: "于 \(end.text(.zh, agreement.offset)) 届满。", en: "It ends at \(end.text(.en, agreement.offset)).")
        }
        let day = result.due.day
        return Localized(zh: "于 \(day.text(.zh)) 24:00 届满。", en: "It ends on \(day.text(.en)) at 24:00.")
    }

    private func named(_ days: ClosedRange<Day>) -> Localized {
        if days.lowerBound == days.upperBound {
            return Localized(zh: days.lowerBound.text(.zh), en: days.lowerBound.text(.en))
        }
        return Localized(
            zh: "\(days.lowerBound.text(.zh))至 \(days.upperBound.text(.zh))",
            en: "\(days.lowerBound.text(.en)) to \(days.upperBound.text(.en))")
    }
}
