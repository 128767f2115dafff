internal import Vocabulary

extension RoutingFacts: Codable {
    private enum Key: String, CodingKey, CaseIterable {
        case right, act, place, asker, publicInterest, fixedSource, multiDistrict, nationalImpact, variety, product
        case respondents, district, seller, criminal, actDate, stepDate
    }

    /// Reads the facts as programs write them. An unknown field or value is refused by name.
    package init(from decoder: any Decoder) throws {
        let fields = try FactFields<Key>(decoder)
        self.init(rights: try fields.rights(.right))
        act = try fields.term(.act) ?? act
        places = try fields.terms(.place) ?? places
        asker = try fields.term(.asker) ?? asker
        publicInterest = try fields.value(.publicInterest, "true, false") ?? publicInterest
        fixedSource = try fields.value(.fixedSource, "true, false") ?? fixedSource
        multiDistrict = try fields.value(.multiDistrict, "true, false") ?? multiDistrict
        nationalImpact = try fields.value(.nationalImpact, "true, false") ?? nationalImpact
        variety = try fields.term(.variety)
        product = try fields.term(.product) ?? product
        respondents = try fields.count(.respondents) ?? respondents
        district = try fields.value(.district, "a district id")
        seller = try fields.term(.seller) ?? seller
        criminal = try fields.term(.criminal) ?? criminal
        actDate = try fields.day(.actDate)
        stepDate = try fields.day(.stepDate)
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(rights.isEmpty ? ["none"] : rights.map(\.rawValue), forKey: .right)
        try fields.encode(act, forKey: .act)
        try fields.encode(places, forKey: .place)
        try fields.encode(asker, forKey: .asker)
        try fields.encode(publicInterest, forKey: .publicInterest)
        try fields.encode(fixedSource, forKey: .fixedSource)
        try fields.encode(multiDistrict, forKey: .multiDistrict)
        try fields.encode(nationalImpact, forKey: .nationalImpact)
        try fields.encodeIfPresent(variety, forKey: .variety)
        try fields.encode(product, forKey: .product)
        try fields.encode(respondents, forKey: .respondents)
        try fields.encodeIfPresent(district, forKey: .district)
        try fields.encode(seller, forKey: .seller)
        try fields.encode(criminal, forKey: .criminal)
        try fields.encodeIfPresent(actDate, forKey: .actDate)
        try fields.encodeIfPresent(stepDate, forKey: .stepDate)
    }
}
