internal import Vocabulary

extension RoutingFacts: Codable {
    private enum Key: String, CodingKey, CaseIterable {
        case right, act, place, asker, publicInterest, fixedSource, multiDistrict, nationalImpact, variety, product
        case respondents, district, seller, criminal, actDate, stepDate
    }

    /// Reads the facts as programs write them. An unknown field or value is refused by name.
    package init(from decoder: any Decoder) throws {
        let named = try decoder.container(keyedBy: AnyKey.self)
        if let unknown = named.allKeys.map(\.stringValue).filter({ Key(rawValue: $0) == nil }).min() {
            throw FactsRefusal.unknownField(unknown)
        }
        let fields = FactFields(container: try decoder.container(keyedBy: Key.self))
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

/// Any name of a field, so that unknown ones are seen.
private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// Reads fields and says by name which value is wrong.
private struct FactFields<Key: CodingKey> {
    let container: KeyedDecodingContainer<Key>

    func value<Value: Decodable>(_ key: Key, _ expected: String) throws -> Value? {
        guard container.contains(key), try !container.decodeNil(forKey: key) else { return nil }
        guard let value = try? container.decode(Value.self, forKey: key) else { throw wrong(key, nil, expected) }
        return value
    }

    func term<Value: Term>(_ key: Key) throws -> Value? {
        guard let text: String = try value(key, list(Value.self)) else { return nil }
        guard let term = Value(rawValue: text) else { throw wrong(key, text, list(Value.self)) }
        return term
    }

    /// One word or several, without repetition and at least one.
    private func words(_ key: Key, _ expected: String) throws -> [String]? {
        guard container.contains(key), try !container.decodeNil(forKey: key) else { return nil }
        if let word = try? container.decode(String.self, forKey: key) { return [word] }
        guard let words = try? container.decode([String].self, forKey: key), !words.isEmpty else {
            throw wrong(key, nil, expected)
        }
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    func terms<Value: Term>(_ key: Key) throws -> [Value]? {
        try words(key, list(Value.self))?.map { word in
            guard let term = Value(rawValue: word) else { throw wrong(key, word, list(Value.self)) }
            return term
        }
    }

    func rights(_ key: Key) throws -> [RightType] {
        let expected = list(RightType.self) + ", none"
        guard let words = try words(key, expected) else { throw FactsRefusal.missingField(key.stringValue) }
        if words == ["none"] { return [] }
        return try words.map { word in
            guard let right = RightType(rawValue: word) else { throw wrong(key, word, expected) }
            return right
        }
    }

    func count(_ key: Key) throws -> Int? {
        guard let count: Int = try value(key, "a whole number from 1") else { return nil }
        guard count >= 1 else { throw wrong(key, String(count), "a whole number from 1") }
        return count
    }

    func day(_ key: Key) throws -> Day? {
        guard let text: String = try value(key, "a day such as 2026-03-02") else { return nil }
        guard let day = Day(text) else { throw wrong(key, text, "a day such as 2026-03-02") }
        return day
    }

    private func list<Value: Term>(_: Value.Type) -> String {
        Value.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private func wrong(_ key: Key, _ value: String?, _ expected: String) -> FactsRefusal {
        .wrongValue(field: key.stringValue, value: value, expected: expected)
    }
}
