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
        default: return [.approved(NoDetails())] + (try granted(pendingApproval.request))
        }
    }

    private func granted(_ request: ApprovalRequest) throws(CaseRefusal) -> [CaseEvent] {
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
        case .coHandling(let wish): try coHandling(wish)
        case .closing(let reason): try closing(reason)
        }
    }

    /// Refused if the case has moved on since the closing was asked for, as by a further question.
    private func closing(_ reason: ClosingReason) throws(CaseRefusal) -> [CaseEvent] {
        guard CommandName.close.permission.states.contains(state) else { throw .notInThisState(.close, state) }
        if let closingRefusal { throw closingRefusal }
        return [.closed(Closed(reason: reason))]
    }
}
