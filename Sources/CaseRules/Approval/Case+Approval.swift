import Vocabulary

extension Case {
    /// C38: a second person approves or declines; never the one who asked.
    func settle(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        guard let pendingApproval else { throw .nothingPending }
        guard pendingApproval.askedBy.account == nil || pendingApproval.askedBy.account != context.actor.account
        else { throw .secondPersonNeeded }
        if case .waiver = pendingApproval.request, lead?.belongs(to: context.actor.agency) != true {
            throw .notYourReferral
        }
        if case .approve = command, case .lapse = pendingApproval.request, let refusal = lapseRefusal(context) {
            throw refusal
        }
        switch command {
        case .decline(let reason):
            guard let reason else { throw .reasonMissing }
            return [.declined(OptionallyTexted(text: reason))]
        default: return [.approved(NoDetails())] + granted(pendingApproval.request)
        }
    }

    private func granted(_ request: ApprovalRequest) -> [CaseEvent] {
        switch request {
        case .refusal(let order): [.notAccepted(order)]
        case .deferral(let item, let undertaking):
            [
                .documentDeferred(
                    DocumentDeferred(document: deferredDocuments.count + 1, item: item, undertaking: undertaking))
            ]
        case .returnOfReferral(let order): [.referralReturned(order)]
        case .waiver(let document, _): [.deferredWaived(OfDocument(document: document))]
        case .lapse: [lapsed]
        case .merging(let members, let reason): [.merged(Merged(members: members, reason: reason))]
        }
    }
}
