package import Vocabulary

/// What a decision may know of another case that its command names.
package struct OtherCase: Sendable, Equatable {
    package let number: CaseNumber
    package let state: CaseState
    /// The case that it follows, if it was merged into one.
    package let leading: CaseNumber?
    /// Whether the same person filed both, as the sealed contacts tell.
    package let isOfSamePerson: Bool
    /// Whether the infringer or the right is the same, as the comparison tells.
    package let isAlike: Bool
    /// Whether its matter is sealed.
    package let isConfidential: Bool

    package init(
        number: CaseNumber, state: CaseState, leading: CaseNumber? = nil, isOfSamePerson: Bool = false,
        isAlike: Bool = false, isConfidential: Bool = false
    ) {
        self.number = number
        self.state = state
        self.leading = leading
        self.isOfSamePerson = isOfSamePerson
        self.isAlike = isAlike
        self.isConfidential = isConfidential
    }
}

extension Case {
    /// The other case that a command names: known, another one than this, and not itself following a third.
    func other(_ number: CaseNumber, _ context: DecisionContext) throws(CaseRefusal) -> OtherCase {
        guard number != self.number else { throw .sameCase }
        guard let found = context.others.first(where: { $0.number == number }) else { throw .noSuchCase(number) }
        if let leading = found.leading { throw .followsLeadingCase(leading) }
        return found
    }
}
