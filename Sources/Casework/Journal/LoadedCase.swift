import CaseRules
import Storage
import Vocabulary

/// A case loaded inside a transaction: its row and its journal, replayed.
struct LoadedCase {
    let row: CaseStateRow
    let entries: [JournalEntry]
    let current: Case

    var id: CaseID { row.id }
}

extension Connection {
    /// Nil if there is no such case. Throws `damaged` if the journal cannot be replayed. In a write the case stays as it
    /// is read until the write changes it or ends.
    func load(_ number: CaseNumber) throws -> LoadedCase? {
        guard let row = try caseStateToDecide(number) else { return nil }
        return try load(row)
    }

    func load(_ row: CaseStateRow) throws -> LoadedCase {
        let entries = try events(of: row.id).map(JournalEntry.init)
        guard let current = Case.replay(entries) else {
            throw StorageFailure.damaged("journal of \(row.number) does not begin with a registration")
        }
        return LoadedCase(row: row, entries: entries, current: current)
    }
}
