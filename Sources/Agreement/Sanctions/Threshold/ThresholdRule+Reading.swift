internal import Vocabulary

extension ThresholdRule {
    init?(_ entry: Entry) {
        let rule = entry.section { section -> ThresholdRule? in
            let id = section.required("id") { $0.identifier() }
            let article: CriminalArticle? = section.required("article") { $0.term() }
            let object: ThresholdObject? = section.optional("object") { $0.term() }
            let name = section.required("name") { $0.localized() }
            let limits = section.list("limits") { ThresholdLimit($0) }
            let degrees = ThresholdDegrees(section)
            let origin = section.origin()
            if limits.isEmpty, !degrees.needsNoAmount {
                section.whole.report(zh: "缺少“limits”。", en: "A threshold needs \"limits\".")
            }
            guard let id, let article, let name, let origin else { return nil }
            return ThresholdRule(
                id: id, article: article, object: object, name: name, limits: limits, degrees: degrees, origin: origin)
        }
        guard let rule else { return nil }
        self = rule
    }
}

extension ThresholdDegrees {
    fileprivate init(_ section: Section) {
        especiallySeriousFactor = section.optional("especiallySerious") { $0.number(in: 2...100) }
        halfOf = section.list("halfOf") { HalfStandard($0) }
        ownerRuined = section.optional("ownerRuined") { entry in
            entry.code(["reached", "especiallySerious"]).flatMap { ThresholdResult(rawValue: $0) }
        }
        needsNoAmount = section.optional("needsNoAmount") { $0.flag() } ?? false
    }
}

extension HalfStandard {
    fileprivate init?(_ entry: Entry) {
        let codes = entry.items.compactMap { $0.code(["repeat"] + ThresholdMeasure.allCases.map(\.rawValue)) }
        guard codes.count == entry.items.count else { return nil }
        self = codes == ["repeat"] ? .again : .any(codes.compactMap { ThresholdMeasure(rawValue: $0) })
    }
}

extension ThresholdLimit {
    fileprivate init?(_ entry: Entry) {
        let limit = entry.section { section -> ThresholdLimit? in
            let amounts = 1...1_000_000_000
            let measure: ThresholdMeasure? = section.required("measure") { $0.term() }
            let basic = section.required("basic") { $0.number(in: amounts) }
            let several = section.optional("several") { $0.number(in: amounts) }
            let again = section.optional("repeat") { $0.number(in: amounts) }
            let serious = section.optional("especiallySerious") { $0.number(in: amounts) }
            guard let measure, let basic else { return nil }
            for lower in [several, again] where lower ?? basic > basic {
                section.whole.report(zh: "特殊情形的数额高于基本数额。", en: "A special amount is above the basic one.")
            }
            if let serious, serious < basic {
                section.whole.report(
                    zh: "情节特别严重的数额低于基本数额。", en: "The especially serious amount is below the basic one.")
            }
            return ThresholdLimit(
                measure: measure, basic: basic, several: several, again: again, especiallySerious: serious)
        }
        guard let limit else { return nil }
        self = limit
    }
}
