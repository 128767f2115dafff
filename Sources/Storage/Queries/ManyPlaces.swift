import Vocabulary

/// Statements about many rows.
package enum ManyPlaces {
    static let few = 24
    static let count = 64
    /// As many as `few`, which is what a look-up mostly asks for. An engine may put one array in their place.
    package static let fewPlaces = """
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
        ?23, ?24
        """
    /// As many as `count`.
    package static let places = """
        \(fewPlaces), ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42,
        ?43, ?44, ?45, ?46, ?47, ?48, ?49, ?50, ?51, ?52, ?53, ?54, ?55, ?56, ?57, ?58, ?59, ?60, ?61, ?62,
        ?63, ?64
        """
}

extension Question {
    /// For rows by their ids. Both engines make a way for each statement, so ids go some at a time, and the last ones are
    /// filled up with one that no row has.
    /// - Parameter few: the same with fewer places, if there is one.
    static func ofMany(_ ids: [Int64], _ sql: String, few: String? = nil) -> [Question] {
        stride(from: 0, to: ids.count, by: ManyPlaces.count).map { start in
            let some = ids[start..<min(start + ManyPlaces.count, ids.count)].map { Value($0) }
            let (statement, count) =
                if let few, some.count <= ManyPlaces.few { (few, ManyPlaces.few) } else { (sql, ManyPlaces.count) }
            return Question(statement, some + [Value](repeating: .integer(0), count: count - some.count))
        }
    }
}

extension Connection {
    /// Asks for rows by their ids.
    /// - Parameter few: the same with fewer places, if there is one.
    func forEachOfMany(_ ids: [Int64], _ sql: String, few: String? = nil, _ use: (any Row) throws -> Void) throws {
        for question in Question.ofMany(ids, sql, few: few) {
            try forEach(question.sql, question.values) { row in
                try use(row)
                return true
            }
        }
    }

    /// Writes rows two at a time, since every statement costs and most cases begin with two of a kind.
    /// - Parameters:
    ///   - one: writes one row.
    ///   - two: writes two.
    func executePairwise(_ one: String, _ two: String, _ rows: [[Value]]) throws {
        for start in stride(from: 0, to: rows.count, by: 2) {
            let pair = rows[start..<min(start + 2, rows.count)]
            try execute(pair.count == 2 ? two : one, Array(pair.joined()))
        }
    }
}
