import Agreement
import Vocabulary

/// What stands against a command whatever its details are.
extension Case {
    func kindRefusal(of command: CommandName) -> CaseRefusal? {
        switch command {
        case .answerConsultation, .followUpConsultation, .convertConsultation:
            kind == .consultation ? nil : .onlyForConsultations
        case .accept, .refuse, .requestSupplement, .deferDocument, .checkDuplicate, .requestGreenChannel, .reopen,
            .attachToExisting, .splitCase, .receiveFacts:
            kind == .consultation ? .notForConsultations : nil
        default: nil
        }
    }

    /// While a second person is asked, nothing may overtake the question.
    func pendingRefusal(of command: CommandName, _ context: DecisionContext) -> CaseRefusal? {
        guard let pendingApproval else {
            return command == .approve || command == .decline ? .nothingPending : nil
        }
        switch command {
        case .approve, .decline:
            return pendingApproval.request.deciders.contains(context.actor.role)
                ? nil : .notYourRole(command)
        case .decideFiling:
            let own = referrals.filter { $0.belongs(to: context.actor.agency) && $0.state == .signed }
            return own.compactMap { returnRefusal(of: $0) }.count == max(own.count, 1) ? pendingNamed : nil
        case .returnReferral:
            let unsigned = referrals.contains { $0.belongs(to: context.actor.agency) && $0.state == .sent }
            return unsigned ? nil : pendingNamed
        case .accept, .refuse, .requestSupplement, .deferDocument, .waiveDeferred, .refer, .forwardReferral,
            .close, .askCoHandling, .designateCompetence, .transferRegion, .reopen, .lapseSupplement,
            .attachToExisting, .mergeCases, .followLeading, .splitCase:
            return pendingNamed
        default: return nil
        }
    }

    /// The question that is open, as a reason to wait.
    var pendingNamed: CaseRefusal? { pendingApproval.map { .decisionPending($0.request.name) } }

    /// Whether that referral, and no other, may be on its way back.
    func returnRefusal(of own: Referral) -> CaseRefusal? {
        guard case .returnOfReferral(let order)? = pendingApproval?.request, order.referral == own.index else {
            return nil
        }
        return pendingNamed
    }

    func ownershipRefusal(of command: CommandName, _ actor: Actor) -> CaseRefusal? {
        if actor.role.isApplicant, hasApplicantLeft { return .applicantHasLeft }
        guard actor.role == .agencyLiaison else { return nil }
        switch command {
        case .undo: return nil
        default:
            // An agency that gave the case back has no more say in it; what concerns a referral asks its state.
            let isOwn = referrals.contains { referral in
                referral.belongs(to: actor.agency)
                    && (command.referralStates != nil || (referral.state != .returned && referral.state != .forwarded))
            }
            return isOwn ? nil : .notYourReferral
        }
    }

    func readinessRefusal(of command: CommandName, _ context: DecisionContext) -> CaseRefusal? {
        switch command {
        case .accept: acceptanceRefusal(context)
        case .convertConsultation: convertedTo.map { .alreadyConverted($0) }
        case .requestGreenChannel: green == nil ? nil : .alreadyGreen
        case .refer: referring
        case .forwardReferral: forwarding(context)
        case .lapseSupplement: lapseRefusal(context)
        case .reviewRefusal: reviewRefusal(context)
        case .close: closingRefusal
        case .undo: undoRefusal(context.actor)
        case .supplyDeferred, .verifyDeferred, .rejectDeferred, .extendDeferred, .waiveDeferred:
            deferredDocuments.isEmpty ? .noSuchDocument : nil
        default: nil
        }
    }

    /// C17: basic facts, somebody or some place to look for, and no open duplicate.
    private func acceptanceRefusal(_ context: DecisionContext) -> CaseRefusal? {
        if !subject.isIdentifiable { return .noIdentifiableRespondent }
        if !subject.hasFacts { return .noBasicFacts }
        guard let duplicateCheck else { return .duplicateUnchecked }
        let blocking = duplicateCheck.blocking(by: context.agreement.duplicates)
        return blocking.isEmpty ? nil : .blockingDuplicate(blocking)
    }

    /// C23: a lead that was returned is forwarded, so that nobody refers past the dispute that its return may begin.
    private var referring: CaseRefusal? {
        let isReturned =
            lead == nil && referrals.contains { $0.role == .lead && $0.wasReturned && $0.state == .returned }
        if isReturned { return .leadWasReturned }
        return classification == nil ? .notClassified : nil
    }

    /// C26: agencies in dispute may agree while their days run, and the officer forwards as they agreed; then only a
    /// designation helps.
    private func forwarding(_ context: DecisionContext) -> CaseRefusal? {
        guard referrals.contains(where: { $0.state == .returned }) else { return .noReturnedReferral }
        let isOver = openClocks.contains { clock in
            clock.isOverdue(at: context.now)
                && context.agreements.ruling(of: clock)?.rule.starts.contains(.disputed) == true
        }
        return isDisputed && isOver ? .designationNeeded : nil
    }

    /// C14: a tip-off with a usable lead does not lapse; what a supervisor declined is not proposed again.
    func lapseRefusal(_ context: DecisionContext) -> CaseRefusal? {
        if isLapseDeclined, context.actor.role == .system { return .lapseDeclined }
        if hasUsableLead { return .usableLead }
        let waiting = openClocks.first { clock in
            clock.subject == .wholeCase
                && context.agreements.ruling(of: clock)?.rule.starts.contains(.supplementRequested) == true
        }
        guard let waiting else { return .clockNotRunning }
        return waiting.isOverdue(at: context.now) ? nil : .dueNotPassed(waiting.effectiveDue.day)
    }

    /// C34: every agency has reported, every deferred paper is settled.
    var closingRefusal: CaseRefusal? {
        let open = referrals.filter(\.isOpen)
        if !open.isEmpty { return .referralsOpen(open.map(\.agency)) }
        let papers = deferredDocuments.filter(\.isOpen)
        return papers.isEmpty ? nil : .deferredDocumentsOpen(papers.count)
    }

    /// C54.
    private func undoRefusal(_ actor: Actor) -> CaseRefusal? {
        guard let undoable else { return .nothingToUndo }
        return undoable.actor == actor ? nil : .notYourStep
    }
}
