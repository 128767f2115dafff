internal import Vocabulary

/// The competence table, ready for matching.
struct RoutingTable: Sendable {
    /// In the order of testing: those marked `first`, then the others as written.
    let rules: [CompetenceRule]
    let overlays: [CompetenceRule]
    let tracks: [Conditional<Track>]
    /// With several rights the one that fits the earliest condition leads.
    let leadOrder: [FactCondition]
    /// When the city's team handles a matter itself.
    let cityLevel: [FactCondition]

    init(rules: [CompetenceRule], tracks: [Conditional<Track>], leadOrder: [FactCondition], cityLevel: [FactCondition])
    {
        let ordinary = rules.filter { !$0.isOverlay }
        self.rules = ordinary.filter(\.isFirst) + ordinary.filter { !$0.isFirst }
        overlays = rules.filter(\.isOverlay)
        (self.tracks, self.leadOrder, self.cityLevel) = (tracks, leadOrder, cityLevel)
    }

    /// The first row that fits one right of the matter.
    func match(_ facts: FactBits, on day: Day) -> CompetenceRule? {
        // By index: a rule is a large value, and passing over it must not copy it.
        rules.indices.first { rules[$0].when.hold(facts) && rules[$0].origin.holds(on: day) }.map { rules[$0] }
    }

    /// Earlier is stronger.
    func strength(_ facts: FactBits) -> Int {
        leadOrder.firstIndex { $0.holds(facts) } ?? leadOrder.count
    }

    /// What the rows say about one right.
    func answer(_ facts: RoutingFacts, right: RightType?, on day: Day) -> RightAnswer? {
        let bits = FactBits(facts, right: right)
        guard let rule = match(bits, on: day) else { return nil }
        let lead = rule.leads.lazy.filter { $0.when.hold(bits) }
            .compactMap { self.lead($0.value, facts, right, on: day) }.first
        let disposition = rule.dispositions.first { $0.when.hold(bits) }?.value
        return RightAnswer(
            right: right, rule: rule, bits: bits, lead: lead,
            disposition: disposition ?? (lead == nil ? .designate : nil),
            strength: strength(bits))
    }

    private func lead(_ choice: LeadChoice, _ facts: RoutingFacts, _ right: RightType?, on day: Day) -> AgencyID? {
        switch choice {
        case .agency(let id): return id
        case .authorityOfRight:
            let bits = FactBits(facts.ofRightAlone(right), right: right)
            guard let rule = match(bits, on: day), let choice = rule.leads.first(where: { $0.when.hold(bits) }),
                case .agency(let id) = choice.value
            else { return nil }
            return id
        }
    }
}

/// What a row of the competence table says about one right of a matter.
struct RightAnswer {
    /// Nil: no intellectual-property right.
    let right: RightType?
    let rule: CompetenceRule
    let bits: FactBits
    let lead: AgencyID?
    let disposition: Disposition?
    let strength: Int

    var coHandling: [AgencyID] { rule.coHandling.filter { $0.when.hold(bits) }.map(\.value) }

    func law(actDate: Day, stepDate: Day) -> [RouteText] { cited(rule.law, actDate, stepDate) }
    func notes(actDate: Day, stepDate: Day) -> [RouteText] { cited(rule.notes, actDate, stepDate) }

    /// The texts that are meant for these facts and days.
    private func cited(_ texts: [RuleText], _ actDate: Day, _ stepDate: Day) -> [RouteText] {
        texts.filter { $0.holds(bits, actDate: actDate, stepDate: stepDate) }.map(\.cited)
    }

    /// What an overlay adds to this answer: it has co-handlers, law and notes of its own, but never a lead.
    func adding(_ overlay: CompetenceRule) -> RightAnswer {
        RightAnswer(right: right, rule: overlay, bits: bits, lead: nil, disposition: nil, strength: strength)
    }
}
