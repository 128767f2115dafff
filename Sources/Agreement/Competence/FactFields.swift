internal import Foundation
internal import Vocabulary

/// Reads the fields of facts as programs write them, and says by name which field is unknown or which value is wrong.
struct FactFields<Key: CodingKey & RawRepresentable<String>> {
    let container: KeyedDecodingContainer<Key>
    /// Stands before the names in refusals, such as `sold.`.
    private let prefix: String

    init(_ decoder: any Decoder, prefix: String = "") throws {
        let named = try decoder.container(keyedBy: AnyKey.self)
        if let unknown = named.allKeys.map(\.stringValue).filter({ Key(rawValue: $0) == nil }).min() {
            throw FactsRefusal.unknownField(prefix + unknown)
        }
        container = try decoder.container(keyedBy: Key.self)
        self.prefix = prefix
    }

    func value<Value: Decodable>(_ key: Key, _ expected: String) throws -> Value? {
        guard try has(key) else { return nil }
        guard let value = try? container.decode(Value.self, forKey: key) else { throw wrong(key, nil, expected) }
        return value
    }

    func flag(_ key: Key) throws -> Bool? { try value(key, "true, false") }

    func term<Value: Term>(_ key: Key) throws -> Value? {
        guard let text: String = try value(key, list(Value.self)) else { return nil }
        guard let term = Value(rawValue: text) else { throw wrong(key, text, list(Value.self)) }
        return term
    }

    func required<Value>(_ key: Key, _ value: Value?) throws -> Value {
        guard let value else { throw FactsRefusal.missingField(prefix + key.stringValue) }
        return value
    }

    /// One word or several, without repetition and at least one.
    private func words(_ key: Key, _ expected: String) throws -> [String]? {
        guard try has(key) else { return nil }
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
        if words.contains("none") { throw wrong(key, "none", "none alone, or rights without it") }
        return try words.map { word in
            guard let right = RightType(rawValue: word) else { throw wrong(key, word, expected) }
            return right
        }
    }

    func count(_ key: Key, in range: ClosedRange<Int> = 1...Int.max) throws -> Int? {
        let most = range.upperBound == .max ? "" : " to \(range.upperBound)"
        let expected = "a whole number from \(range.lowerBound)\(most)"
        guard let count: Int = try value(key, expected) else { return nil }
        guard range.contains(count) else { throw wrong(key, String(count), expected) }
        return count
    }

    /// An amount in yuan, as a number or, for programs that know no exact fractions, as a text.
    func amount(_ key: Key, atMost most: AmountInFen) throws -> AmountInFen? {
        let expected = "an amount in yuan from 0 to \(most.fen / 100), such as 63000.50"
        guard try has(key) else { return nil }
        let number = (try? container.decode(Decimal.self, forKey: key)).map { "\($0)" }
        let text = try? container.decode(String.self, forKey: key)
        guard let given = number ?? text else { throw wrong(key, nil, expected) }
        guard let amount = AmountInFen(yuan: given), amount <= most else { throw wrong(key, given, expected) }
        return amount
    }

    func day(_ key: Key) throws -> Day? {
        guard let text: String = try value(key, "a day such as 2026-03-02") else { return nil }
        guard let day = Day(text) else { throw wrong(key, text, "a day such as 2026-03-02") }
        return day
    }

    func wrong(_ key: Key, _ value: String?, _ expected: String) -> FactsRefusal {
        .wrongValue(field: prefix + key.stringValue, value: value, expected: expected)
    }

    private func has(_ key: Key) throws -> Bool {
        try container.contains(key) && !container.decodeNil(forKey: key)
    }

    private func list<Value: Term>(_: Value.Type) -> String {
        Value.allCases.map(\.rawValue).joined(separator: ", ")
    }
}

/// Any name of a field, so that unknown ones are seen.
private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
