internal import Vocabulary

extension FineRule {
    init?(_ entry: Entry) {
        let rule = entry.section { section -> FineRule? in
            let id = section.required("id") { $0.identifier() }
            let violation: FineViolation? = section.required("violation") { $0.term() }
            let name = section.required("name") { $0.localized() }
            let base: FineBase? = section.optional("base") { $0.term() }
            let bands = section.list("bands") { FineBand($0, hasBase: base != nil) }
            let years = section.optional("heavierWithinYears") { $0.number(in: 1...30) }
            let spares = section.optional("sparesInnocentSeller") { $0.flag() } ?? false
            let order = section.optional("order") { $0.localized() }
            let origin = section.origin()
            if bands.last?.condition != .otherwise {
                section.whole.report(
                    zh: "最后一档不得设条件，以便总有适用的一档。", en: "The last band must have no condition, so that one always fits.")
            }
            guard let id, let violation, let name, let origin else { return nil }
            return FineRule(
                id: id, violation: violation, name: name, base: base, bands: bands, heavierWithinYears: years,
                sparesInnocentSeller: spares, order: order, origin: origin)
        }
        guard let rule else { return nil }
        self = rule
    }
}

extension FineBand {
    fileprivate init?(_ entry: Entry, hasBase: Bool) {
        let band = entry.section { section -> FineBand? in
            let condition = FineCondition(section)
            let least = FineBound(section, "least")
            let most = FineBound(section, "most")
            if most == nil {
                section.whole.report(zh: "缺少“most”或“mostTimes”。", en: "A band needs \"most\" or \"mostTimes\".")
            }
            if !hasBase, [least, most].contains(where: \.isMultiple) || condition.needsBase {
                section.whole.report(zh: "此档需要“base”。", en: "This band needs the rule's \"base\".")
            }
            guard let most else { return nil }
            return FineBand(condition: condition, least: least, most: most)
        }
        guard let band else { return nil }
        self = band
    }
}

extension FineCondition {
    fileprivate init(_ section: Section) {
        let from = section.optional("from") { $0.yuan() }
        let over = section.optional("over") { $0.yuan() }
        let isSerious = section.optional("serious") { $0.flag() } ?? false
        if [from != nil, over != nil, isSerious].filter(\.self).count > 1 {
            section.whole.report(
                zh: "“from”、“over”、“serious”只能写一个。", en: "Only one of \"from\", \"over\", \"serious\".")
        }
        self = from.map { .from($0) } ?? over.map { .over($0) } ?? (isSerious ? .serious : .otherwise)
    }

    fileprivate var needsBase: Bool {
        switch self {
        case .from, .over: true
        case .serious, .otherwise: false
        }
    }
}

extension FineBound {
    /// `least` or `leastTimes`.
    fileprivate init?(_ section: Section, _ key: String) {
        let amount = section.optional(key) { $0.yuan() }
        let times = section.optional(key + "Times") { $0.number(in: 1...100) }
        guard let bound = times.map(FineBound.times) ?? amount.map(FineBound.amount) else { return nil }
        self = bound
    }
}

extension FineBound? {
    fileprivate var isMultiple: Bool {
        if case .times = self { true } else { false }
    }
}
