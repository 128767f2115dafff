/// In what it matters how common the agreeing value is: half the complaints name the same five marks.
package enum CountedField: Int, Sendable, CaseIterable {
    case rightNumber, brand, name, complainant

    /// The field in which it stands beside the level.
    package var field: ComparedField {
        switch self {
        case .rightNumber: .rightNumber
        case .brand: .brand
        case .name: .name
        case .complainant: .complainant
        }
    }
}

extension TermFrequencies {
    /// 0 not counted, 1 for one case, 2 for two and three, 3 for four to seven … 9 for 256 and more.
    package static let steps = 10

    package func step(_ field: CountedField) -> Int {
        let count =
            switch field {
            case .rightNumber: rightNumber
            case .brand: brand
            case .name: name
            case .complainant: complainant
            }
        return min(Int.bitWidth - max(count, 0).leadingZeroBitCount, Self.steps - 1)
    }

    /// The base-2 logarithm of `cases` over the reference, in thousandths, straight between powers of two; between 1,000
    /// and 16,000,000 cases, where it was measured, and held at these ends. 0 where the number is not known.
    package var doublings: Int {
        guard cases > 0 else { return 0 }
        return Self.logarithm(min(max(cases, 1000), 16_000_000)) - Self.logarithm(MatchWeights.referenceCases)
    }

    private static func logarithm(_ number: Int) -> Int {
        let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
        return whole * 1000 + ((number * 1000) >> whole) - 1000
    }
}
