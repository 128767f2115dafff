package import Vocabulary

/// An older case that agrees with this one in an exact key.
package struct DuplicateMatch: Sendable, Equatable, Codable {
    package let number: CaseNumber
    package let state: CaseState
    package let kinds: [MatchKind]

    package init(number: CaseNumber, state: CaseState, kinds: [MatchKind]) {
        self.number = number
        self.state = state
        self.kinds = kinds
    }
}

/// The last duplicate check. Command C16.
package struct DuplicateCheck: Sendable, Equatable, Codable {
    package let matches: [DuplicateMatch]
    /// The matches that an officer looked at and found to be other matters.
    package let dismissed: [CaseNumber]

    /// Matches that stop acceptance: an agency already has the matter and nobody has said that it is another one.
    package var blocking: [CaseNumber] {
        matches.filter { $0.state.isWithAgency && !dismissed.contains($0.number) }.map(\.number)
    }
}

/// Why a case is fast: a rule of the agreement or a supervisor's decision. Command C22.
package struct GreenChannel: Sendable, Equatable, Codable {
    package let reason: GreenChannelReason?
    /// The rule that made it green by itself, such as `R12`.
    package let rule: String?
    package let grantedAt: Instant
}
