import Agreement
import Vocabulary

extension Case {
    /// Whether two agencies have returned the case as its lead, so that they dispute who is competent. Source: Order 20
    /// art. 30; they have the time of the clock that starts at `disputed`, then a supervisor designates. A designation
    /// settles what was disputed before it.
    package var isDisputed: Bool {
        guard lead == nil else { return false }
        let settled = referrals.last(where: \.isDesignated)?.index ?? 0
        let returned = referrals.filter { $0.role == .lead && $0.wasReturned && $0.index > settled }
        return Set(returned.map { $0.unit ?? $0.agency }).count > 1
    }

    /// C26: a supervisor designates the agency, which may not return the case again (R27).
    func designate(
        _ id: AgencyID, _ reason: CommittedText?, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        guard context.agreement.agency(id) != nil else { throw .unknownAgency(id) }
        let reason = try needed(reason)
        guard isDisputed, let returned = referrals.last(where: { $0.role == .lead && $0.state == .returned }) else {
            throw .notDisputed
        }
        let (agency, unit) = context.agreement.agencyAndUnit(id)
        return [
            .competenceDesignated(
                CompetenceDesignated(referral: returned.index, agency: agency, unit: unit, reason: reason)),
            .referralForwarded(OfReferral(referral: returned.index)),
            .referred(
                Referred(
                    referral: referrals.count + 1, agency: agency, unit: unit, role: .lead, isDesignated: true)),
        ]
    }

    /// C27: an agency asks, an officer confirms.
    func askCoHandling(
        _ index: Int?, _ id: AgencyID, _ reason: CommittedText?, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        let own = try ownReferral(index, .askCoHandling, [.signed, .filed], context.actor)
        guard context.agreement.agency(id) != nil else { throw .unknownAgency(id) }
        let reason = try needed(reason)
        let (agency, unit) = context.agreement.agencyAndUnit(id)
        guard !referrals.contains(where: { $0.isOpen && $0.agency == agency }) else { throw .alreadyHandling(id) }
        let wish = CoHandlingWish(askedBy: own.index, agency: agency, unit: unit, reason: reason)
        return [.approvalRequested(PendingApproval(request: .coHandling(wish), askedBy: context.actor))]
    }

    /// What follows once an officer has confirmed. Refused if the agency that asked has reported meanwhile.
    func coHandling(_ wish: CoHandlingWish) throws(CaseRefusal) -> [CaseEvent] {
        guard state == .received || state == .filed else { throw .notInThisState(.askCoHandling, state) }
        let index = referrals.count + 1
        return [
            .coHandlingAdded(CoHandlingAdded(askedBy: wish.askedBy, referral: index, reason: wish.reason)),
            .referred(
                Referred(
                    referral: index, agency: wish.agency, unit: wish.unit, role: .coHandling, isDesignated: false)),
        ]
    }
}
