package import CaseRules
package import Vocabulary

extension AgencyID {
    package static let hebei = AgencyID("region.hebei")
}

extension SurveyAnswers {
    package static let sample = SurveyAnswers(
        speed: .verySatisfied, words: .satisfied, result: .basically, isSolved: true)
}

extension CaseManifest {
    package static let sample = CaseManifest(
        files: [.sample], events: 12, journal: String(repeating: "e", count: 64))
}

extension CaseCommand {
    package static let transfer = transferRegion(region: .hebei, .act, reason: .sample)

    /// A region's result that found nothing, or something.
    package static func regionResult(
        _ outcomes: [Outcome] = [.sample], _ recognition: Recognition = .recognised, reason: CommittedText? = nil,
        on day: Day
    ) -> CaseCommand {
        .recordRegionAnswer(
            .result(
                RegionResult(
                    day: day, outcomes: outcomes, documentNumber: "冀 2026-1", recognition: recognition,
                    reason: reason)))
    }
}

extension CommandName {
    func laterSample(_ current: Case, _ today: Day) -> CaseCommand? {
        switch self {
        case .designateCompetence: .designateCompetence(agency: .culture, reason: .sample)
        case .askCoHandling: .askCoHandling(referral: nil, agency: .customs, reason: .sample)
        case .reopen: .reopen(.newFacts, text: .sample)
        case .transferRegion: .transfer
        case .recordRegionAnswer:
            current.state == .received
                ? .regionResult(on: today) : .recordRegionAnswer(.signed(day: today, foreignNumber: "冀-7"))
        case .archive: .archive
        case .answerSurvey: .answerSurvey(.sample)
        case .markKeyCase: .markKeyCase(reason: .sample)
        default: supervisionSample(current, today)
        }
    }

    private func supervisionSample(_ current: Case, _ today: Day) -> CaseCommand? {
        let clock = current.openClocks.first(where: \.isRunning)?.index
        let supervision = current.supervisions.last?.index ?? 1
        return switch self {
        case .remind: .supervise(.remind(clock: clock ?? 99, text: nil))
        case .openSupervision: .supervise(.open(clock: clock, text: .sample))
        case .explainDelay: .supervise(.explain(supervision: supervision, text: .sample))
        case .issueCircular: .supervise(.circular(supervision: supervision, text: .sample))
        case .holdInterview: .supervise(.interview(supervision: supervision, day: today, text: .sample))
        case .handOver: .supervise(.handOver(supervision: supervision, text: .sample))
        default: nil
        }
    }
}
