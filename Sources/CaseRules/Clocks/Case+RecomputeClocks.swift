import Agreement

extension Case {
    /// After a correction of the agreement or a change of its calendar: every open clock, stopped or not, gets the date
    /// that the law gives now. Source: DESIGN §3.6, §3.8.
    func recomputeClocks(_ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        let changes = openClocks.compactMap { context.agreements.correction(of: $0) }
        guard !changes.isEmpty else { throw .nothingToRecompute }
        return [.clocksChanged(ClocksChanged(changes: changes))]
    }
}
