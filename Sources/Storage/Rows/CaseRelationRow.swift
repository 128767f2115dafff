package import Vocabulary

/// A decision about two cases: what shows them as related, and what the weights are learnt from.
package struct CaseRelationRow: Sendable, Hashable {
    /// Given by the database; 0 before.
    package var id: Int64
    /// The case at which it was decided.
    package var caseID: CaseID
    package var otherID: CaseID
    package var verdict: PairVerdict
    package var at: Instant
    /// Nil for the service itself.
    package var account: Identifier<Account>?
    /// When it was undone, if it was.
    package var undoneAt: Instant?

    package init(
        id: Int64 = 0, caseID: CaseID, otherID: CaseID, verdict: PairVerdict, at: Instant,
        account: Identifier<Account>? = nil, undoneAt: Instant? = nil
    ) {
        self.id = id
        self.caseID = caseID
        self.otherID = otherID
        self.verdict = verdict
        self.at = at
        self.account = account
        self.undoneAt = undoneAt
    }
}
