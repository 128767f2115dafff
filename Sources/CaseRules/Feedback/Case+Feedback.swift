import Agreement
import Vocabulary

extension Case {
    /// C28–C30, C44–C46: what the agency tells the centre.
    func feedback(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        func own(_ index: Int?, _ states: Set<ReferralState>) throws(CaseRefusal) -> Int {
            try ownReferral(index, command.name, states, context.actor).index
        }
        switch command {
        case .decideFiling(let index, let order):
            let own = try ownReferral(index, .decideFiling, [.signed], context.actor)
            if let refusal = returnRefusal(of: own) { throw refusal }
            guard case .notFiled(let reason, let text) = order else { return [.filed(OfReferral(referral: own.index))] }
            return [.notFiled(NotFiled(referral: own.index, reason: reason, text: text))]
        case .recordMeasure(let index, let measure):
            let own = try own(index, [.filed])
            try notLater(measure.day, context)
            let concerned = try known(measure.respondents)
            let whole = Measure(kind: measure.kind, day: measure.day, respondents: concerned, note: measure.note)
            return [.measureTaken(MeasureTaken(referral: own, measure: whole))]
        case .recordDecision(let index, let documentNumber, let day, let respondents):
            let own = try own(index, [.filed])
            try notLater(day, context)
            guard !documentNumber.isEmpty else { throw .reasonMissing }
            let decision = DecisionRecorded(
                referral: own, documentNumber: documentNumber, day: day, respondents: try known(respondents))
            return [.decisionRecorded(decision)]
        case .recordNotice(let index, let notice, let day):
            return try recordNotice(index, notice, day, context)
        case .progressNote(let index, let text, let isPublic):
            let own = try own(index, [.signed, .filed])
            return [.progressNoted(ProgressNoted(referral: own, text: text, isPublic: isPublic))]
        case .reportOutcome(let index, let outcomes, let number):
            return try reportOutcome(index, outcomes, number, context)
        default: preconditionFailure("\(command.name) is no feedback.")
        }
    }

    /// C30: at least one outcome for every respondent; what only a filed case allows needs filing (invariant 3).
    private func reportOutcome(
        _ index: Int?, _ outcomes: [Outcome], _ documentNumber: String?, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        let own = try ownReferral(index, .reportOutcome, [.filed, .notFiled], context.actor)
        let whole = try wholeOutcomes(outcomes, of: own)
        return [
            .outcomeReported(
                OutcomeReported(referral: own.index, outcomes: whole, documentNumber: documentNumber))
        ]
    }

    /// C45: the two notices until the outcome, and what follows a decision also after the centre has closed its case.
    private func recordNotice(
        _ index: Int?, _ notice: NoticeKind, _ day: Day, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        var states: Set<ReferralState> = [.signed, .filed, .notFiled, .reported]
        if notice.followsDecision { states.insert(.ended) }
        let own = try ownReferral(index, .recordNotice, states, context.actor)
        try notLater(day, context)
        if notice == .disclosureWithdrawal {
            guard own.isDisclosed || own.isOldDisclosed else { throw .notDisclosed }
        } else if notice.followsDecision, own.decidedOn == nil {
            throw .noDecision
        }
        return [.noticeRecorded(NoticeRecorded(referral: own.index, notice: notice, day: day))]
    }

    /// Each outcome with the respondents that it concerns and its amount; of a lead, for every respondent.
    func wholeOutcomes(_ outcomes: [Outcome], of own: Referral) throws(CaseRefusal) -> [Outcome] {
        guard !outcomes.isEmpty else { throw .outcomeMissing }
        var whole: [Outcome] = []
        for outcome in outcomes {
            let concerned = try known(outcome.respondents)
            whole.append(Outcome(kind: outcome.kind, respondents: concerned, amount: outcome.amount))
            if outcome.kind.hasAmount, (outcome.amount?.fen ?? 0) <= 0 { throw .amountMissing(outcome.kind) }
            if own.state == .notFiled, outcome.kind.needsFiling { throw .outcomeNeedsFiling(outcome.kind) }
        }
        let told = Set(whole.flatMap(\.respondents))
        let untold = (1...subject.respondents).filter { !told.contains($0) }
        if own.role == .lead, !untold.isEmpty { throw .respondentsWithoutOutcome(untold) }
        return whole
    }

    private func notLater(_ day: Day, _ context: DecisionContext) throws(CaseRefusal) {
        if day > context.today { throw .futureDay }
    }

    /// The respondents that something concerns; where none is named, all of them.
    private func known(_ respondents: [Int]) throws(CaseRefusal) -> [Int] {
        if let unknown = respondents.first(where: { !(1...subject.respondents).contains($0) }) {
            throw .unknownRespondent(unknown)
        }
        return respondents.isEmpty ? Array(1...subject.respondents) : respondents
    }
}

extension OutcomeKind {
    /// Sanctions that presuppose a filed case.
    var needsFiling: Bool {
        switch self {
        case .orderedToCease, .confiscation, .fine, .destruction, .warning, .siteClosed, .licenceRevoked: true
        default: false
        }
    }
}
