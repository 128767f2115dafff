package import Vocabulary

/// Something to be told after the commit, as the dispatcher takes it.
package struct OutboxRow: Sendable, Hashable {
    package var id: OutboxID
    package var caseID: CaseID?
    package var kind: String
    package var recipient: String
    package var body: [UInt8]
    package var createdAt: Instant
    package var state: DeliveryState
    /// How often it was tried before.
    package var tries: Int
    /// By which receivers know doubles: the same at every try, another one where somebody sends a dead letter again, which its
    /// receivers would drop under the name that they know. It betrays no identifier of ours.
    package var messageID: String
    /// When somebody last decided about it, as that it be sent again.
    package var decidedAt: Instant?

    package init(
        id: OutboxID, caseID: CaseID? = nil, kind: String, recipient: String, body: [UInt8] = [], createdAt: Instant,
        state: DeliveryState = .listed, tries: Int = 0, messageID: String = "", decidedAt: Instant? = nil
    ) {
        self.id = id
        self.caseID = caseID
        self.kind = kind
        self.recipient = recipient
        self.body = body
        self.createdAt = createdAt
        self.state = state
        self.tries = tries
        self.messageID = messageID
        self.decidedAt = decidedAt
    }
}

/// A line that somebody has in hand since a moment, which tells it from the same line in other hands.
package struct TakenLine: Sendable, Hashable {
    package let line: OutboxRow
    package let takenAt: Instant

    package init(line: OutboxRow, takenAt: Instant) {
        self.line = line
        self.takenAt = takenAt
    }
}

/// A line for the outbox, written in the transaction that causes it.
package struct NewOutboxRow: Sendable, Hashable {
    package var kind: String
    package var recipient: String
    package var body: [UInt8]
    package var createdAt: Instant
    /// Not sent before; nil: waits until something else makes it due.
    package var dueAt: Instant?

    package init(kind: String, recipient: String, body: [UInt8], createdAt: Instant, dueAt: Instant?) {
        self.kind = kind
        self.recipient = recipient
        self.body = body
        self.createdAt = createdAt
        self.dueAt = dueAt
    }
}

/// What became of one try, or what somebody decided: the new standing of a line.
package struct DeliveryStanding: Sendable, Hashable {
    package var state: DeliveryState
    package var reason: DeliveryReason?
    /// The SMTP or HTTP code that the receiver answered with, if any.
    package var replyCode: Int?
    /// Under which the receiver knows the letter.
    package var providerID: String?
    /// When it is tried again; nil: never by itself.
    package var nextTry: Instant?

    package init(
        _ state: DeliveryState, reason: DeliveryReason? = nil, replyCode: Int? = nil, providerID: String? = nil,
        nextTry: Instant? = nil
    ) {
        self.state = state
        self.reason = reason
        self.replyCode = replyCode
        self.providerID = providerID
        self.nextTry = nextTry
    }
}

/// A line as lists show it. No address stands in it: there is none in the outbox.
package struct DeliveryRow: Sendable, Hashable {
    package var id: OutboxID
    package var number: CaseNumber?
    package var kind: String
    package var recipient: String
    package var createdAt: Instant
    package var tries: Int
    package var sentAt: Instant?
    /// When somebody decided about it, and who.
    package var changedAt: Instant?
    package var changedBy: Identifier<Account>?
    package var standing: DeliveryStanding

    package init(
        id: OutboxID, number: CaseNumber?, kind: String, recipient: String, createdAt: Instant, tries: Int = 0,
        sentAt: Instant? = nil, changedAt: Instant? = nil, changedBy: Identifier<Account>? = nil,
        standing: DeliveryStanding
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.recipient = recipient
        self.createdAt = createdAt
        self.tries = tries
        self.sentAt = sentAt
        self.changedAt = changedAt
        self.changedBy = changedBy
        self.standing = standing
    }
}
