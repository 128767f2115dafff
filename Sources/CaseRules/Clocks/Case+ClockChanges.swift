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
        let agreement = context.agreement
        for clock in current.openClocks {
            guard concerns(clock, reached), let rule = agreement.clock(clock.id) else { continue }
            if rule.ends.contains(reached.milestone) {
                record(.ended(index: clock.index, at: max(clock.startedAt, reached.endsAt ?? context.now)))
            } else if rule.stops.contains(reached.milestone), clock.stoppedOn == nil {
                record(.stopped(index: clock.index, on: context.today))
            } else if rule.resumes.contains(reached.milestone), let first = clock.stoppedOn {
                resume(clock, DayRange(first: first, last: max(first, context.today)))
            }
        }
        guard reached.startsClocks else { return }
        for rule in agreement.clocks(startingAt: reached.milestone) { start(rule, reached) }
    }

    /// The whole case's milestones concern every clock, a part's only its own.
    private func concerns(_ clock: RunningClock, _ reached: MilestoneReached) -> Bool {
        clock.subject == reached.subject
            || (reached.subject == .wholeCase && [.closed, .withdrawn, .notAccepted].contains(reached.milestone))
    }

    private mutating func start(_ rule: ClockRule, _ reached: MilestoneReached) {
        guard rule.scope.fits(reached.subject), rule.runs(for: current.kind), !isNoticeToNobody(rule),
            !isMeasured(rule)
        else { return }
        for clock in current.openClocks where clock.id == rule.id && clock.subject == reached.subject {
            record(.ended(index: clock.index, at: context.now))
        }
        let granted = rule.green == nil ? nil : current.green?.grantedAt
        let options = DueOptions(green: granted != nil, greenGrantedAt: granted)
        guard let due = reached.due ?? context.agreement.due(rule.id, from: reached.at, options)?.due else { return }
        record(
            .started(
                index: current.clocks.count + 1, id: rule.id, subject: reached.subject, at: reached.at, due: due,
                green: granted))
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
            var extended = clock
            extended.isExtended = true
            record(.extended(index: clock.index, due: due(extended)))
        }
    }

    /// Clocks not yet met take the green limit from their own start, never before the end of the day of granting.
    /// One that is late already keeps its date: the green channel shortens and never forgives. Command C22.
    mutating func grantGreen() {
        for clock in current.openClocks where clock.greenGrantedAt == nil && !clock.isLate(at: context.now) {
            guard context.agreement.clock(clock.id)?.green != nil else { continue }
            var green = clock
            green.greenGrantedAt = context.now
            record(.madeGreen(index: clock.index, grantedAt: context.now, due: due(green)))
        }
    }

    private func due(_ clock: RunningClock) -> Due {
        context.agreement.due(clock.id, from: clock.startedAt, clock.options)?.due ?? clock.due
    }

    private mutating func record(_ change: ClockChange) {
        current.apply(change)
        changes.append(change)
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
