import Vocabulary

/// Statements that ask for many rows by their ids.
enum ManyPlaces {
    static let count = 64
    /// As many as `count`.
    static let places = """
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
        ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42,
        ?43, ?44, ?45, ?46, ?47, ?48, ?49, ?50, ?51, ?52, ?53, ?54, ?55, ?56, ?57, ?58, ?59, ?60, ?61, ?62,
        ?63, ?64
        """
}

extension Connection {
    /// Asks for rows by their ids. Both engines make a way for each statement, so ids go some at a time, and the last ones
    /// are filled up with one that no row has.
    func forEachOfMany(_ ids: [CaseID], _ sql: String, _ use: (any Row) throws -> Void) throws {
        try forEachOfMany(ids.map(\.value), sql, use)
    }

    func forEachOfMany(_ ids: [Int64], _ sql: String, _ use: (any Row) throws -> Void) throws {
        for start in stride(from: 0, to: ids.count, by: ManyPlaces.count) {
            let some = ids[start..<min(start + ManyPlaces.count, ids.count)].map { Value($0) }
            let values = some + [Value](repeating: .integer(0), count: ManyPlaces.count - some.count)
            try forEach(sql, values) { row in
                try use(row)
                return true
            }
        }
    }
}
