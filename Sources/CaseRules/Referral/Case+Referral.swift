import Agreement
import Vocabulary

extension Case {
    /// C23–C26: to the agency that the agreement names, and back.
    func referral(_ command: CaseCommand, _ context: DecisionContext) throws(CaseRefusal) -> [CaseEvent] {
        switch command {
        case .refer(let lead, let coHandling): return try refer(lead, coHandling, context)
        case .sign(let index):
            let own = try ownReferral(index, command.name, [.sent], context.actor)
            return [.receiptConfirmed(OfReferral(referral: own.index))]
        case .returnReferral(let index, let reason, let proposed):
            return try returnReferral(index, reason, proposed, context)
        case .forwardReferral(let index, let agency): return try forward(index, agency, context)
        case .deemReceipt(let index):
            guard let found = referral(index), found.state == .sent, found.deemedReceivedAt == nil else {
                throw .noSuchReferral
            }
            guard let signing = openClocks.first(where: { $0.subject == .referral(index) }) else {
                throw .clockNotRunning
            }
            guard signing.isOverdue(at: context.now) else { throw .dueNotPassed(signing.effectiveDue.day) }
            return [.receiptDeemed(OfReferral(referral: index))]
        default: preconditionFailure("\(command.name) is no step of a referral.")
        }
    }

    /// C23: exactly one lead, the one of the classification; every agency known to the agreement.
    private func refer(
        _ lead: AgencyID, _ coHandling: [AgencyID], _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        guard let classification else { throw .notClassified }
        guard lead == classification.lead || context.agreement.agency(lead)?.parent == classification.lead else {
            throw .agencyNotNamed(lead, named: classification.lead)
        }
        for id in coHandling where context.agreement.agency(id) == nil { throw .unknownAgency(id) }
        var events: [CaseEvent] = []
        if self.lead == nil {
            events.append(
                .referred(
                    Referred(
                        referral: referrals.count + 1, agency: classification.lead,
                        unit: lead == classification.lead ? classification.unit : lead, role: .lead,
                        isDesignated: classification.isDesignated)))
        }
        var present = Set(referrals.filter(\.isOpen).map(\.holder))
        present.formUnion([lead, classification.lead, classification.unit ?? lead])
        for id in coHandling where present.insert(id).inserted {
            let (agency, unit) = context.agreement.agencyAndUnit(id)
            events.append(
                .referred(
                    Referred(
                        referral: referrals.count + events.count + 1, agency: agency, unit: unit, role: .coHandling,
                        isDesignated: false)))
        }
        return events
    }

    /// C25: unsigned at once; signed and not filed with a supervisor's consent; after that never.
    private func returnReferral(
        _ index: Int?, _ reason: CommittedText?, _ proposed: AgencyID?, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        let own = try ownReferral(index, .returnReferral, [.sent, .signed], context.actor)
        guard let reason, let proposed else { throw .reasonMissing }
        guard context.agreement.agency(proposed) != nil else { throw .unknownAgency(proposed) }
        guard !own.isDesignated else { throw .referralDesignated }
        let order = ReferralReturn(referral: own.index, reason: reason, proposed: proposed)
        if own.state == .sent { return [.referralReturned(order)] }
        if let pendingNamed { throw pendingNamed }
        return [.approvalRequested(PendingApproval(request: .returnOfReferral(order), askedBy: context.actor))]
    }

    /// C26: the new agency takes the returned one's place.
    private func forward(
        _ index: Int?, _ agency: AgencyID, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        guard context.agreement.agency(agency) != nil else { throw .unknownAgency(agency) }
        let candidates = referrals.filter { $0.state == .returned && (index == nil || $0.index == index) }
        guard let returned = candidates.last(where: { $0.role == .lead }) ?? candidates.last else {
            throw .noReturnedReferral
        }
        let (named, unit) = context.agreement.agencyAndUnit(agency)
        guard returned.agency != named || returned.unit != unit else { throw .sameAgencyAgain(agency) }
        return [
            .referralForwarded(OfReferral(referral: returned.index)),
            .referred(
                Referred(
                    referral: referrals.count + 1, agency: named, unit: unit,
                    role: returned.role, isDesignated: false)),
        ]
    }

    /// The actor's own referral in one of the states in which the command makes sense; an agency's own part before
    /// those of its units.
    func ownReferral(
        _ index: Int?, _ command: CommandName, _ states: Set<ReferralState>, _ actor: Actor
    ) throws(CaseRefusal) -> Referral {
        let own = referrals.filter { $0.belongs(to: actor.agency) && (index == nil || $0.index == index) }
        guard let last = own.last else {
            if let index, referral(index) == nil { throw .noSuchReferral }
            throw .notYourReferral
        }
        let fitting = own.filter { states.contains($0.state) }
        guard let found = fitting.last(where: { $0.holder == actor.agency }) ?? fitting.last else {
            throw .notInThisReferralState(command, last.state)
        }
        return found
    }
}

extension ResponsibilityAgreement {
    /// An agency alone, or a unit with the agency that it belongs to.
    func agencyAndUnit(_ id: AgencyID) -> (AgencyID, AgencyID?) {
        agency(id)?.parent.map { ($0, id) } ?? (id, nil)
    }
}
