import Vocabulary

extension Case {
    /// Applies what happened to a referral, and lets the case follow its lead.
    mutating func applyToReferrals(_ entry: JournalEntry) {
        switch entry.event {
        case .referred(let details):
            referrals.append(
                Referral(
                    index: details.referral, agency: details.agency, unit: details.unit, role: details.role,
                    referredAt: entry.at, isDesignated: details.isDesignated))
            follow(details.referral, .referred)
        case .receiptConfirmed(let details):
            changeReferral(details.referral) {
                $0.state = .signed
                $0.signedAt = entry.at
            }
            follow(details.referral, .received)
        case .receiptDeemed(let details):
            let last = deemedStart(details.referral, entry.at)
            changeReferral(details.referral) { $0.deemedReceivedAt = last }
        case .referralReturned(let details):
            let wasLead = lead?.index == details.referral
            changeReferral(details.referral) {
                $0.state = .returned
                $0.wasReturned = true
            }
            if wasLead { stage = .accepted }
        case .referralForwarded(let details): changeReferral(details.referral) { $0.state = .forwarded }
        case .filed(let details):
            changeReferral(details.referral) { $0.state = .filed }
            follow(details.referral, .filed)
        case .notFiled(let details):
            changeReferral(details.referral) { $0.state = .notFiled }
            follow(details.referral, .notFiled)
        case .outcomeReported(let details):
            changeReferral(details.referral) {
                $0.state = .reported
                $0.outcomes += details.outcomes
            }
            follow(details.referral, .outcomeReported)
        case .decisionRecorded(let details):
            changeReferral(details.referral) { $0.decidedOn = details.day }
            decideMeasures(details)
        case .noticeRecorded(let details):
            if details.notice == .disclosure { changeReferral(details.referral) { $0.isDisclosed = true } }
            if details.notice == .disclosureWithdrawal { changeReferral(details.referral) { $0.withdrawDisclosure() } }
        case .reopened(let details): reopen(details, entry.version)
        default: break
        }
    }

    /// The lead's part is active again; outcomes of the others stand.
    private mutating func reopen(_ details: Reopened, _ version: Int) {
        changeReferral(details.referral) {
            $0.state = .signed
            $0.outcomes = []
            $0.reopenedIn = version
            $0.supersedeDisclosure()
            if details.reason == .courtAnnulment { $0.decidedOn = nil }
        }
        isReopened = true
        stage = .received
    }

    private mutating func follow(_ index: Int, _ stage: Stage) {
        if lead?.index == index { self.stage = stage }
    }

    mutating func changeReferral(_ index: Int, _ body: (inout Referral) -> Void) {
        guard let position = referrals.firstIndex(where: { $0.index == index }) else { return }
        body(&referrals[position])
    }
}
