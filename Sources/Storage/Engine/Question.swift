/// A statement that only asks, with what is bound to it.
package struct Question: Sendable, Hashable {
    package let sql: String
    package let values: [Value]

    package init(_ sql: String, _ values: [Value] = []) {
        self.sql = sql
        self.values = values
    }
}

extension Connection {
    /// The first row of the answer, or nil if there is none.
    func first<Result>(_ question: Question, _ make: (any Row) throws -> Result) throws -> Result? {
        try first(question.sql, question.values, make)
    }
}
