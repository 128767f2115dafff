import Agreement
import Vocabulary

extension Case {
    /// C12–C14. The acceptance clock stops while the complainant is asked.
    func supplement(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .requestSupplement(let supplement):
            guard !supplement.items.isEmpty else { throw .noItems }
            let standard = filingStandard(context.agreement)
            for item in supplement.items {
                guard let requirement = standard.requirements.first(where: { $0.item == item }) else {
                    throw .unknownItem(item)
                }
                if requirement.need == .deferrable { throw .itemIsDeferrable(requirement.name) }
            }
            return [.supplementRequested(supplement)]
        case .submitSupplement(let text): return [.supplementReceived(OptionallyTexted(text: text))]
        case .lapseSupplement:
            guard context.actor.role == .system else { return [lapsed] }
            return [.approvalRequested(PendingApproval(request: .lapse, askedBy: context.actor))]
        default: preconditionFailure("\(command.name) is no step of a supplement.")
        }
    }

    /// C14: the system proposes, or the supervisor decides at once.
    var lapsed: CaseEvent { .notAccepted(NonAcceptance(reason: .materialsMissing)) }

    /// A tip-off with a usable lead does not lapse for missing papers.
    var hasUsableLead: Bool { kind == .tipOff && subject.isIdentifiable }
}
