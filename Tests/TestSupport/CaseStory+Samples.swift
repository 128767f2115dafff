import Agreement
package import CaseRules
package import Vocabulary

/// What is special about a sample, beside its state.
package enum Twist: Sendable, Hashable {
    case none
    case consultation
    case tipOff
    /// The agreement has named the lead, nothing was referred yet.
    case classified
    /// The lead has returned its referral.
    case returned
    /// An officer asked not to accept the case.
    case askedToRefuse
    /// An officer asked to defer a paper.
    case askedToDefer
    /// A paper was deferred, and in `paperSupplied` it came.
    case paper, paperSupplied
    /// Two agencies have returned the case.
    case disputed
    /// The case is with another region.
    case withRegion
    /// A key case that is supervised as a whole, after a circular, after an interview.
    case supervised, circular, interviewed
    /// It follows another case since they were merged, or another one follows it.
    case follows, leads
}

extension Case {
    /// A case in that state, brought there by ordinary steps.
    package static func sample(_ state: CaseState, _ twist: Twist = .none) -> Case {
        CaseStory.sample(state, twist).current
    }
}

extension CaseStory {
    /// The story of `Case.sample`.
    package static func sample(_ state: CaseState, _ twist: Twist = .none) -> CaseStory {
        do {
            if state == .draft {
                var story = try CaseStory(Voicemail.sample)
                try story.supervise(twist)
                return story
            }
            var story = try CaseStory(.sample(state == .answered ? .consultation : twist.kind))
            try story.examine(state, twist)
            if twist == .askedToRefuse { try story.take(.officer, .refuse(.sample)) }
            if twist == .askedToDefer { try story.take(.officer, .deferral) }
            try story.supervise(twist)
            precondition(story.current.state == state, "No sample leads to \(state) with \(twist).")
            return story
        } catch {
            preconditionFailure("The sample for \(state) with \(twist) is refused: \(error)")
        }
    }

    private mutating func examine(_ state: CaseState, _ twist: Twist) throws(CaseRefusal) {
        if state == .registered { return }
        try take(.officer, .beginExamination)
        if twist == .paper || twist == .paperSupplied { try deferPaper() }
        if twist == .paperSupplied { try take(.complainant, .supplyDeferred(document: 1)) }
        switch state {
        case .underExamination: return
        case .answered: try take(.officer, .answerConsultation(answer: .sample))
        case .awaitingSupplement: try take(.officer, .requestSupplement(Supplement(items: ["powerOfAttorney"])))
        case .withdrawn: try take(.complainant, .withdraw)
        case .notAccepted:
            try take(.officer, .refuse(.sample))
            try take(.deskSupervisor, .approve)
        default: try refer(state, twist)
        }
    }

    /// C15 and its approval.
    package mutating func deferPaper() throws(CaseRefusal) {
        try take(.officer, .deferral)
        try take(.deskSupervisor, .approve)
    }

    private mutating func refer(_ state: CaseState, _ twist: Twist) throws(CaseRefusal) {
        try take(.officer, .accept(present: current.itemsNeeded))
        if twist == .follows { try take(.system, .followLeading(OtherCase.sample.number, isMassCase: false)) }
        if twist == .leads { try take(.deskSupervisor, .mergeCases([OtherCase.sample.number], reason: nil)) }
        if twist == .withRegion { return try transfer(state) }
        if state == .accepted, ![.classified, .returned, .disputed].contains(twist) { return }
        try take(.officer, .classify(.sample))
        if twist == .classified { return }
        try take(.officer, .refer(lead: .marketRegulation, coHandling: []))
        if twist == .returned {
            try take(.liaison, .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice))
        }
        if twist == .disputed {
            try take(.liaison, .returnReferral(referral: nil, reason: .sample, proposed: .ipOffice))
            try take(.officer, .forwardReferral(referral: nil, agency: .ipOffice))
            try take(
                .liaison(.ipOffice), .returnReferral(referral: nil, reason: .sample, proposed: .marketRegulation))
        }
        if state == .accepted || state == .referred { return }
        try take(.liaison, .sign(referral: nil))
        if state == .received { return }
        try feedBack(state)
    }

    private mutating func feedBack(_ state: CaseState) throws(CaseRefusal) {
        let filing: FilingOrder = state == .notFiled ? .notFiled(.noEvidence, text: nil) : .filed
        try take(.liaison, .decideFiling(referral: nil, filing))
        if state == .filed || state == .notFiled { return }
        try take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: "2026-1"))
        if state == .outcomeReported { return }
        if state == .tracking {
            try take(.officer, .track(note: .sample))
            return
        }
        try take(.officer, .close(.settled))
        guard state == .archived else { return }
        now = now.adding(hours: 24 * 40)
        try take(.sample(.system), .archive)
    }

    /// C33, and what the region answered.
    private mutating func transfer(_ state: CaseState) throws(CaseRefusal) {
        try take(.deskSupervisor, .transfer)
        if state == .referred { return }
        try take(.deskSupervisor, .recordRegionAnswer(.signed(day: today, foreignNumber: nil)))
        if state == .received { return }
        try take(.deskSupervisor, .regionResult(on: today))
    }

    private mutating func supervise(_ twist: Twist) throws(CaseRefusal) {
        guard [.supervised, .circular, .interviewed].contains(twist) else { return }
        try take(.supervisor, .markKeyCase(reason: .sample))
        try take(.supervisor, .supervise(.open(clock: nil, text: .sample)))
        if twist == .supervised { return }
        try take(.supervisor, .supervise(.circular(supervision: 1, text: .sample)))
        if twist == .circular { return }
        try take(.supervisor, .supervise(.interview(supervision: 1, day: today, text: .sample)))
    }
}

extension CaseStory {
    /// A matter that its lead has signed for.
    package static func received(_ registration: Registration) throws -> CaseStory {
        var story = try CaseStory(registration)
        try story.examine(.received, .none)
        return story
    }

    /// A complaint about that subject which its lead has filed.
    package static func filed(_ subject: Subject) throws -> CaseStory {
        var story = try received(.sample(subject: subject))
        try story.take(.liaison, .decideFiling(referral: nil, .filed))
        return story
    }
}

extension Case {
    /// What must be there at once.
    package var itemsNeeded: Set<String> {
        kind == .tipOff ? FilingStandard.tipOffItems : FilingStandard.trademarkItems
    }
}

extension OtherCase {
    /// An older case at an agency, about the same name in the same place.
    package static let sample = OtherCase(
        number: CaseNumber(year: 2026, serial: 7), state: .received, isAlike: true)
}

extension DuplicateMatch {
    /// An older case that is very likely the same complaint.
    package static func sample(
        _ number: CaseNumber, _ state: CaseState, sameComplaint: Probability = Probability(perMyriad: 9700)
    ) -> DuplicateMatch {
        DuplicateMatch(
            number: number, state: state, sameComplaint: sameComplaint,
            sameInfringer: max(sameComplaint, Probability(perMyriad: 9800)), keys: ["telephone"])
    }
}

extension Voicemail {
    /// Left on a Sunday night.
    package static let sample = Voicemail(
        number: CaseNumber(year: 2026, serial: 41_873), receivedAt: Instant("2026-03-01T22:40+08:00")!,
        recording: .sample)
}

extension Twist {
    fileprivate var kind: CaseKind {
        switch self {
        case .consultation: .consultation
        case .tipOff: .tipOff
        default: .complaint
        }
    }
}
