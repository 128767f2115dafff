package import Vocabulary

/// Something that is done to several cases at once.
package struct BulkRow: Sendable, Hashable {
    package let id: BulkID
    /// What is done, as the service knows it.
    package let kind: String
    /// Who does it: every step is his.
    package let account: Identifier<Account>
    /// Whose cases are handed over; nil where they were chosen one by one.
    package let giver: Identifier<Account>?
    package let plannedAt: Instant
    /// Nil while it is only planned.
    package let startedAt: Instant?
    /// How far it is, as the service knows it.
    package let phase: String
    /// How many cases it was planned for.
    package let size: Int

    package init(
        id: BulkID, kind: String, account: Identifier<Account>, giver: Identifier<Account>? = nil,
        plannedAt: Instant, startedAt: Instant? = nil, phase: String, size: Int
    ) {
        self.id = id
        self.kind = kind
        self.account = account
        self.giver = giver
        self.plannedAt = plannedAt
        self.startedAt = startedAt
        self.phase = phase
        self.size = size
    }
}

/// One of its cases.
package struct BulkCaseRow: Sendable, Hashable {
    /// Its place, from 1.
    package let seq: Int
    package let caseID: CaseID
    package let number: CaseNumber
    package let title: String
    /// Code of the state of the case.
    package let caseState: String
    /// Who gets the case, where somebody does.
    package let receiver: Identifier<Account>?
    /// The version that the case must have for the next step: as it was seen, then as the step left it.
    package let version: Int
    /// What became of it, as the service knows it.
    package let state: String
    /// Why it was left out; empty where it was not.
    package let reason: Localized
}

/// A case as it is planned.
package struct NewBulkCase: Sendable {
    package let caseID: CaseID
    package let receiver: Identifier<Account>?
    package let version: Int

    package init(caseID: CaseID, receiver: Identifier<Account>?, version: Int) {
        self.caseID = caseID
        self.receiver = receiver
        self.version = version
    }
}

/// A search that somebody keeps, sealed.
package struct SavedSearchRow: Sendable, Hashable {
    package let id: SavedSearchID
    package let keyID: Int64
    package let wrapped: [UInt8]
    package let box: [UInt8]
}
