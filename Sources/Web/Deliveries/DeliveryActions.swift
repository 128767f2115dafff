package import Vocabulary

/// What the pages about letters ask the rest of the program to do.
package struct DeliveryActions: Sendable {
    /// Letters in one state; throws where the reader may not see them.
    package var list: @Sendable (DeliveryQuery, Viewer) async throws -> DeliveriesView
    /// The letters of a case, uncounted, `after` the screens that the reader came by; nil if the reader may not open it.
    package var ofCase: @Sendable (CaseNumber, _ after: String?, Viewer) async throws -> DeliveriesView?
    /// Tells how many letters it changed.
    package var decide: @Sendable (DeliveryDecisionForm, Viewer) async throws -> Int
    /// Whether anything can be sent.
    package var hasSender: Bool

    package init(
        list: @escaping @Sendable (DeliveryQuery, Viewer) async throws -> DeliveriesView,
        ofCase: @escaping @Sendable (CaseNumber, _ after: String?, Viewer) async throws -> DeliveriesView?,
        decide: @escaping @Sendable (DeliveryDecisionForm, Viewer) async throws -> Int, hasSender: Bool
    ) {
        self.list = list
        self.ofCase = ofCase
        self.decide = decide
        self.hasSender = hasSender
    }
}

/// What the list of letters was asked for.
package struct DeliveryQuery: Sendable, Equatable {
    /// What the list can show: letters that are not sent.
    package static let states: [DeliveryState] = [.dead, .failed, .listed, .settled]

    package var state: DeliveryState
    /// How the reader came to this screen.
    package var after: String?

    /// The dead ones, if nothing else is asked for.
    package init(_ typed: FormData) {
        let asked = typed.text("state").flatMap { DeliveryState(rawValue: $0) }
        state = asked.flatMap { Self.states.contains($0) ? $0 : nil } ?? .dead
        after = typed.text("after")
    }
}

/// One screen of letters.
package struct DeliveriesView: Sendable {
    package let lines: [DeliveryLineView]
    package let counts: [DeliveryState: BoundedCount]
    package let next: String?
    package let previous: String?

    package init(
        lines: [DeliveryLineView], counts: [DeliveryState: BoundedCount] = [:], next: String? = nil,
        previous: String? = nil
    ) {
        self.lines = lines
        self.counts = counts
        self.next = next
        self.previous = previous
    }
}

/// One letter as the staff see it: what it is about, to whom by his part, how far it has come. No address.
package struct DeliveryLineView: Sendable {
    package let id: Int64
    package let number: CaseNumber?
    package let kind: Localized
    package let recipient: Localized
    package let createdAt: Instant
    package let state: DeliveryState
    package let reason: DeliveryReason?
    package let replyCode: Int?
    package let tries: Int
    package let nextTry: Instant?
    package let sentAt: Instant?
    package let changedAt: Instant?

    package init(
        id: Int64, number: CaseNumber?, kind: Localized, recipient: Localized, createdAt: Instant, state: DeliveryState,
        reason: DeliveryReason? = nil, replyCode: Int? = nil, tries: Int = 0, nextTry: Instant? = nil,
        sentAt: Instant? = nil, changedAt: Instant? = nil
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.recipient = recipient
        self.createdAt = createdAt
        self.state = state
        self.reason = reason
        self.replyCode = replyCode
        self.tries = tries
        self.nextTry = nextTry
        self.sentAt = sentAt
        self.changedAt = changedAt
    }
}
