import Vocabulary

extension Case {
    /// What reopening, another region and a dispute mean to the clocks. `self` is the case after the event.
    func laterMilestones(of event: CaseEvent, at now: Instant, _ offset: UTCOffset) -> [MilestoneReached] {
        switch event {
        case .reopened(let details): reopening(details, now)
        case .regionTransferred(let details): handOver(details, now)
        case .regionAnswered(let details): [regionMilestone(details.answer, now, offset)]
        default: []
        }
    }

    /// The lead begins again. A decision that was annulled has nothing left to serve or disclose; what is public of it
    /// must be withdrawn.
    private func reopening(_ details: Reopened, _ now: Instant) -> [MilestoneReached] {
        let again: [MilestoneReached]
        if referral(details.referral)?.isRegion == true {
            // A region signs nothing anew; its time for the result runs again.
            again = [
                MilestoneReached(milestone: .reopened, subject: .wholeCase, at: now),
                MilestoneReached(milestone: .regionSigned, subject: .wholeCase, at: now),
            ]
        } else {
            again = both(.reopened, details.referral, now)
        }
        guard details.reason == .courtAnnulment else { return again }
        var annulled = MilestoneReached(
            milestone: .decisionAnnulled, subject: .referral(details.referral), at: now)
        annulled.startsClocks = referral(details.referral)?.isOldDisclosed == true
        return again + [annulled]
    }

    private func handOver(_ details: RegionTransferred, _ now: Instant) -> [MilestoneReached] {
        let whole = MilestoneReached(milestone: .regionTransferred, subject: .wholeCase, at: now)
        guard let replaced = details.replaces else { return [whole] }
        return [MilestoneReached(milestone: .regionTransferred, subject: .referral(replaced), at: now), whole]
    }

    /// A region acts on a day that is told later, as agencies do.
    private func regionMilestone(
        _ answer: RegionAnswer, _ now: Instant, _ offset: UTCOffset
    ) -> MilestoneReached {
        let moment = min(now, (answer.day + 1).start(offset).adding(milliseconds: -1))
        let milestone: Milestone =
            switch answer {
            case .signed: .regionSigned
            case .declined: .regionDeclined
            case .result: .regionResult
            }
        var reached = MilestoneReached(milestone: milestone, subject: .wholeCase, at: moment)
        reached.endsAt = moment
        // The outcome that is told with a result starts what follows.
        if milestone == .regionResult { reached.startsClocks = false }
        return reached
    }

    func disputed(_ now: Instant) -> [MilestoneReached] {
        isDisputed ? [MilestoneReached(milestone: .disputed, subject: .wholeCase, at: now)] : []
    }

    /// A decision whose outcomes hold no penalty (a warning alone) is neither disclosed nor fed.
    func nothingToDisclose(_ details: OutcomeReported, _ now: Instant) -> [MilestoneReached] {
        guard !details.outcomes.contains(where: \.kind.isDisclosable) else { return [] }
        return [MilestoneReached(milestone: .nothingToDisclose, subject: .referral(details.referral), at: now)]
    }
}

extension NoticeKind {
    var milestone: Milestone {
        switch self {
        case .acceptance: .acceptanceNoticeGiven
        case .filing: .filingNoticeGiven
        case .service: .served
        case .disclosure: .disclosed
        case .creditFeed: .creditFed
        case .disclosureWithdrawal: .disclosureWithdrawn
        }
    }
}
