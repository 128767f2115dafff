import Vocabulary

extension Case {
    /// Whether the command may happen to this case, and what happens then. The last event, if any clock moves, tells
    /// how. Throws the first reason against it and changes nothing.
    package func decide(
        _ command: CaseCommand, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        if let refusal = refusals(of: command.name, context).first { throw refusal }
        let events = try particulars(command, context)
        return events + consequences(of: events, context)
    }

    /// Every reason that stands against a command before its details are known, so that a page can say why a button
    /// cannot be pressed.
    package func refusals(of command: CommandName, _ context: DecisionContext) -> [CaseRefusal] {
        let permission = command.permission
        var found: [CaseRefusal] = []
        if !permission.roles.contains(context.actor.role) { found.append(.notYourRole(command)) }
        if !permission.states.contains(state) { found.append(.notInThisState(command, state)) }
        guard found.isEmpty else { return found }
        return [
            mergeRefusal(of: command), kindRefusal(of: command), pendingRefusal(of: command, context),
            ownershipRefusal(of: command, context.actor), readinessRefusal(of: command, context),
            laterRefusal(of: command, context),
        ].compactMap(\.self)
    }

    /// The clock changes that follow from the events of a step.
    func consequences(of events: [CaseEvent], _ context: DecisionContext) -> [CaseEvent] {
        let entries = CaseEvent.entries(events, after: version, context)
        let next = entries.reduce(self) { $0.evolved(by: $1) }
        let changes = next.clockChanges(after: events, context)
        return changes.isEmpty ? [] : [.clocksChanged(ClocksChanged(changes: changes))]
    }

    private func particulars(
        _ command: CaseCommand, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .beginExamination, .checkDuplicate, .accept, .refuse, .answerConsultation, .followUpConsultation,
            .convertConsultation:
            try examine(command, context)
        case .requestSupplement, .submitSupplement, .lapseSupplement: try supplement(command, context)
        case .deferDocument, .supplyDeferred, .verifyDeferred, .rejectDeferred, .extendDeferred, .waiveDeferred:
            try deferral(command, context)
        case .approve, .decline: try settle(command, context)
        case .classify(let order): try classify(order, context)
        case .requestGreenChannel(let reason): try grantGreenChannel(reason, context)
        case .refer, .sign, .returnReferral, .forwardReferral, .deemReceipt: try referral(command, context)
        case .designateCompetence(let agency, let reason): try designate(agency, reason, context)
        case .askCoHandling(let index, let agency, let reason): try askCoHandling(index, agency, reason, context)
        case .transferRegion, .recordRegionAnswer: try region(command, context)
        case .supervise(let order): try supervise(order, context)
        case .markKeyCase(let reason): try markKeyCase(reason)
        case .reopen, .archive, .withdraw, .answerSurvey: try later(command, context)
        case .decideFiling, .recordMeasure, .recordDecision, .recordNotice, .progressNote, .reportOutcome:
            try feedback(command, context)
        case .extendClock(let clock, let reason): try extendClock(clock, reason, context)
        case .recomputeClocks: try recomputeClocks(context)
        case .track, .close, .message, .addEvidence, .recordCallBack, .assign, .undo:
            try desk(command, context)
        case .registerVoicemail(let registration): registration.opening(of: self, context)
        case .attachToExisting, .receiveFacts: try attaching(command, context)
        case .mergeCases, .unmergeCase, .followLeading, .releaseMember, .releaseFromLeading, .closeWithLeading:
            try merging(command, context)
        case .splitCase(let parts): try split(parts, context)
        case .reviewRefusal(let request): [.refusalReviewed(Texted(text: request))]
        }
    }
}
