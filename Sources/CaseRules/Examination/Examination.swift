package import Vocabulary

/// Why a case is fast: a rule of the agreement or a supervisor's decision. Command C22.
package struct GreenChannel: Sendable, Equatable, Codable {
    package let reason: GreenChannelReason?
    /// The rule that made it green by itself, such as `R12`.
    package let rule: String?
    package let grantedAt: Instant
}
