import Agreement
import Vocabulary

extension Case {
    /// C33 and the answers that come back. The region becomes the lead of the case, under a referral of its own; nothing
    /// is sent before the nodes are joined, the line waits in the outbox.
    func region(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .transferRegion(let region, let ground, let reason):
            guard context.agreement.region(region) != nil else { throw .unknownRegion(region) }
            let reason = try needed(reason)
            let files = context.manifest?.files ?? []
            let details = RegionTransferred(
                referral: referrals.count + 1, replaces: replacedByRegion?.index, region: region, ground: ground,
                reason: reason, evidence: files)
            return [.regionTransferred(details)]
        case .recordRegionAnswer(let answer): return try answered(answer, context)
        default: preconditionFailure("\(command.name) is no step of a region.")
        }
    }

    /// The local lead, or the one that has returned the case.
    private var replacedByRegion: Referral? {
        lead ?? referrals.last { $0.role == .lead && $0.state == .returned }
    }

    /// Signed or declined once sent; a result once signed, for every respondent.
    private func answered(_ answer: RegionAnswer, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        guard let own = lead, own.isRegion else { throw .notWithRegion }
        if answer.day > context.today { throw .futureDay }
        let expected: ReferralState = if case .result = answer { .signed } else { .sent }
        guard own.state == expected else { throw .notInThisReferralState(.recordRegionAnswer, own.state) }
        switch answer {
        case .signed: return [.regionAnswered(RegionAnswered(referral: own.index, answer: answer))]
        case .declined(_, let reason):
            _ = try needed(reason)
            return [.regionAnswered(RegionAnswered(referral: own.index, answer: answer))]
        case .result(let result):
            if result.recognition != .recognised { _ = try needed(result.reason) }
            let outcomes = try wholeOutcomes(result.outcomes, of: own)
            let whole = RegionResult(
                day: result.day, outcomes: outcomes, documentNumber: result.documentNumber,
                recognition: result.recognition, reason: result.reason)
            let report = OutcomeReported(
                referral: own.index, outcomes: outcomes, documentNumber: result.documentNumber)
            return [
                .regionAnswered(RegionAnswered(referral: own.index, answer: .result(whole))), .outcomeReported(report),
            ]
        }
    }

    mutating func applyToRegion(_ entry: JournalEntry) {
        switch entry.event {
        case .regionTransferred(let details):
            if let replaced = details.replaces { changeReferral(replaced) { $0.state = .forwarded } }
            var referral = Referral(
                index: details.referral, agency: details.region, unit: nil, role: .lead, referredAt: entry.at,
                isDesignated: false)
            referral.isRegion = true
            referrals.append(referral)
            stage = .referred
        case .regionAnswered(let details):
            switch details.answer {
            case .signed:
                changeReferral(details.referral) {
                    $0.state = .signed
                    $0.signedAt = entry.at
                }
                stage = .received
            case .declined:
                changeReferral(details.referral) { $0.state = .returned }
                stage = .accepted
            case .result: break  // the outcome that follows moves the case
            }
        default: break
        }
    }
}
