package import Vocabulary

/// Something to be told after the commit.
package struct OutboxRow: Sendable, Hashable {
    package var id: OutboxID
    package var caseID: CaseID?
    package var kind: String
    package var recipient: String
    package var body: [UInt8]
    package var createdAt: Instant
    /// When it was last tried.
    package var takenAt: Instant?

    package init(
        id: OutboxID, caseID: CaseID? = nil, kind: String, recipient: String, body: [UInt8], createdAt: Instant,
        takenAt: Instant? = nil
    ) {
        self.id = id
        self.caseID = caseID
        self.kind = kind
        self.recipient = recipient
        self.body = body
        self.createdAt = createdAt
        self.takenAt = takenAt
    }
}

/// A line for the outbox, written in the transaction that causes it.
package struct NewOutboxRow: Sendable, Hashable {
    package var kind: String
    package var recipient: String
    package var body: [UInt8]
    package var createdAt: Instant
    /// Not sent before.
    package var dueAt: Instant

    package init(kind: String, recipient: String, body: [UInt8], createdAt: Instant, dueAt: Instant) {
        self.kind = kind
        self.recipient = recipient
        self.body = body
        self.createdAt = createdAt
        self.dueAt = dueAt
    }
}
