package import Vocabulary

/// A free text that goes with an event of a case.
package struct CaseTextRow: Sendable, Hashable {
    /// Random, so that it tells no order.
    package var id: Int64
    package var kind: String
    package var audience: TextAudience
    package var at: Instant
    /// UTF-8, or a box if sealed.
    package var body: [UInt8]
    package var isSealed: Bool
    /// 32 bytes.
    package var salt: [UInt8]

    /// What was written. Only of a text that is not sealed.
    package var words: String { String(decoding: body, as: UTF8.self) }

    package init(
        id: Int64, kind: String, audience: TextAudience, at: Instant, body: [UInt8], isSealed: Bool = false,
        salt: [UInt8]
    ) {
        self.id = id
        self.kind = kind
        self.audience = audience
        self.at = at
        self.body = body
        self.isSealed = isSealed
        self.salt = salt
    }
}
