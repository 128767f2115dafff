import Vocabulary

extension Case {
    /// C32, C34, C47, C48, C50, C51, C54: following, closing, and what may happen at any time.
    func desk(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .track(let note): return [.trackingNoted(Texted(text: note))]
        case .close(let reason):
            guard fits(reason) else { throw .closingReasonUnfit(reason) }
            guard isKeyCase else { return [.closed(Closed(reason: reason))] }
            return [.approvalRequested(PendingApproval(request: .closing(reason), askedBy: context.actor))]
        case .message(let text): return [.messageAdded(Texted(text: text))]
        case .addEvidence(let files):
            guard !files.isEmpty else { throw .noFiles }
            return [.evidenceAdded(EvidenceAdded(files: files))]
        case .recordCallBack(let result, let note): return [.calledBack(CalledBack(result: result, note: note))]
        case .assign(let account):
            guard context.actor.role == .deskSupervisor || account == context.actor.account else {
                throw .onlyToYourself
            }
            return [.assigned(AssignedTo(account: account))]
        case .undo:
            guard let undoable else { throw .nothingToUndo }
            return [.undone(Undone(step: undoable.step))]
        default: preconditionFailure("\(command.name) is no step of the desk.")
        }
    }
}
