import Agreement
import Vocabulary

extension Case {
    /// What the events of a step do to the clocks, by the agreement. `self` is the case after those events.
    func clockChanges(after events: [CaseEvent], _ context: DecisionContext) -> [ClockChange] {
        var keeper = ClockKeeper(self, context)
        for event in events {
            for reached in milestones(of: event, at: context.now, context.agreement.offset) { keeper.pass(reached) }
            switch event {
            case .greenChannelGranted: keeper.grantGreen()
            case .clockExtended(let details): keeper.extend { $0.index == details.clock }
            case .deferredExtended(let details): keeper.extend { $0.subject == .document(details.document) }
            case .undone: keeper.correctAll()
            default: break
            }
        }
        return keeper.changes
    }
}

/// Works out the changes of one step, one after another.
private struct ClockKeeper {
    private var current: Case
    private let context: DecisionContext
    private(set) var changes: [ClockChange] = []

    init(_ current: Case, _ context: DecisionContext) {
        self.current = current
        self.context = context
    }

    mutating func pass(_ reached: MilestoneReached) {
        let standing = current.openClocks
        for clock in standing {
            guard concerns(clock, reached), let rule = context.agreements.ruling(of: clock)?.rule else { continue }
            if rule.ends.contains(reached.milestone) {
                guard isEnough(reached.milestone, for: clock, among: standing) else { continue }
                let clock = upToDate(clock)
                record(.ended(index: clock.index, at: max(clock.startedAt, reached.endsAt ?? context.now)))
            } else if rule.stops.contains(reached.milestone), clock.stoppedOn == nil {
                record(.stopped(index: upToDate(clock).index, on: context.today))
            } else if rule.resumes.contains(reached.milestone), let first = clock.stoppedOn {
                resume(upToDate(clock), DayRange(first: first, last: max(first, context.today)))
            }
        }
        guard reached.startsClocks else { return }
        // The day on which the clock starts chooses among the versions of its rule inside one agreement.
        let day = Day(reached.at, context.agreement.offset)
        for rule in context.agreement.clocks(startingAt: reached.milestone, on: day) { start(rule, reached) }
    }

    /// A clock that is about to change first takes the date that corrected rules and the newest calendar give it, if the
    /// recomputation has not come to it yet, so that both its dates count.
    private mutating func upToDate(_ clock: RunningClock) -> RunningClock {
        guard let correction = context.agreements.correction(of: clock) else { return clock }
        record(correction)
        return current.clocks.first { $0.index == clock.index } ?? clock
    }

    /// The whole case's milestones concern every clock, a part's only its own.
    private func concerns(_ clock: RunningClock, _ reached: MilestoneReached) -> Bool {
        clock.subject == reached.subject
            || (reached.subject == .wholeCase && [.closed, .withdrawn, .notAccepted].contains(reached.milestone))
    }

    /// A decision ends the clock of a measure once all are decided whom the measure concerns. A notice is about one
    /// decision: the oldest that still waits for it.
    private func isEnough(
        _ milestone: Milestone, for clock: RunningClock, among standing: [RunningClock]
    ) -> Bool {
        switch milestone {
        case .decisionRecorded: clock.undecided?.isEmpty ?? true
        case .served, .disclosed, .creditFed:
            !standing.contains {
                $0.id == clock.id && $0.subject == clock.subject
                    && ($0.startedAt, $0.index) < (clock.startedAt, clock.index)
            }
        default: true
        }
    }

    private mutating func start(_ rule: ClockRule, _ reached: MilestoneReached) {
        guard rule.scope.fits(reached.subject), rule.runs(for: current.kind), !isNoticeToNobody(rule),
            !isMeasured(rule)
        else { return }
        if !reached.milestone.runsBeside(rule) {
            for clock in current.openClocks where clock.id == rule.id && clock.subject == reached.subject {
                record(.ended(index: upToDate(clock).index, at: context.now))
            }
        }
        let granted = rule.green == nil ? nil : current.green?.grantedAt
        let options = DueOptions(green: granted != nil, greenGrantedAt: granted)
        guard let due = reached.due ?? context.agreement.due(rule.id, from: reached.at, options)?.due else { return }
        record(
            .started(
                index: current.clocks.count + 1, id: rule.id, subject: reached.subject, at: reached.at, due: due,
                green: granted, respondents: reached.respondents))
    }

    /// Nobody can be told who did not say who he is: the terms for notices to the applicant are for named ones (T09).
    private func isNoticeToNobody(_ rule: ClockRule) -> Bool {
        current.applicant.isAnonymous
            && !Set(rule.ends).isDisjoint(with: [.acceptanceNoticeGiven, .filingNoticeGiven])
    }

    /// A voicemail has a term of its own for its registration (T01.2).
    private func isMeasured(_ rule: ClockRule) -> Bool {
        current.channel == .voicemail && rule.starts.contains(.received) && rule.ends.contains(.registered)
    }

    private mutating func resume(_ clock: RunningClock, _ stop: DayRange) {
        var resumed = clock
        resumed.stops.append(stop)
        record(.resumed(index: clock.index, stop: stop, due: due(resumed)))
    }

    mutating func extend(_ isMeant: (RunningClock) -> Bool) {
        for clock in current.openClocks where isMeant(clock) && !clock.isExtended {
            var extended = upToDate(clock)
            extended.isExtended = true
            record(.extended(index: clock.index, due: due(extended)))
        }
    }

    /// Clocks not yet met take the green limit from their own start, never before the end of the day of granting.
    /// One that is late already keeps its date: the green channel shortens and never forgives. Command C22.
    mutating func grantGreen() {
        for clock in current.openClocks where clock.greenGrantedAt == nil && !clock.isLate(at: context.now) {
            guard context.agreements.ruling(of: clock)?.rule.green != nil else { continue }
            var green = upToDate(clock)
            green.greenGrantedAt = context.now
            record(.madeGreen(index: clock.index, grantedAt: context.now, due: due(green)))
        }
    }

    /// The case as it was before an undone step may have dates that a correction has replaced meanwhile.
    mutating func correctAll() {
        for clock in current.openClocks { _ = upToDate(clock) }
    }

    private func due(_ clock: RunningClock) -> Due {
        context.agreements.due(of: clock) ?? clock.due
    }

    private mutating func record(_ change: ClockChange) {
        current.apply(change, under: context.agreements.currentID)
        changes.append(change)
    }
}

extension Milestone {
    /// Whether each measure and each decision starts a clock of its own beside those of earlier ones. The outcome is told
    /// once for all decisions, so its clock (T34) begins anew with the last.
    fileprivate func runsBeside(_ rule: ClockRule) -> Bool {
        switch self {
        case .seized, .preserved: true
        case .decisionRecorded: !rule.ends.contains(.outcomeReported)
        default: false
        }
    }
}

extension ClockScope {
    func fits(_ subject: ClockSubject) -> Bool {
        switch (self, subject) {
        case (.case, .wholeCase), (.referral, .referral), (.document, .document): true
        default: false
        }
    }
}
