import Agreement
package import Vocabulary

/// What a decision may know of an older case of the same infringer that has ended.
package struct EndedCase: Sendable, Equatable {
    package let number: CaseNumber
    package let rights: Set<RightType>
    /// When it was closed.
    package let endedAt: Instant
    /// Whether an agency found an infringement.
    package let isSustained: Bool

    package init(number: CaseNumber, rights: Set<RightType>, endedAt: Instant, isSustained: Bool) {
        self.number = number
        self.rights = rights
        self.endedAt = endedAt
        self.isSustained = isSustained
    }
}

extension Case {
    /// The case as one that has ended; nil if it has not, or ended without an agency's outcome.
    package var ended: EndedCase? {
        guard state == .closed || state == .archived, let restedSince else { return nil }
        let outcomes = referrals.flatMap(\.outcomes)
        guard !outcomes.isEmpty else { return nil }
        return EndedCase(
            number: number, rights: Set(classification?.rights ?? subject.rights), endedAt: restedSince,
            isSustained: outcomes.contains { $0.kind.isSustained })
    }
}

extension DecisionContext {
    /// The ended cases that a matter repeats: the same infringer (the look-up has seen to that), an infringement found, told
    /// of after that case was closed, and the same right, unless nobody knows the right yet: who passes by tells of the
    /// same stall and rarely of a right, and the officer sees the flag and decides. Source: DOMAIN §8, scenario 5.
    /// - Parameter rights: of the matter, as classified or, before that, as told.
    func repeated(by rights: [RightType], receivedAt: Instant) -> [CaseNumber] {
        let known = Set(rights).subtracting([.unknown])
        return ended.filter { $0.isSustained && $0.endedAt <= receivedAt }
            .filter { known.isEmpty || !$0.rights.isDisjoint(with: known) }
            .map(\.number).sorted()
    }
}
