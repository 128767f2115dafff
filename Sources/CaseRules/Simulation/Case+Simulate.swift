package import Agreement
import Vocabulary

extension Case {
    /// The case as its journal would have made it under another agreement: the same events at the same moments, with the
    /// clocks of that agreement. Nil if the journal does not begin with a registration.
    package static func replay(_ journal: [JournalEntry], under next: ResponsibilityAgreement) -> Case? {
        var real: Case?
        var simulated: Case?
        for step in journal.split(whereSeparator: { $0.step == $0.version }) {
            let entries = Array(step)
            let told = entries.filter { if case .clocksChanged = $0.event { false } else { true } }
            real = entries.reduce(real) { $0?.evolved(by: $1) ?? Case.replay([$1]) }
            guard let real, !told.isEmpty else { continue }
            simulated = told.reduce(simulated) { $0?.evolved(by: $1) ?? Case.replay([$1]) }
            simulated = simulated?.counting(told, in: real, next)
        }
        return simulated
    }

    /// With what the events of one step do to the clocks by that agreement. `real` is the case as it really was after
    /// them, which alone knows what its clocks are numbered.
    private func counting(_ told: [JournalEntry], in real: Case, _ next: ResponsibilityAgreement) -> Case {
        guard let last = told.last, hasClocks(real) else { return self }
        let context = DecisionContext(agreements: AgreementVersions(next), now: last.at, actor: last.actor)
        let changes = clockChanges(after: told.compactMap { translated($0.event, from: real) }, context)
        let entry = JournalEntry(
            version: last.version, step: 0, at: last.at, actor: last.actor,
            event: .clocksChanged(ClocksChanged(changes: changes)))
        return evolved(by: entry)
    }

    /// A matter of an older day was filed without clocks.
    private func hasClocks(_ real: Case) -> Bool { !real.clocks.isEmpty }

    /// The extension of a clock names it by its number, which is another here. Nil if it does not run here.
    private func translated(_ event: CaseEvent, from real: Case) -> CaseEvent? {
        guard case .clockExtended(let details) = event else { return event }
        guard let meant = real.clocks.first(where: { $0.index == details.clock }),
            let own = openClocks.first(where: { $0.id == meant.id && $0.subject == meant.subject })
        else { return nil }
        return .clockExtended(ClockExtended(clock: own.index, reason: details.reason))
    }
}

extension Array {
    /// Parts that each begin where the claim holds.
    fileprivate func split(whereSeparator begins: (Element) -> Bool) -> [ArraySlice<Element>] {
        var starts = indices.filter { begins(self[$0]) }
        if starts.first != startIndex, !isEmpty { starts.insert(startIndex, at: 0) }
        return starts.indices.map { self[starts[$0]..<(starts.indices.contains($0 + 1) ? starts[$0 + 1] : endIndex)] }
    }
}
