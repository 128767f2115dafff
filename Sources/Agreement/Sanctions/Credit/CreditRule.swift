package import Vocabulary

/// What the credit rules say of one class of entries. Applying restrictions is a matter for others.
package struct CreditRule: Sendable, Hashable {
    package let id: String
    package let entry: CreditClass
    package let name: Localized
    /// Whether the public sees the entry.
    package let isShown: Bool
    /// From the decision to the publication.
    package let publishedWithin: Period?
    /// From the publication, at least and at most.
    package let least: Period?
    package let most: Period?
    /// From the publication until it may be removed earlier.
    package let removableAfter: Period?
    /// For what somebody is listed, together with a heavier penalty and bad nature.
    package let grounds: [CreditGround]
    package let origin: Origin
}

/// The classes of credit entries.
package enum CreditClass: String, Term {
    case seriousViolator, minor, general, serious

    package var name: Localized {
        switch self {
        case .seriousViolator: Localized(zh: "严重违法失信名单", en: "Serious violator")
        case .minor: Localized(zh: "轻微失信", en: "Minor dishonesty")
        case .general: Localized(zh: "一般失信", en: "General dishonesty")
        case .serious: Localized(zh: "严重失信", en: "Serious dishonesty")
        }
    }
}

/// For what somebody comes on the list of serious violators. Source: SAMR Order 44 art. 9 (V2).
package enum CreditGround: String, Term {
    case tradeSecret, intentionalInfringement, maliciousFiling

    package var name: Localized {
        switch self {
        case .tradeSecret: Localized(zh: "侵犯商业秘密", en: "Trade-secret infringement")
        case .intentionalInfringement: Localized(zh: "故意侵犯知识产权", en: "Intentional infringement")
        case .maliciousFiling: Localized(zh: "恶意申请商标等", en: "Malicious filing")
        }
    }
}

extension CreditRule {
    init?(_ entry: Entry) {
        let rule = entry.section { section -> CreditRule? in
            let id = section.required("id") { $0.identifier() }
            let entryClass: CreditClass? = section.required("entry") { $0.term() }
            let name = section.required("name") { $0.localized() }
            let isShown = section.required("isShown") { $0.flag() }
            let publishedWithin = section.optional("publishedWithin") { $0.period() }
            let least = section.optional("least") { $0.period() }
            let most = section.optional("most") { $0.period() }
            let removableAfter = section.optional("removableAfter") { $0.period() }
            let grounds: [CreditGround] = section.list("grounds") { $0.term() }
            let origin = section.origin()
            guard let id, let entryClass, let name, let isShown, let origin else { return nil }
            return CreditRule(
                id: id, entry: entryClass, name: name, isShown: isShown, publishedWithin: publishedWithin,
                least: least, most: most, removableAfter: removableAfter, grounds: grounds, origin: origin)
        }
        guard let rule else { return nil }
        self = rule
    }
}
