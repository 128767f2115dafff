package import Agreement
package import CaseRules
package import Casework
package import Vocabulary

/// What the public pages ask the rest of the program to do. Each closure is one step; errors that are not named
/// here are faults and become the general page with a reference number.
package struct PublicActions: Sendable {
    /// The districts of the agreement, in the order in which people look for them.
    package var districts: [District]
    /// Registers a matter with the files that `owner` uploaded. The same `key` again gives the first answer, query code included.
    package var file: @Sendable (Intake, _ owner: String?, _ key: String) async throws -> FilingReceipt
    /// Whether open matters look like this one; the check page then says so and nothing else.
    package var isAlreadyHandled: @Sendable (Intake) async throws -> Bool
    /// Compares number and code. Counts failures by case and service-wide; throws `WebProblem.tooMany` at the limit.
    package var openTrack: @Sendable (CaseNumber, QueryCode) async throws -> Bool
    /// What the person who holds the code may see; nil if there is no such case any more.
    package var track: @Sendable (CaseNumber) async throws -> TrackContent?
    package var sendMessage: @Sendable (CaseNumber, String) async throws -> Void
    /// Adds what `owner` uploaded to the case; `item` is the document asked for or promised, nil for further evidence.
    package var addFiles: @Sendable (CaseNumber, _ owner: String, _ item: String?) async throws -> Void
    /// Rates the last feedback; throws a conflict if nothing can be rated any more.
    package var answerSurvey: @Sendable (CaseNumber, SurveyAnswers) async throws -> Void
    package var withdraw: @Sendable (CaseNumber) async throws -> Void
    package var drafts: DraftStore
    package var uploads: UploadStore

    package init(
        districts: [District], file: @escaping @Sendable (Intake, String?, String) async throws -> FilingReceipt,
        isAlreadyHandled: @escaping @Sendable (Intake) async throws -> Bool,
        openTrack: @escaping @Sendable (CaseNumber, QueryCode) async throws -> Bool,
        track: @escaping @Sendable (CaseNumber) async throws -> TrackContent?,
        sendMessage: @escaping @Sendable (CaseNumber, String) async throws -> Void,
        addFiles: @escaping @Sendable (CaseNumber, String, String?) async throws -> Void,
        answerSurvey: @escaping @Sendable (CaseNumber, SurveyAnswers) async throws -> Void = { _, _ in },
        withdraw: @escaping @Sendable (CaseNumber) async throws -> Void = { _ in },
        drafts: DraftStore, uploads: UploadStore
    ) {
        self.districts = districts
        self.file = file
        self.isAlreadyHandled = isAlreadyHandled
        self.openTrack = openTrack
        self.track = track
        self.sendMessage = sendMessage
        self.addFiles = addFiles
        self.answerSurvey = answerSurvey
        self.withdraw = withdraw
        self.drafts = drafts
        self.uploads = uploads
    }
}

/// Rows that nobody but the holder of a cookie can read: the id is a digest of its secret, the bytes are sealed.
package struct DraftStore: Sendable {
    package var load: @Sendable (_ id: String) async throws -> [UInt8]?
    package var save: @Sendable (_ id: String, _ sealed: [UInt8], _ until: Instant) async throws -> Void
    package var delete: @Sendable (_ id: String) async throws -> Void

    package init(
        load: @escaping @Sendable (String) async throws -> [UInt8]?,
        save: @escaping @Sendable (String, [UInt8], Instant) async throws -> Void,
        delete: @escaping @Sendable (String) async throws -> Void
    ) {
        self.load = load
        self.save = save
        self.delete = delete
    }
}

/// Files that arrived and belong to no case yet, by the id of the draft that owns them.
package struct UploadStore: Sendable {
    package var begin: @Sendable (_ owner: String, MultipartPart) async throws -> any UploadSink
    package var list: @Sendable (_ owner: String) async throws -> [UploadedFile]
    package var remove: @Sendable (_ owner: String, _ id: String) async throws -> Void

    package init(
        begin: @escaping @Sendable (String, MultipartPart) async throws -> any UploadSink,
        list: @escaping @Sendable (String) async throws -> [UploadedFile],
        remove: @escaping @Sendable (String, String) async throws -> Void
    ) {
        self.begin = begin
        self.list = list
        self.remove = remove
    }
}

/// What a filing gives back. The code is shown once.
package struct FilingReceipt: Sendable {
    package let number: CaseNumber
    package let code: QueryCode
    package let registeredAt: Instant
    /// What happens when, in order, the registration left out.
    package let steps: [NextStep]
    /// The receipt as a text to keep; nil lets the page write its own.
    package let text: Localized?

    package init(
        number: CaseNumber, code: QueryCode, registeredAt: Instant, steps: [NextStep], text: Localized? = nil
    ) {
        self.number = number
        self.code = code
        self.registeredAt = registeredAt
        self.steps = steps
        self.text = text
    }
}

/// One thing that will happen or has happened to a case, as the person sees it.
package struct NextStep: Sendable, Codable, Equatable {
    /// The day in words, always with the year, or how long after the step before.
    package let when: Localized
    package let what: Localized
    package let note: Localized?
    package let isDone: Bool
    /// How the day was reached; nil where no day is named.
    package let explanation: DateExplanation?

    package init(
        when: Localized, what: Localized, note: Localized? = nil, isDone: Bool = false,
        explanation: DateExplanation? = nil
    ) {
        self.when = when
        self.what = what
        self.note = note
        self.isDone = isDone
        self.explanation = explanation
    }
}
