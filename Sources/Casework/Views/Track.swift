package import Agreement
package import CaseRules
package import Vocabulary

/// What the person who holds number and code may see: the whole of it.
package struct TrackView: Sendable, Equatable {
    package let number: CaseNumber
    package let kind: CaseKind
    package let state: CaseState
    package let receivedAt: Instant
    package let isGreen: Bool
    /// The public wording of where the case is.
    package let text: Localized
    package let agencies: [Localized]
    package let events: [TrackEvent]
    /// The next public date, and what is due.
    package let due: TrackDue?
    package let documents: [TrackDocument]
    package let supplement: TrackSupplement?
    package let files: [TrackFile]
    package let outcomes: [OutcomeKind]
    /// What the person may do now, in the order of the page.
    package let mayDo: [CommandName]
    /// What can be rated now; nil if nothing.
    package let survey: SurveyOccasion?
    package let version: Int
}

package struct TrackEvent: Sendable, Equatable {
    package let at: Instant
    package let text: Localized
    /// Words that the desk, the agency or the person wrote.
    package let words: String?
    package let isOwn: Bool
    package let isMessage: Bool
}

package struct TrackDue: Sendable, Equatable {
    package let day: Day
    package let what: Localized
    package let isProvisional: Bool
    /// A later date that a correction replaced and that still counts.
    package let former: Day?
    /// How the day was reached; nil where the rule is not known any more.
    package let explanation: DateExplanation?
}

/// A paper that may follow: what, until when, and how it stands.
package struct TrackDocument: Sendable, Equatable {
    package let index: Int
    package let name: Localized
    package let state: DeferredDocumentState
    package let due: Day?
    package let explanation: DateExplanation?
}

package struct TrackSupplement: Sendable, Equatable {
    package let items: [Localized]
    package let words: String?
    package let due: Day?
    package let explanation: DateExplanation?
}

package struct TrackFile: Sendable, Equatable {
    package let name: String
    package let sizeInBytes: Int64
    package let addedAt: Instant
}
