import Vocabulary

/// How lists in order of due time store that nothing is due: after everything else. A NULL would end a list that is
/// continued from its last row.
enum NeverDue {
    static let stored = Int64.max

    static func value(_ instant: Instant?) -> Value { .integer(instant?.milliseconds ?? stored) }
}

extension Row {
    /// Nil where nothing is due.
    func dueIfAny(_ column: Int) -> Instant? {
        let stored = integer(column)
        return stored == NeverDue.stored ? nil : Instant(milliseconds: stored)
    }
}
