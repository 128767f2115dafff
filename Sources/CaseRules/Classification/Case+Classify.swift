import Agreement
import Vocabulary

extension Case {
    /// C21: the agreement proposes by its competence table; where it names nobody, a supervisor designates (R27).
    func classify(
        _ order: ClassificationOrder, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        let route = context.agreement.route(order.facts, on: context.today)
        let lead: AgencyID
        if let designated = order.designated {
            guard context.actor.role != .deskOfficer, route.lead == nil else { throw .designationOnlyBySupervisor }
            guard context.agreement.agency(designated) != nil else { throw .unknownAgency(designated) }
            lead = designated
        } else if let named = route.lead {
            lead = named
        } else {
            throw .noAgency(route.disposition?.name ?? Localized(zh: "没有规则适用", en: "no rule applies"))
        }
        let classification = Classification(
            rights: order.facts.rights, act: order.facts.act, place: order.facts.places.first ?? subject.place,
            track: green == nil ? route.track : .green, isConfidential: order.isConfidential, rule: route.rule,
            lead: lead, unit: order.designated == nil ? route.unit : nil, coHandling: route.coHandling,
            isDesignated: order.designated != nil, facts: order.facts)
        if let number = secretOpened(by: classification, context) { throw .holdsSecretFacts(number) }
        let events: [CaseEvent] = [.classified(classification)]
        guard green == nil, route.track == .green else { return events }
        return events + [
            .greenChannelGranted(
                GreenChannel(reason: nil, rule: context.agreement.greenRule(of: route), grantedAt: context.now))
        ]
    }

    /// C22: clocks not yet met take the green limit.
    func grantGreenChannel(
        _ reason: GreenChannelReason, _ context: DecisionContext
    ) throws(CaseRefusal) -> [CaseEvent] {
        [.greenChannelGranted(GreenChannel(reason: reason, rule: nil, grantedAt: context.now))]
    }
}
