package import Agreement
package import Vocabulary

/// Right, act, circumstance and track, and whom the agreement names for them. Command C21.
package struct Classification: Sendable, Equatable, Codable {
    package let rights: [RightType]
    package let act: Act
    package let place: Place
    package let track: Track
    package let isConfidential: Bool
    /// The rule of the agreement that matched, such as `R13`.
    package let rule: String
    package let lead: AgencyID
    package let unit: AgencyID?
    package let coHandling: [AgencyID]
    /// Whether a supervisor named the lead because no rule did (R27).
    package let isDesignated: Bool
    /// What the agreement was asked; nil in cases that were classified before this was kept.
    package let facts: RoutingFacts?
}
