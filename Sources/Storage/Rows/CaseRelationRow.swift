package import Vocabulary

/// What an officer decided about two cases.
package enum PairVerdict: String, Term {
    case attach, link, notSame

    package var name: Localized {
        switch self {
        case .attach: Localized(zh: "并入", en: "Attached")
        case .link: Localized(zh: "仅关联", en: "Only linked")
        case .notSame: Localized(zh: "不是同一件", en: "Not the same")
        }
    }
}

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
