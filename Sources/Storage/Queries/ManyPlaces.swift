import Vocabulary

/// Statements about many rows.
enum ManyPlaces {
    static let count = 64
    /// As many as `count`.
    static let places = """
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
        ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42,
        ?43, ?44, ?45, ?46, ?47, ?48, ?49, ?50, ?51, ?52, ?53, ?54, ?55, ?56, ?57, ?58, ?59, ?60, ?61, ?62,
        ?63, ?64
        """
    /// Behind those as many again, for what is asked by one answer instead of two.
    static let morePlaces = """
        ?65, ?66, ?67, ?68, ?69, ?70, ?71, ?72, ?73, ?74, ?75, ?76, ?77, ?78, ?79, ?80, ?81, ?82, ?83, ?84,
        ?85, ?86, ?87, ?88, ?89, ?90, ?91, ?92, ?93, ?94, ?95, ?96, ?97, ?98, ?99, ?100, ?101, ?102, ?103,
        ?104, ?105, ?106, ?107, ?108, ?109, ?110, ?111, ?112, ?113, ?114, ?115, ?116, ?117, ?118, ?119,
        ?120, ?121, ?122, ?123, ?124, ?125, ?126, ?127, ?128
        """
}

extension Connection {
    /// Asks for rows by their ids. Both engines make a way for each statement, so ids go some at a time, and the last ones
    /// are filled up with one that no row has.
    /// - Parameter more: the same with twice as many places, if there is one.
    func forEachOfMany(_ ids: [Int64], _ sql: String, _ more: String? = nil, _ use: (any Row) throws -> Void) throws {
        var start = 0
        while start < ids.count {
            let (statement, count) =
                ids.count - start > ManyPlaces.count
                ? (more ?? sql, more == nil ? ManyPlaces.count : 2 * ManyPlaces.count) : (sql, ManyPlaces.count)
            let some = ids[start..<min(start + count, ids.count)].map { Value($0) }
            try forEach(statement, some + [Value](repeating: .integer(0), count: count - some.count)) { row in
                try use(row)
                return true
            }
            start += count
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
