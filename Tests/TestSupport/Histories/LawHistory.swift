import Agreement
package import CaseRules
package import Vocabulary

/// One case under a law that changes while its clocks run: pauses, extensions, the green channel, amendments,
/// corrections, new calendars and recomputations, in an order given by chance.
package struct LawHistory {
    package private(set) var story: CaseStory
    private var generator: SeededGenerator
    private var versions = 1
    private var calendar = 0
    private var limits = 0
    /// The set of limits of each version, by its identifier.
    private var limitsOf = [1: 0]
    private var extended: Set<ClockID> = []
    private var stops: [ClosedRange<Day>] = []
    private var greenOn: [ClockID: Day] = [:]
    /// Every date that some clock had.
    private var dates: [ClockID: [Due]] = [:]

    package init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        let law = ChangingLaw.shared.agreement(calendar: 0, limits: 0)
        story = try CaseStory(.sample(), agreements: AgreementVersions(law, id: AgreementID(1)))
        try story.take(.officer, .beginExamination)
        noteDates()
    }

    /// Lives through one case; what is not as it should be, in words.
    package mutating func broken(steps: Int = 14) -> [String] {
        for _ in 0..<steps {
            step()
            noteDates()
        }
        if story.current.state == .awaitingSupplement { resume() }
        _ = try? story.take(.system, .recomputeClocks)
        noteDates()
        let last = story.current
        if story.refusal(of: .system, .recomputeClocks) != .nothingToRecompute { return ["a second time changes more"] }
        if Case.replay(story.journal) != last { return ["replay differs from the case"] }
        return last.openClocks.flatMap { broken($0) }
    }

    private mutating func step() {
        story.now = story.now.adding(hours: Int.random(in: 0...4, using: &generator) * 24)
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: pause()
        case 1, 2: resume()
        case 3: extend()
        case 4: grantGreen()
        case 5: install(corrects: false, calendar: nil)
        case 6: install(corrects: true, calendar: nil)
        case 7: install(corrects: false, calendar: Int.random(in: 0..<4, using: &generator))
        default: _ = try? story.take(.system, .recomputeClocks)
        }
    }

    private mutating func pause() {
        _ = try? story.take(.officer, .requestSupplement(Supplement(items: ["contact"])))
    }

    private mutating func resume() {
        guard let first = story.current.openClocks.first?.stoppedOn else { return }
        guard (try? story.take(.complainant, .submitSupplement(text: .sample))) != nil else { return }
        stops.append(first...max(first, story.today))
    }

    private mutating func extend() {
        guard let clock = story.current.openClocks.randomElement(using: &generator) else { return }
        if (try? story.take(.officer, .extendClock(clock: clock.index, reason: .sample))) != nil {
            extended.insert(clock.id)
        }
    }

    private mutating func grantGreen() {
        guard (try? story.take(.deskSupervisor, .requestGreenChannel(.majorEvent))) != nil else { return }
        // A clock that is late already keeps its date.
        for clock in story.current.openClocks where clock.greenGrantedAt != nil { greenOn[clock.id] = story.today }
    }

    private mutating func install(corrects: Bool, calendar next: Int?) {
        calendar = next ?? calendar
        limits = Int.random(in: 0..<4, using: &generator)
        let corrected = AgreementID(Int64(versions))
        versions += 1
        limitsOf[versions] = limits
        story.agreements = story.agreements.installing(
            ChangingLaw.shared.agreement(calendar: calendar, limits: limits), id: AgreementID(Int64(versions)),
            correcting: corrects ? corrected : nil)
    }

    private mutating func noteDates() {
        for clock in story.current.openClocks where dates[clock.id]?.last != clock.due {
            dates[clock.id, default: []].append(clock.due)
        }
    }

    private func broken(_ clock: RunningClock) -> [String] {
        guard let limit = ChangingLaw.limits.first(where: { $0.id == clock.id }), let started = clock.agreement else {
            return ["\(clock.id) is unknown"]
        }
        let version = story.agreements.chain(from: started).last.map { Int($0.value) } ?? 0
        let expected = counted(limit, limitsOf[version] ?? 0, from: Day(clock.startedAt, story.agreement.offset))
        var broken: [String] = []
        if clock.due.day != expected { broken.append("\(clock.id) is due \(clock.due.day), counted \(expected)") }
        let kept = Set(recorded(clock))
        if !Set(dates[clock.id] ?? []).isSubset(of: kept) { broken.append("\(clock.id) lost a date") }
        if clock.effectiveDue.end < clock.due.end { broken.append("\(clock.id) is late before its date") }
        return broken
    }

    /// Every date of the clock that the journal tells.
    private func recorded(_ clock: RunningClock) -> [Due] {
        story.journal.flatMap { entry -> [Due] in
            guard case .clocksChanged(let details) = entry.event else { return [] }
            return details.changes.flatMap { change -> [Due] in
                switch change {
                case .started(clock.index, _, _, _, let due, _, _): [due]
                case .resumed(clock.index, _, let due), .extended(clock.index, let due): [due]
                case .madeGreen(clock.index, _, let due): [due]
                case .corrected(clock.index, let before, let due): [before, due]
                default: []
                }
            }
        }
    }

    /// Day by day, from the start and the bare facts, whatever their order was.
    private func counted(_ limit: ChangingLaw.Limit, _ set: Int, from start: Day) -> Day {
        var rest = greenOn[limit.id] == nil ? limit.days[set] : limit.green
        // Stops move the end of the first limit; what comes after it runs on.
        var day = start
        while rest > 0 {
            day = day + 1
            let counts = !limit.isInWorkingDays || isWorked(day)
            if counts, !stops.contains(where: { $0.contains(day) }) { rest -= 1 }
        }
        rest = extended.contains(limit.id) ? limit.more : 0
        while rest > 0 {
            day = day + 1
            if !limit.isInWorkingDays || isWorked(day), !stops.contains(where: { $0.contains(day) }) { rest -= 1 }
        }
        while limit.rolls, !isWorked(day) { day = day + 1 }
        return max(day, greenOn[limit.id] ?? day)
    }

    private func isWorked(_ day: Day) -> Bool { ChangingLaw.isWorked(day, calendar: calendar) }
}
