package import Vocabulary

/// From which amounts an act is a crime. Amounts in yuan, counts in pieces.
package struct ThresholdRule: Sendable, Hashable {
    package let id: String
    /// The article of the Criminal Law, such as `213` or `219-1`.
    package let article: String
    /// `goods`, `services` or `mixed` where the article tells them apart.
    package let object: String?
    package let name: Localized
    package let limits: [ThresholdLimit]
    /// How many times the basic amount is especially serious; nil where the article knows no such degree.
    package let especiallySeriousFactor: Int?
    package let origin: Origin
}

/// One measure and the amounts at which it is reached.
package struct ThresholdLimit: Sendable, Hashable {
    /// `gains`, `business`, `sales`, `unsold`, `copies`, `works`, `downloads`, `clicks`, `members`, `pieces`, `loss`.
    package let measure: String
    package let basic: Int
    /// With two or more marks or patents.
    package let several: Int?
    /// Within two years after punishment for the same group of offences.
    package let again: Int?

    static let measures = [
        "gains", "business", "sales", "unsold", "copies", "works", "downloads", "clicks", "members", "pieces", "loss",
    ]
}

extension ThresholdRule {
    init?(_ entry: Entry) {
        let rule = entry.section { section -> ThresholdRule? in
            let id = section.required("id") { $0.identifier() }
            let article = section.required("article") { $0.identifier() }
            let object = section.optional("object") { $0.code(["goods", "services", "mixed"]) }
            let name = section.required("name") { $0.localized() }
            let limits = section.list("limits") { ThresholdLimit($0) }
            let factor = section.optional("especiallySerious") { $0.number(in: 2...100) }
            let origin = section.origin()
            guard let id, let article, let name, let origin else { return nil }
            return ThresholdRule(
                id: id, article: article, object: object, name: name, limits: limits, especiallySeriousFactor: factor,
                origin: origin)
        }
        guard let rule else { return nil }
        self = rule
    }
}

extension ThresholdLimit {
    init?(_ entry: Entry) {
        let limit = entry.section { section -> ThresholdLimit? in
            let amounts = 1...1_000_000_000
            let measure = section.required("measure") { $0.code(ThresholdLimit.measures) }
            let basic = section.required("basic") { $0.number(in: amounts) }
            let several = section.optional("several") { $0.number(in: amounts) }
            let again = section.optional("repeat") { $0.number(in: amounts) }
            guard let measure, let basic else { return nil }
            for lower in [several, again] where lower ?? basic > basic {
                section.whole.report(zh: "特殊情形的数额高于基本数额。", en: "A special amount is above the basic one.")
            }
            return ThresholdLimit(measure: measure, basic: basic, several: several, again: again)
        }
        guard let limit else { return nil }
        self = limit
    }
}
