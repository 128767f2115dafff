package import Agreement
package import Vocabulary

/// All that the holder of a query code may see of a case.
package struct TrackContent: Sendable {
    package let number: CaseNumber
    package let kind: CaseKind
    package let registeredAt: Instant
    /// Where the case stands, in a few words, such as 已受理.
    package let state: Localized
    /// What happens next and when, in a sentence.
    package let next: Localized
    package let agencies: [Localized]
    /// What has happened, oldest first, and what is still to come.
    package let steps: [NextStep]
    package let requests: [DocumentRequest]
    package let messages: [TrackMessage]
    package let files: [UploadedFile]
    /// False after archiving: nothing can be added any more.
    package let isOpen: Bool
    /// What can be rated now; nil if nothing.
    package let survey: Localized?
    /// Whether the person may withdraw, or leave a case that the agency goes on with.
    package let mayWithdraw: Bool

    package init(
        number: CaseNumber, kind: CaseKind, registeredAt: Instant, state: Localized, next: Localized,
        agencies: [Localized] = [], steps: [NextStep] = [], requests: [DocumentRequest] = [],
        messages: [TrackMessage] = [], files: [UploadedFile] = [], isOpen: Bool = true, survey: Localized? = nil,
        mayWithdraw: Bool = false
    ) {
        self.number = number
        self.kind = kind
        self.registeredAt = registeredAt
        self.state = state
        self.next = next
        self.agencies = agencies
        self.steps = steps
        self.requests = requests
        self.messages = messages
        self.files = files
        self.isOpen = isOpen
        self.survey = survey
        self.mayWithdraw = mayWithdraw
    }
}

/// A document that the desk asked for, or that was promised for later.
package struct DocumentRequest: Sendable {
    package enum Stage: Sendable { case awaited, supplied, rejected, verified, waived }

    /// Names the request when files come for it.
    package let id: String
    package let name: Localized
    package let due: Day?
    package let stage: Stage
    /// Whether the case goes on meanwhile (容缺办理) or waits (补正).
    package let isDeferred: Bool
    /// How the day was reached.
    package let explanation: DateExplanation?

    package init(
        id: String, name: Localized, due: Day?, stage: Stage, isDeferred: Bool, explanation: DateExplanation? = nil
    ) {
        self.id = id
        self.name = name
        self.due = due
        self.stage = stage
        self.isDeferred = isDeferred
        self.explanation = explanation
    }
}

package struct TrackMessage: Sendable {
    package let at: Instant
    package let isFromDesk: Bool
    package let text: String

    package init(at: Instant, isFromDesk: Bool, text: String) {
        self.at = at
        self.isFromDesk = isFromDesk
        self.text = text
    }
}
