import Vocabulary

extension Connection {
    /// The case that an order of another service became; nil if the order is new.
    package func caseState(ofOrder number: String, from source: String) throws -> CaseStateRow? {
        let id = try first(SQL.find, [Value(source), Value(number)]) { $0.caseID(0) }
        return try id.flatMap { try caseState($0) }
    }

    /// Notes under which number another service knows a case. Throws `conflict(table: "sourceOrder")` if the number
    /// was taken meanwhile.
    package func recordOrder(_ number: String, from source: String, of id: CaseID) throws {
        try execute(SQL.insert, Value(source), Value(number), Value(id))
    }
}

private enum SQL {
    static let find = """
        SELECT caseId
        FROM sourceOrder
        WHERE source = ?1
            AND orderNumber = ?2
        """

    static let insert = """
        INSERT INTO sourceOrder (source, orderNumber, caseId)
        VALUES (?1, ?2, ?3)
        """
}
