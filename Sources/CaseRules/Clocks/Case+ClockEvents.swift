import Vocabulary

extension Case {
    /// `agreement` is the version under which the change was written down.
    mutating func apply(_ change: ClockChange, under agreement: AgreementID?) {
        switch change {
        case .started(let index, let id, let subject, let at, let due, let green, let respondents):
            var clock = RunningClock(
                index: index, id: id, subject: subject, startedAt: at, agreement: agreement, due: due)
            clock.greenGrantedAt = green
            clock.undecided = respondents
            clocks.append(clock)
        case .stopped(let index, let day): setClock(index) { $0.stoppedOn = day }
        case .resumed(let index, let stop, let due):
            setClock(index) {
                $0.stops.append(stop)
                $0.stoppedOn = nil
                $0.move(to: due)
            }
        case .extended(let index, let due):
            setClock(index) {
                $0.isExtended = true
                $0.move(to: due)
            }
        case .madeGreen(let index, let grantedAt, let due):
            setClock(index) {
                $0.greenGrantedAt = grantedAt
                // The green channel shortens: an older date that was later counts no more.
                $0.former = nil
                $0.due = due
            }
        case .ended(let index, let at):
            setClock(index) { $0.endedAt = at }
            correctSupervision(of: index)
        case .corrected(let index, let before, let due): setClock(index) { $0.move(to: due, correcting: before) }
        }
    }

    /// A decision settles the measures against those whom it concerns, and no others.
    mutating func decideMeasures(_ decision: DecisionRecorded) {
        for clock in openClocks where clock.subject == .referral(decision.referral) {
            setClock(clock.index) { $0.undecided?.removeAll(where: decision.respondents.contains) }
        }
    }

    private mutating func setClock(_ index: Int, _ body: (inout RunningClock) -> Void) {
        guard let position = clocks.firstIndex(where: { $0.index == index }) else { return }
        body(&clocks[position])
    }
}
