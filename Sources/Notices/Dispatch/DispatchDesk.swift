package import Storage
package import Vocabulary

/// What the dispatcher asks the rest of the program.
package struct DispatchDesk: Sendable {
    package var database: any Database
    package var now: @Sendable () -> Instant
    /// Who is behind a line, at the moment of sending. Throws if the case cannot be read.
    package var recipient: @Sendable (OutboxRow) async throws -> NoticeRecipient
    package var stationery: @Sendable () -> Stationery
    /// The name of a line for its receivers: the same until somebody sends it again, and no guess leads from one to the other.
    package var messageID: @Sendable (OutboxRow) -> String

    package init(
        database: any Database, now: @escaping @Sendable () -> Instant,
        recipient: @escaping @Sendable (OutboxRow) async throws -> NoticeRecipient,
        stationery: @escaping @Sendable () -> Stationery, messageID: @escaping @Sendable (OutboxRow) -> String
    ) {
        self.database = database
        self.now = now
        self.recipient = recipient
        self.stationery = stationery
        self.messageID = messageID
    }
}
