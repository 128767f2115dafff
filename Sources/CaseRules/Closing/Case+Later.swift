import Agreement
package import Vocabulary

extension Case {
    /// C31, C35, C36 and C49: what comes after the outcome.
    func later(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .reopen(let reason, let text): return try reopen(reason, text)
        case .archive:
            guard let manifest = context.manifest else { preconditionFailure("Archiving needs a manifest.") }
            return [.archived(manifest)]
        case .withdraw: return [agencyGoesOn ? .complainantLeft(NoDetails()) : .withdrawn(NoDetails())]
        case .answerSurvey(let answers):
            guard let occasion = openSurvey else { throw .nothingToRate }
            return [.surveyAnswered(SurveyAnswered(occasion: occasion, answers: answers))]
        default: preconditionFailure("\(command.name) does not belong to the later life of a case.")
        }
    }

    /// C36: once any agency has decided about filing it goes on alone, and only the applicant's part ends. What was
    /// decided before a reopening is decided still.
    private var agencyGoesOn: Bool { isReopened || referrals.contains(where: \.isDecided) }

    /// C31: the lead takes the case up again; its new outcome stands in place of the old one.
    private func reopen(_ reason: ReopeningReason, _ text: CommittedText?) throws(CaseRefusal) -> [CaseEvent] {
        let text = try needed(text)
        guard let lead else { throw .noSuchReferral }
        switch reason {
        case .courtAnnulment: if lead.decidedOn == nil { throw .noDecision }
        case .unmetDeferredDocument: if !deferredDocuments.contains(where: \.isOpen) { throw .noSuchDocument }
        case .newFacts, .failedExecution: break
        }
        return [.reopened(Reopened(reason: reason, text: text, referral: lead.index))]
    }

    /// What stands against a command of the later life before its details are known.
    func laterRefusal(of command: CommandName, _ context: DecisionContext) -> CaseRefusal? {
        switch command {
        case .reopen: lead == nil ? .noSuchReferral : nil
        case .designateCompetence: isDisputed ? nil : .notDisputed
        case .recordRegionAnswer: lead?.isRegion == true ? nil : .notWithRegion
        case .archive: archiveRefusal(context)
        case .answerSurvey: surveyRefusal(context)
        default: supervisionRefusal(of: command)
        }
    }

    /// C35: the days of the agreement are over, no review can be asked for, and no clock runs any more: what an agency
    /// still owes (service, disclosure) keeps a case out of the archive.
    private func archiveRefusal(_ context: DecisionContext) -> CaseRefusal? {
        if pendingApproval != nil { return .decisionPending(CommandName.archive.name) }
        if let running = openClocks.first { return .dueNotPassed(running.due.day) }
        guard let restedSince else { return .clockNotRunning }
        let ends = state.archiveTerms.compactMap { context.agreement.due($0, from: restedSince)?.due }
        guard let last = ends.max(by: { $0.end < $1.end }) else { return .clockNotRunning }
        return last.isOverdue(at: context.now) ? nil : .dueNotPassed(last.day)
    }

    /// C49: once for each feedback; after closing for the days of the agreement (T39.2).
    private func surveyRefusal(_ context: DecisionContext) -> CaseRefusal? {
        guard let occasion = openSurvey else { return .nothingToRate }
        guard occasion == .closing, let restedSince,
            let due = context.agreement.due(ClockID("T39.2"), from: restedSince)?.due
        else { return nil }
        return due.isOverdue(at: context.now) ? .surveyOver(due.day) : nil
    }

    /// C34: whether a reason for closing says what came of the case.
    func fits(_ reason: ClosingReason) -> Bool {
        let kinds = Set(referrals.flatMap(\.outcomes).map(\.kind))
        guard kind != .consultation else { return reason == .answered }
        switch reason {
        case .answered: return false
        case .settled: return kinds.contains { !$0.clears }
        case .notEstablished: return !kinds.isEmpty && kinds.allSatisfy(\.clears)
        case .mediated: return kinds.contains(.mediated)
        case .transferredToPolice: return kinds.contains(.transferredToPolice)
        }
    }
}

extension CaseState {
    /// States in which a case rests until it is archived.
    package static let resting: [CaseState] = [.closed, .notAccepted, .answered, .withdrawn]

    /// The terms that must all be over before a case that rests in this state is archived: what was not accepted may be
    /// asked for again.
    package var archiveTerms: [ClockID] {
        self == .notAccepted ? [ClockID("C35"), .reviewOfRefusal] : [ClockID("C35")]
    }
}

extension OutcomeKind {
    /// Whether it says that nothing was to be held against the respondent.
    fileprivate var clears: Bool { self == .noViolation || self == .notPunished }

    /// Whether it is a penalty that must be disclosed; warnings alone never are (T18).
    var isDisclosable: Bool { needsFiling && self != .warning }
}
