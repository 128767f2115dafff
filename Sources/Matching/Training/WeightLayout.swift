/// The weights as one row of numbers, which the training solves for: prior, size, then 16 places a field, then the steps
/// of the counted fields.
enum WeightLayout {
    static let prior = 0
    static let size = 1
    static let fields = 2
    static let counted = fields + 16 * ComparedField.allCases.count
    static let count = counted + TermFrequencies.steps * CountedField.allCases.count

    static func place(_ field: ComparedField, _ level: Int) -> Int { fields + field.rawValue << 4 + level }
    static func place(_ field: CountedField, _ step: Int) -> Int {
        counted + field.rawValue * TermFrequencies.steps + step
    }

    /// The place that each of the 16 values of a pattern fills; a value of 0 fills none.
    static func place(of index: Int, _ value: UInt8) -> Int {
        index < ComparedField.allCases.count
            ? fields + index << 4 + Int(value)
            : counted + (index - ComparedField.allCases.count) * TermFrequencies.steps + Int(value)
    }

    /// The places that a pattern fills, in ascending order.
    static func places(_ values: SIMD16<UInt8>) -> [Int] {
        (0..<16).filter { values[$0] != 0 }.map { place(of: $0, values[$0]) }
    }

    /// In natural logarithms.
    static func row(_ weights: MatchWeights) -> [Double] {
        var row = [Double](repeating: 0, count: count)
        row[prior] = Double(weights.prior)
        row[size] = Double(weights.perDoubling)
        for field in ComparedField.allCases {
            for level in 1..<16 { row[place(field, level)] = Double(weights[field, UInt8(level)]) }
        }
        for field in CountedField.allCases {
            for step in 1..<TermFrequencies.steps { row[place(field, step)] = Double(weights[field, step]) }
        }
        return row.map { $0 * ln2 / 1000 }
    }

    static func weights(_ row: [Double]) -> MatchWeights {
        func thousandths(_ value: Double) -> Int { Int((min(max(value / ln2, -60), 60) * 1000).rounded()) }
        var weights = MatchWeights()
        weights.prior = thousandths(row[prior])
        weights.perDoubling = thousandths(row[size])
        for field in ComparedField.allCases {
            for level in 1..<16 { weights[field, UInt8(level)] = thousandths(row[place(field, level)]) }
        }
        for field in CountedField.allCases {
            for step in 1..<TermFrequencies.steps { weights[field, step] = thousandths(row[place(field, step)]) }
        }
        return weights
    }

    /// The natural logarithm of 2: one bit in natural logarithms.
    static let ln2 = 0.693_147_180_559_945_3
}
