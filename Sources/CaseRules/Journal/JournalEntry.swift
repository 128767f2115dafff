import Agreement
package import Vocabulary

/// One event in the journal of a case, with who did it and when. Entries are appended, never changed.
package struct JournalEntry: Sendable, Equatable {
    /// From 1, without gaps: the version of the case after this event.
    package let version: Int
    /// The version of the first event of the same step. One command is one step.
    package let step: Int
    package let at: Instant
    package let actor: Actor
    /// The version of the agreement that was in force; nil where nothing is stored.
    package let agreement: AgreementID?
    package let event: CaseEvent

    package init(
        version: Int, step: Int, at: Instant, actor: Actor, agreement: AgreementID? = nil, event: CaseEvent
    ) {
        self.version = version
        self.step = step
        self.at = at
        self.actor = actor
        self.agreement = agreement
        self.event = event
    }
}

extension CaseEvent {
    /// The events of one step as journal entries after the given version.
    package static func entries(
        _ events: [CaseEvent], after version: Int, _ context: DecisionContext
    ) -> [JournalEntry] {
        events.enumerated().map { offset, event in
            JournalEntry(
                version: version + offset + 1, step: version + 1, at: context.now, actor: context.actor,
                agreement: context.agreements.currentID, event: event)
        }
    }
}
