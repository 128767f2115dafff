import Agreement
import Vocabulary

extension Case {
    /// C43: once, before the date, by whom the clock's rule names; for the clock of a paper the same as C41.
    func extendClock(
        _ index: Int, _ reason: CommittedText?, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        guard let clock = openClocks.first(where: { $0.index == index }) else { throw .clockNotRunning }
        guard let rule = context.agreements.ruling(of: clock)?.rule, rule.extension != nil,
            rule.extendedBy.contains(context.actor.role)
        else { throw .notExtendable }
        if case .document(let document) = clock.subject { return try extendDeferred(document, context) }
        if case .referral(let index) = clock.subject, context.actor.role == .agencyLiaison,
            referral(index)?.belongs(to: context.actor.agency) != true
        {
            throw .notYourReferral
        }
        guard !clock.isExtended else { throw .alreadyExtended }
        guard !clock.isLate(at: context.now) else { throw .alreadyLate }
        guard let reason else { throw .reasonMissing }
        return [.clockExtended(ClockExtended(clock: index, reason: reason))]
    }
}
