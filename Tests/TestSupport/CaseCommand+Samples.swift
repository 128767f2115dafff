import Agreement
package import CaseRules
package import Vocabulary

extension CaseCommand {
    /// Asks to let a paper of a trade-mark complaint follow later.
    package static let deferral = deferDocument(item: FilingStandard.deferrableItem, undertaking: .sample)
}

extension AttachedFacts {
    package static let sample = AttachedFacts(text: .sample, files: [])
}

extension NonAcceptance {
    package static let sample = NonAcceptance(reason: .notIP, text: .sample)
}

extension ClassificationOrder {
    /// A trade mark counterfeited in a market: R13.
    package static let sample = ClassificationOrder(
        facts: RoutingFacts(rights: [.trademark], act: .counterfeit, places: [.market]))
}

extension Outcome {
    package static let sample = Outcome(kind: .orderedToCease, respondents: [1])
    package static let nothingFound = Outcome(kind: .noViolation, respondents: [1])
}

extension CommandName {
    /// The command with particulars that suit the case and the person, wherever any suit.
    package func sample(for current: Case, by actor: Actor, on today: Day) -> CaseCommand {
        switch self {
        case .beginExamination: .beginExamination
        case .answerConsultation: .answerConsultation(answer: .sample)
        case .followUpConsultation: .followUpConsultation(question: .sample)
        case .convertConsultation: .convertConsultation
        case .requestSupplement: .requestSupplement(Supplement(items: ["powerOfAttorney"]))
        case .submitSupplement: .submitSupplement(text: .sample)
        case .lapseSupplement: .lapseSupplement
        case .checkDuplicate: .checkDuplicate(DuplicateDecisions())
        case .accept: .accept(present: FilingStandard.trademarkItems)
        case .refuse: .refuse(.sample)
        case .classify: .classify(.sample)
        case .requestGreenChannel: .requestGreenChannel(.majorEvent)
        case .track: .track(note: .sample)
        case .close: .close(current.fittingReason)
        case .withdraw: .withdraw
        case .approve: .approve
        case .decline: .decline(reason: .sample)
        case .message: .message(.sample)
        case .addEvidence: .addEvidence([.sample])
        case .recordCallBack: .recordCallBack(.confirmed, note: nil)
        case .assign: .assign(actor.account ?? Identifier(1))
        case .undo: .undo
        default:
            paperSample(current, actor) ?? laterSample(current, today) ?? familySample
                ?? referralSample(current, today)
        }
    }

    private var familySample: CaseCommand? {
        let other = OtherCase.sample.number
        return switch self {
        case .registerVoicemail: .registerVoicemail(.sample(way: .registerVoicemail))
        case .attachToExisting: .attachToExisting(other, facts: .sample)
        case .receiveFacts: .receiveFacts(from: other, facts: .sample)
        case .mergeCases: .mergeCases([other], reason: nil)
        case .followLeading: .followLeading(other, isMassCase: false)
        case .unmergeCase: .unmergeCase
        case .releaseFromLeading: .releaseFromLeading
        case .releaseMember: .releaseMember(other)
        case .closeWithLeading: .closeWithLeading(.settled)
        case .splitCase: .splitCase([CasePart(name: .sample)])
        case .reviewRefusal: .reviewRefusal(request: .sample)
        default: nil
        }
    }

    private func paperSample(_ current: Case, _ actor: Actor) -> CaseCommand? {
        switch self {
        case .deferDocument: .deferral
        case .supplyDeferred: .supplyDeferred(document: 1)
        case .verifyDeferred: .verifyDeferred(document: 1)
        case .rejectDeferred: .rejectDeferred(document: 1, reason: .sample)
        case .extendDeferred: .extendDeferred(document: 1)
        case .waiveDeferred: .waiveDeferred(document: 1, reason: .sample)
        case .extendClock: .extendClock(clock: current.clockToExtend(by: actor.role) ?? 99, reason: .sample)
        default: nil
        }
    }

    private func referralSample(_ current: Case, _ today: Day) -> CaseCommand {
        switch self {
        case .refer: .refer(lead: .marketRegulation, coHandling: [])
        case .sign: .sign(referral: nil)
        case .returnReferral: .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice)
        case .forwardReferral: .forwardReferral(referral: nil, agency: .ipOffice)
        case .deemReceipt: .deemReceipt(referral: 1)
        case .recomputeClocks: .recomputeClocks
        case .decideFiling: .decideFiling(referral: nil, .filed)
        case .recordMeasure:
            .recordMeasure(referral: nil, Measure(kind: .seizure, day: today, respondents: [1], note: .sample))
        case .recordDecision: .recordDecision(referral: nil, documentNumber: "2026-1", day: today)
        case .recordNotice:
            .recordNotice(referral: nil, current.state == .received ? .acceptance : .filing, day: today)
        case .progressNote: .progressNote(referral: nil, text: .sample, isPublic: false)
        case .reportOutcome:
            .reportOutcome(
                referral: nil, outcomes: [current.state == .notFiled ? .nothingFound : .sample],
                documentNumber: "2026-1")
        default: preconditionFailure("\(self) has no sample.")
        }
    }
}

extension Case {
    /// How the case can be closed by its outcomes.
    package var fittingReason: ClosingReason {
        if kind == .consultation { return .answered }
        let kinds = Set(referrals.flatMap(\.outcomes).map(\.kind))
        return kinds.isSubset(of: [.noViolation, .notPunished]) && !kinds.isEmpty ? .notEstablished : .settled
    }

    /// A running clock that the role may extend, else any running clock.
    fileprivate func clockToExtend(by role: Role) -> Int? {
        let agreement = ResponsibilityAgreement.beijing
        let own = openClocks.first { agreement.clock($0.id)?.extendedBy.contains(role) == true }
        return (own ?? openClocks.first)?.index
    }
}
