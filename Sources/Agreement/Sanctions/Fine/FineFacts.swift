package import Vocabulary

/// What is known of a violation when the range of the fine is asked.
package struct FineFacts: Sendable, Hashable {
    package var violation: FineViolation
    /// The sum that the rule looks at; nil: there is none, or it cannot be reckoned.
    package var sum: AmountInFen?
    /// Which sum that is; nil: the one that the rule asks for.
    package var base: FineBase?
    package var isSerious = false
    /// The last day of a continuing act; nil: the day of the question.
    package var actDate: Day?
    /// When the last earlier violation of the same sort was committed.
    package var lastViolation: Day?
    /// A seller who did not know, shows the legal source of the goods and names the supplier.
    package var isInnocentSeller = false

    package init(_ violation: FineViolation, sum: AmountInFen? = nil) {
        self.violation = violation
        self.sum = sum
    }
}

extension FineFacts: Decodable {
    private enum Key: String, CodingKey {
        case violation, business, gains, value, serious, actDate, lastViolation, innocentSeller
    }

    /// Reads the facts as programs write them, amounts in yuan. An unknown field or value is refused by name, and so is
    /// more than one of `business`, `gains` and `value`.
    package init(from decoder: any Decoder) throws {
        let fields = try FactFields<Key>(decoder)
        self.init(try fields.required(.violation, fields.term(.violation)))
        // A trillion yuan: more is a slip of the pen.
        let most = AmountInFen(fen: 100_000_000_000_000)
        for key in [Key.business, .gains, .value] {
            guard let amount = try fields.amount(key, atMost: most) else { continue }
            if sum != nil { throw fields.wrong(key, nil, "only one of business, gains, value") }
            (sum, base) = (amount, FineBase(rawValue: key.rawValue))
        }
        isSerious = try fields.flag(.serious) ?? isSerious
        actDate = try fields.day(.actDate)
        lastViolation = try fields.day(.lastViolation)
        isInnocentSeller = try fields.flag(.innocentSeller) ?? isInnocentSeller
    }
}
