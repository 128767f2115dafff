package import Agreement
package import Vocabulary

extension ClockID {
    /// Until when the person may ask that a refusal be looked at again.
    package static let reviewOfRefusal = ClockID("C53")
}

extension Case {
    /// The last day for asking to review a refusal; nil if the case was not refused or the agreement sets no limit.
    /// Source: command C53; the number stands in the agreement.
    package func reviewDue(_ agreement: ResponsibilityAgreement) -> Due? {
        refusedAt.flatMap { agreement.due(.reviewOfRefusal, from: $0)?.due }
    }

    func reviewRefusal(_ context: DecisionContext) -> CaseRefusal? {
        guard let due = reviewDue(context.agreement), due.isOverdue(at: context.now) else { return nil }
        return .reviewTooLate(due.day)
    }

    mutating func applyToReview(_ entry: JournalEntry) {
        switch entry.event {
        case .notAccepted(let details):
            refusedAt = entry.at
            isUnderReview = false
            if details.reason == .duplicateReferred { duplicateOf = details.olderCase }
        case .refusalReviewed:
            isUnderReview = true
            duplicateOf = nil
        case .accepted, .withdrawn: isUnderReview = false
        default: break
        }
    }

    /// The whole of what the person reads about where the case stands.
    package var publicState: Localized {
        isUnderReview ? Localized(zh: "复核中", en: "Under review") : state.name
    }
}
