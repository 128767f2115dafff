package import Vocabulary

/// Who handles a matter, and how.
package struct Route: Sendable, Hashable {
    /// The row of the competence table.
    package let rule: String
    package let lead: AgencyID?
    /// The unit of the lead for the district, such as `bj.msa.chaoyang`.
    package let unit: AgencyID?
    /// Set where no agency leads, or where the lead does something else than enforce.
    package let disposition: Disposition?
    package let coHandling: [AgencyID]
    package let track: Track
    /// Rows that added something, such as `R06`.
    package let overlays: [String]
    /// What the rows cite, for the days of the act and the step.
    package let lawTexts: [RouteText]
    /// Hints for the desk.
    package let noteTexts: [RouteText]

    package var law: [String] { lawTexts.map(\.line) }
    package var notes: [Localized] { noteTexts.map(\.text) }
    /// What may be quoted to the public: without what waits for the operator's confirmation (mark K).
    package var publicLaw: [Localized] { lawTexts.filter(\.isConfirmed).map(\.text) }
    package var publicNotes: [Localized] { noteTexts.filter(\.isConfirmed).map(\.text) }
}

extension Route: Encodable {
    private enum Key: String, CodingKey {
        case rule, lead, unit, disposition, coHandling, track, overlays, law, notes
    }

    /// `lead` and `unit` are written as null where there is none; `disposition` is left out.
    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(rule, forKey: .rule)
        try fields.encode(lead, forKey: .lead)
        try fields.encode(unit, forKey: .unit)
        try fields.encodeIfPresent(disposition, forKey: .disposition)
        try fields.encode(coHandling, forKey: .coHandling)
        try fields.encode(track, forKey: .track)
        try fields.encode(overlays, forKey: .overlays)
        try fields.encode(law, forKey: .law)
        try fields.encode(notes, forKey: .notes)
    }
}

extension ResponsibilityAgreement {
    /// Who is competent. `day` stands in for the dates of act and step where the facts name none.
    /// The act's date chooses the rows; there is always an answer, if only that the supervisor designates.
    package func route(_ facts: RoutingFacts, on day: Day) -> Route {
        let actDate = facts.actDate ?? day
        let stepDate = facts.stepDate ?? day
        let rights: [RightType?] = facts.rights.isEmpty ? [nil] : facts.rights
        let answers = rights.compactMap { routing.answer(facts, right: $0, on: actDate) }
        guard let leading = RightAnswer.leading(answers) else { return Route.unmatched }
        let matched = answers.count == 1 || leading.lead == nil ? answers : answers.filter(\.isMatched)
        let overlays = routing.overlays.filter { $0.origin.holds(on: actDate) && $0.when.hold(leading.bits) }
        let rows = leadingFirst(matched, leading) + overlays.map(leading.adding)
        return Route(
            rule: leading.rule.id, lead: leading.lead, unit: unit(facts, leading, matched),
            disposition: leading.disposition,
            coHandling: coHandling(leading, rows), track: track(leading, matched, overlays),
            overlays: overlays.map(\.id),
            lawTexts: rows.merged { $0.law(actDate: actDate, stepDate: stepDate) },
            noteTexts: rows.merged { $0.notes(actDate: actDate, stepDate: stepDate) })
    }

    /// The row that leads speaks first, the others follow in the order of the rights.
    private func leadingFirst(_ answers: [RightAnswer], _ leading: RightAnswer) -> [RightAnswer] {
        guard answers.count > 1 else { return answers }
        return [leading] + answers.filter { $0.right != leading.right }
    }

    /// The city's own team where any right of the matter that the lead handles asks for it.
    private func unit(_ facts: RoutingFacts, _ leading: RightAnswer, _ answers: [RightAnswer]) -> AgencyID? {
        guard let lead = leading.lead, let district = facts.district,
            !answers.contains(where: { $0.lead == lead && $0.rule.staysAtCityLevel }),
            !routing.cityLevel.contains(where: { $0.holds(leading.bits) })
        else { return nil }
        let unit = AgencyID("\(lead).\(district)")
        return agencyTable[unit].flatMap { $0.isHelper ? nil : $0.id }
    }

    /// The co-handlers of the row, then the agencies of the other rights, then what all rows add; never the lead.
    private func coHandling(_ leading: RightAnswer, _ rows: [RightAnswer]) -> [AgencyID] {
        (leading.coHandling + rows.compactMap(\.lead) + rows.flatMap(\.coHandling)).unique.filter { $0 != leading.lead }
    }

    private func track(
        _ leading: RightAnswer, _ answers: [RightAnswer], _ overlays: [CompetenceRule]
    ) -> Track {
        leading.rule.track ?? answers.lazy.compactMap(\.rule.track).first ?? overlays.lazy.compactMap(\.track).first
            ?? routing.tracks.first { $0.when.hold(leading.bits) }?.value ?? .ordinary
    }
}

extension Route {
    /// Only an agreement without a last row gives this.
    fileprivate static let unmatched = Route(
        rule: "", lead: nil, unit: nil, disposition: .designate, coHandling: [], track: .ordinary, overlays: [],
        lawTexts: [], noteTexts: [])
}

extension RightAnswer {
    /// Whether some row is about the right; the last row, which only has somebody designate, is about none.
    fileprivate var isMatched: Bool { lead != nil || disposition != .designate }

    /// Exactly one leads: one with an agency before one without, then the stronger, then the one named first.
    fileprivate static func leading(_ answers: [RightAnswer]) -> RightAnswer? {
        answers.enumerated().min { left, right in
            (left.element.lead == nil ? 1 : 0, left.element.strength, left.offset)
                < (right.element.lead == nil ? 1 : 0, right.element.strength, right.offset)
        }?.element
    }
}

extension [RightAnswer] {
    /// What all rows say, each thing once. One row alone, the ordinary case, does not repeat itself.
    fileprivate func merged<Part: Hashable>(_ part: (RightAnswer) -> [Part]) -> [Part] {
        count == 1 ? part(self[0]) : flatMap(part).unique
    }
}
