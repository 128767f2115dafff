internal import Vocabulary

extension CompetenceRule {
    static func read(_ entry: Entry, agencies: AgencyNames) -> CompetenceRule? {
        entry.section { section in
            let id = section.required("id") { $0.identifier() }
            let name = section.required("name") { $0.localized() }
            let order = section.optional("order") { $0.code(["first", "overlay"]) }
            let when = FactConditions(section)
            let leads = section.list("lead") { entry in
                Conditional.read(entry, "agency") { $0.leadChoice(agencies) }
            }
            let dispositions = section.list("disposition") { Conditional.read($0, "is") { $0.term() as Disposition? } }
            let coHandling = section.list("coHandling") { Conditional.read($0, "agency") { agencies.read($0) } }
            let track: Track? = section.optional("track") { $0.term() }
            let level = section.optional("level") { $0.code(["city"]) }
            let origin = section.origin()
            let law = section.list("law") { RuleText.read($0, rowMark: origin?.mark) }
            let notes = section.list("notes") { RuleText.read($0, rowMark: origin?.mark) }
            guard let id, let name, let origin else { return nil }
            return CompetenceRule(
                id: id, name: name, origin: origin, isFirst: order == "first", isOverlay: order == "overlay",
                when: when, leads: leads, dispositions: dispositions, coHandling: coHandling, track: track,
                staysAtCityLevel: level != nil, law: law, notes: notes)
        }
    }
}

/// The agencies of the agreement, to check references to them.
struct AgencyNames {
    let ids: Set<AgencyID>

    func read(_ entry: Entry) -> AgencyID? {
        guard let id = entry.agencyID() else { return nil }
        if !ids.contains(id) {
            entry.report(zh: "协议中没有机构“\(id)”。", en: "The agreement has no agency \"\(id)\".")
        }
        return id
    }
}

extension Entry {
    /// An agency id, or `authorityOfRight`.
    fileprivate func leadChoice(_ agencies: AgencyNames) -> LeadChoice? {
        if case "authorityOfRight"? = isSection ? nil : text() { return .authorityOfRight }
        return agencies.read(self).map { .agency($0) }
    }
}
