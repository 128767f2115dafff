private import Foundation

/// From the cases that share keys with a matter to the few that are worth comparing. The same for the index in memory
/// and for the key table of a database: both answer each key of a matter with the cases that have it too.
package struct CandidateSelection: Sendable {
    /// A key that more cases share than this finds none of them: it is left to the keys that join it with another item.
    package static let cap = 400
    /// So many cases are asked for per key: one more than `cap` tells that a key is too common.
    package static let asked = cap + 1
    /// So many candidates are compared at most.
    package static let most = 24
    /// The same while a complaint is filed: others wait, and each candidate among a million is a page of its own to read.
    package static let mostWhileFiling = 12

    private let most: Int
    private var tally = CandidateTally()
    /// How many cases tell what the matter tells, itself among them.
    package private(set) var frequencies = TermFrequencies()
    /// The keys that were too common to find anybody.
    package private(set) var tooCommon: [MatchKey] = []

    /// `cases` is how many cases there are in all, 0 where nobody knows.
    package init(cases: Int, most: Int = Self.most) {
        self.most = most
        frequencies.cases = cases
    }

    /// `ids` are the cases that share `key`, none twice, the matter itself left out; at most `asked` of them are needed.
    package mutating func add(_ key: MatchKey, _ ids: [Int64]) {
        frequencies.note(key.kind, ids.count + 1)
        guard key.kind.isAsked, !ids.isEmpty else { return }
        guard ids.count <= Self.cap else { return tooCommon.append(key) }
        let weight = Self.rarity(ids.count)
        for id in ids { tally.add(id, weight, key.kind) }
    }

    /// A key of which is only known that more cases share it than `asked`.
    package mutating func addTooCommon(_ key: MatchKey) {
        frequencies.note(key.kind, Self.asked + 1)
        if key.kind.isAsked { tooCommon.append(key) }
    }

    /// The best first: by rarity of what they share, then the newer.
    package func candidates() -> [Candidate] { tally.best(most) }

    /// How much sharing a key says that so many cases have: 1 / log₂(2 + number).
    package static func rarity(_ count: Int) -> Double { rarities[min(count, cap)] }

    private static let rarities = (0...cap).map { 1 / log2(2 + Double($0)) }
}

/// A case that is worth comparing, and how it was found.
package struct Candidate: Sendable, Hashable {
    package let id: Int64
    /// The sum of the rarities of the keys in which the two agree.
    package let weight: Double
    let kinds: UInt64

    /// The kinds of keys that found it, in the order in which they are declared.
    package var foundBy: [MatchKeyKind] { MatchKeyKind.allCases.filter { kinds >> UInt64($0.rawValue) & 1 == 1 } }
}

extension TermFrequencies {
    /// Takes over how many cases have a key; the most common counts where a matter has several of one kind.
    mutating func note(_ kind: MatchKeyKind, _ count: Int) {
        let count = min(count, Self.most)
        switch kind {
        case .rightNumber: rightNumber = max(rightNumber, count)
        case .brand: brand = max(brand, count)
        case .nameCore: name = max(name, count)
        case .complainant: complainant = max(complainant, count)
        default: break
        }
    }

    /// Of a pair both of whom were counted: in each field the more common of what the two tell. The same from either side.
    package func joined(with other: TermFrequencies) -> TermFrequencies {
        var joined = self
        joined.rightNumber = max(rightNumber, other.rightNumber)
        joined.brand = max(brand, other.brand)
        joined.name = max(name, other.name)
        joined.complainant = max(complainant, other.complainant)
        return joined
    }

    /// As they count for one pair: only where the two agree.
    package func agreeing(_ comparison: Comparison) -> TermFrequencies {
        var agreeing = self
        if comparison[.rightNumber] <= Comparison.differs { agreeing.rightNumber = 0 }
        if comparison[.brand] <= Comparison.differs { agreeing.brand = 0 }
        if comparison[.name] <= Comparison.differs { agreeing.name = 0 }
        if comparison[.complainant] <= Comparison.differs { agreeing.complainant = 0 }
        return agreeing
    }
}
