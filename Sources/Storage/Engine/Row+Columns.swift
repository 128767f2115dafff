package import Vocabulary

extension Row {
    package func int(_ column: Int) -> Int { Int(integer(column)) }

    package func bool(_ column: Int) -> Bool { integer(column) != 0 }

    package func instant(_ column: Int) -> Instant { Instant(milliseconds: integer(column)) }

    package func instantIfAny(_ column: Int) -> Instant? { isNull(column) ? nil : instant(column) }

    package func dayIfAny(_ column: Int) -> Day? { isNull(column) ? nil : Day(number: Int32(integer(column))) }

    package func textIfAny(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    package func integerIfAny(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

    package func agencyIfAny(_ column: Int) -> AgencyID? { isNull(column) ? nil : AgencyID(text(column)) }

    package func caseID(_ column: Int) -> CaseID { CaseID(integer(column)) }

    package func accountIfAny(_ column: Int) -> Identifier<Account>? {
        isNull(column) ? nil : Identifier(integer(column))
    }

    /// A term by its stored code. A code that this version does not know is damage.
    package func term<T: Term>(_ column: Int, _ type: T.Type = T.self) throws -> T {
        let code = text(column)
        guard let term = T(rawValue: code) else { throw StorageFailure.damaged("unknown \(T.self) \(code)") }
        return term
    }
}
