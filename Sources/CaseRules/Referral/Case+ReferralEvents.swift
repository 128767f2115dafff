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
            change(details.referral) {
                $0.state = .signed
                $0.signedAt = entry.at
            }
            follow(details.referral, .received)
        case .receiptDeemed(let details):
            let last = deemedStart(details.referral, entry.at)
            change(details.referral) { $0.deemedReceivedAt = last }
        case .referralReturned(let details):
            let wasLead = lead?.index == details.referral
            change(details.referral) { $0.state = .returned }
            if wasLead { stage = .accepted }
        case .referralForwarded(let details): change(details.referral) { $0.state = .forwarded }
        case .filed(let details):
            change(details.referral) { $0.state = .filed }
            follow(details.referral, .filed)
        case .notFiled(let details):
            change(details.referral) { $0.state = .notFiled }
            follow(details.referral, .notFiled)
        case .outcomeReported(let details):
            change(details.referral) {
                $0.state = .reported
                $0.outcomes += details.outcomes
            }
            follow(details.referral, .outcomeReported)
        default: break
        }
    }

    private mutating func follow(_ index: Int, _ stage: Stage) {
        if lead?.index == index { self.stage = stage }
    }

    private mutating func change(_ index: Int, _ body: (inout Referral) -> Void) {
        guard let position = referrals.firstIndex(where: { $0.index == index }) else { return }
        body(&referrals[position])
    }
}
