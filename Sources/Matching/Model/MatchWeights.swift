/// How much every level of every field says for or against one statement about a pair ("it is the same complaint"),
/// in thousandths of a bit: 1000 doubles the odds. Whole numbers, so that a sum is the same in any order and on any
/// machine. Level 0, not told, always weighs 0.
package struct MatchWeights: Sendable, Equatable {
    /// Before anything is compared, among pairs that a key brought together, at `referenceCases` cases.
    package var prior = 0
    /// Added for every doubling of the cases beyond `referenceCases`: chance finds more pairs in a larger store.
    package var perDoubling = 0
    /// What name, contact and telephone may say for it together at most: they are one sign on one door.
    package var doorLimit = 1_000_000
    /// By `Comparison.rightKind`; where a kind had too few decisions, what holds for all together.
    package var calibration = [MatchCalibration](repeating: MatchCalibration(), count: 11)
    private(set) var levels = [Int](repeating: 0, count: 16 * ComparedField.allCases.count)
    private(set) var rarity = [Int](repeating: 0, count: TermFrequencies.steps * CountedField.allCases.count)

    package static let referenceCases = 10_000

    package init() {}

    /// The weight of a level; level 0 keeps its 0.
    package subscript(field: ComparedField, level: UInt8) -> Int {
        get { levels[field.rawValue << 4 | Int(level & 15)] }
        set { if level & 15 != 0 { levels[field.rawValue << 4 | Int(level & 15)] = newValue } }
    }

    /// The weight of a value that so many cases tell (`TermFrequencies.step`); step 0, not counted, keeps its 0.
    package subscript(field: CountedField, step: Int) -> Int {
        get { rarity[field.rawValue * TermFrequencies.steps + step] }
        set { if step != 0 { rarity[field.rawValue * TermFrequencies.steps + step] = newValue } }
    }

    /// The prior in a store of this size.
    package func prior(_ frequencies: TermFrequencies) -> Int { prior(frequencies.doublings) }

    private func prior(_ doublings: Int) -> Int { prior + perDoubling * doublings / 1000 }

    /// The sum for one pair, calibrated: the base-2 logarithm of the odds, in thousandths.
    package func sum(_ comparison: Comparison, _ frequencies: TermFrequencies) -> Int {
        calibration[Int(comparison.rightKind)].applied(to: uncalibrated(comparison, frequencies))
    }

    /// The same for pairs of which only what is weighed was kept.
    func sum(_ pattern: MatchPatterns.Pattern) -> Int {
        calibration[Int(pattern.comparison.rightKind)].applied(to: uncalibrated(pattern))
    }

    /// The sum before calibration.
    package func uncalibrated(_ comparison: Comparison, _ frequencies: TermFrequencies) -> Int {
        added(comparison, frequencies.doublings) { frequencies.step($0) }
    }

    func uncalibrated(_ pattern: MatchPatterns.Pattern) -> Int {
        added(pattern.comparison, pattern.doublings) { Int(pattern.steps[$0.rawValue]) }
    }

    private func added(_ comparison: Comparison, _ doublings: Int, _ step: (CountedField) -> Int) -> Int {
        var sum = prior(doublings) + beyondDoor(comparison)
        for field in ComparedField.allCases { sum += self[field, comparison[field]] }
        for field in CountedField.allCases { sum += self[field, step(field)] }
        return sum
    }

    /// What name, contact and telephone say together beyond their limit, as a negative number; else 0.
    package func beyondDoor(_ comparison: Comparison) -> Int {
        let door =
            self[.name, comparison[.name]] + self[.contact, comparison[.contact]]
            + self[.telephone, comparison[.telephone]]
        return min(0, doorLimit - door)
    }
}
