import Matching

/// Pairs whose truth is known because they are invented: first the class, then each level by the class. The same seed gives
/// the same pairs on every machine.
enum InventedWorld {
    static func pairs(_ count: Int, seed: UInt64) -> [MatchSample] {
        var chance = Chance(seed: seed)
        return (0..<count).map { _ in pair(&chance) }
    }

    private static func pair(_ chance: inout Chance) -> MatchSample {
        let lot = Double.random(in: 0..<1, using: &chance)
        let relation: MatchRelation = lot < 0.12 ? .sameComplaint : lot < 0.3 ? .sameInfringer : .unrelated
        var comparison = Comparison()
        for field in ComparedField.allCases where Double.random(in: 0..<1, using: &chance) > 0.3 {
            let likeness = likeness(field, relation)
            comparison[field] = Double.random(in: 0..<1, using: &chance) < likeness ? UInt8(field.levelCount - 1) : 1
            if Double.random(in: 0..<1, using: &chance) < 0.15 { comparison[field] = 2 }
        }
        var frequencies = TermFrequencies()
        frequencies.cases = 10_000
        if comparison[.name] == 7 {
            let common = relation == .unrelated ? 1...TermFrequencies.most : 1...20
            frequencies.name = Int.random(in: common, using: &chance)
        }
        return MatchSample(comparison, frequencies, relation)
    }

    /// How often the field agrees in such pairs.
    private static func likeness(_ field: ComparedField, _ relation: MatchRelation) -> Double {
        let isRespondent = [.name, .contact, .telephone, .address, .unit, .page].contains(field)
        switch relation {
        case .sameComplaint: return 0.9
        case .sameInfringer: return isRespondent ? 0.9 : 0.3
        case .unrelated: return [.rightNumber, .brand].contains(field) ? 0.5 : 0.1
        }
    }
}
