internal import Vocabulary

/// When a row of the competence table applies: every named fact must have one of the named values.
/// `onlyPlace` asks that the act happens nowhere else; `respondentsOver` that there are more than so many respondents.
struct FactCondition: Sendable, Hashable {
    struct Test: Hashable {
        let index: Int
        let allowed: UInt32
    }

    let tests: [Test]
    let onlyPlace: UInt32?
    let respondentsOver: Int?

    func holds(_ facts: FactBits) -> Bool {
        for test in tests where facts.bits[test.index] & test.allowed == 0 { return false }
        if let onlyPlace, facts.bits[FactCondition.place] & ~onlyPlace != 0 { return false }
        if let respondentsOver, facts.respondents <= respondentsOver { return false }
        return true
    }

    static let place = FactKey.allCases.firstIndex(of: .place)!

    /// Reads the keys of a `when`.
    init?(_ entry: Entry) {
        let condition = entry.section { FactCondition($0) }
        guard let condition else { return nil }
        self = condition
    }

    private init(_ section: Section) {
        func bits(_ name: String, _ key: FactKey) -> UInt32? {
            guard section.has(name) else { return nil }
            let codes = section.list(name) { $0.code(key.codes) }
            return codes.reduce(0) { $0 | 1 << UInt32(key.codes.firstIndex(of: $1)!) }
        }
        tests = FactKey.allCases.enumerated().compactMap { index, key in
            bits(key.rawValue, key).map { Test(index: index, allowed: $0) }
        }
        onlyPlace = bits("onlyPlace", .place)
        respondentsOver = section.optional("respondentsOver") { $0.number(in: 1...1_000_000) }
    }
}

/// Alternatives of which one must hold; none written means always.
struct FactConditions: Sendable, Hashable {
    let alternatives: [FactCondition]

    static let always = FactConditions(alternatives: [])

    private init(alternatives: [FactCondition]) {
        self.alternatives = alternatives
    }

    /// The key `when` of a section.
    init(_ section: Section) {
        alternatives = section.list("when") { FactCondition($0) }
    }

    var areAlways: Bool { alternatives.isEmpty }

    func hold(_ facts: FactBits) -> Bool {
        alternatives.isEmpty || alternatives.contains { $0.holds(facts) }
    }
}

/// A value that a row gives under conditions.
struct Conditional<Value: Sendable & Hashable>: Sendable, Hashable {
    let value: Value
    let when: FactConditions

    /// `value`, or a section with the value under `key` and a `when`.
    static func read(_ entry: Entry, _ key: String, _ read: (Entry) -> Value?) -> Conditional? {
        guard entry.isSection else { return read(entry).map { Conditional(value: $0, when: .always) } }
        return entry.section { section in
            let value = section.required(key, read)
            let when = FactConditions(section)
            return value.map { Conditional(value: $0, when: when) }
        }
    }
}
