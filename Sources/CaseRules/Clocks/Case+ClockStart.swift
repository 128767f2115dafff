package import Agreement
package import Vocabulary

extension Case {
    /// Which of the moments that may start a clock started this one; the step tells in which it started. Nil where the
    /// journal does not tell.
    package func startMilestone(
        of clock: RunningClock, _ rule: ClockRule, _ entries: [JournalEntry], _ offset: UTCOffset
    ) -> Milestone? {
        guard rule.starts.count > 1 else { return rule.starts.first }
        guard let start = entries.first(where: { $0.event.starts(clock.index) }) else { return nil }
        let raised = Set(
            entries.filter { $0.step == start.step }.flatMap { milestones(of: $0.event, at: $0.at, offset) }
                .map(\.milestone))
        return rule.starts.first(where: raised.contains)
    }
}

extension CaseEvent {
    fileprivate func starts(_ clock: Int) -> Bool {
        guard case .clocksChanged(let details) = self else { return false }
        return details.changes.contains { change in
            if case .started(clock, _, _, _, _, _, _) = change { true } else { false }
        }
    }
}
