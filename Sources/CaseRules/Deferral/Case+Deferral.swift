import Agreement
import Vocabulary

extension Case {
    /// C15, C39–C42: papers that follow while the case goes on.
    func deferral(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .deferDocument(let item, let undertaking): return try askToDefer(item, undertaking, context)
        case .supplyDeferred(let index):
            return [.deferredSupplied(OfDocument(document: try paper(index, .promised).index))]
        case .verifyDeferred(let index):
            return [.deferredVerified(OfDocument(document: try paper(index, .supplied).index))]
        case .rejectDeferred(let index, let reason):
            guard let reason else { throw .reasonMissing }
            let document = try paper(index, .supplied).index
            return [.deferredRejected(DocumentRejected(document: document, reason: reason))]
        case .extendDeferred(let index): return try extendDeferred(index, context)
        case .waiveDeferred(let index, let reason):
            guard let reason else { throw .reasonMissing }
            let document = try openPaper(index)
            guard lead != nil else { throw .noSuchReferral }
            let request = ApprovalRequest.waiver(document: document.index, reason: reason)
            return [.approvalRequested(PendingApproval(request: request, askedBy: context.actor))]
        default: preconditionFailure("\(command.name) is no step of a deferral.")
        }
    }

    /// C15: only items that the agreement lets follow, against an undertaking; a second person approves.
    private func askToDefer(
        _ item: String, _ undertaking: CommittedText?, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        guard let requirement = filingStandard(context.agreement).requirements.first(where: { $0.item == item })
        else { throw .unknownItem(item) }
        guard requirement.need == .deferrable else { throw .itemNotDeferrable(requirement.name) }
        guard !deferredDocuments.contains(where: { $0.item == item && $0.isOpen }) else { throw .alreadyDeferred }
        guard undertaking != nil else { throw .undertakingMissing }
        let request = ApprovalRequest.deferral(item: item, undertaking: undertaking)
        return [.approvalRequested(PendingApproval(request: request, askedBy: context.actor))]
    }

    /// C41: once, and before the date.
    func extendDeferred(_ index: Int, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        let document = try openPaper(index)
        guard !document.isExtended else { throw .alreadyExtended }
        let clock = openClocks.first { $0.subject == .document(index) }
        guard let clock else { throw .clockNotRunning }
        guard !clock.isLate(at: context.now) else { throw .alreadyLate }
        return [.deferredExtended(OfDocument(document: index))]
    }

    private func openPaper(_ index: Int) throws(CaseRefusal) -> DeferredDocument {
        guard let found = document(index) else { throw .noSuchDocument }
        guard found.isOpen else { throw .notInThisDocumentState(found.state) }
        return found
    }

    private func paper(_ index: Int, _ state: DeferredDocumentState) throws(CaseRefusal) -> DeferredDocument {
        guard let found = document(index) else { throw .noSuchDocument }
        guard found.state == state else { throw .notInThisDocumentState(found.state) }
        return found
    }
}
