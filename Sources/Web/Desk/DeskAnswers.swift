package import Hummingbird
package import Vocabulary

/// What came of a command.
package enum CommandAnswer: Sendable {
    /// Done. The sentence is shown on the next page; nil shows the name of the command.
    case done(Localized?)
    /// Done, and a new case was made of it: its number and its code, shown once.
    case converted(CaseNumber, QueryCode)
    /// The rules say no.
    case refused([Localized])
    /// The arguments cannot be used; each problem names its field.
    case wrong(FormProblems)
    /// Somebody changed the case after the page was made: what happened since, oldest first.
    case changed([TimelineEntry])
    case notFound
}

/// What came of a registration at the desk.
package enum RegistrationAnswer: Sendable {
    case registered(CaseNumber, QueryCode)
    case refused([Localized])
    case wrong(FormProblems)
}

/// Through what a file is asked for: rights differ.
package enum EvidenceOwner: Sendable, Equatable {
    case deskCase(CaseNumber)
    case referral(ReferralKey)
}

/// A stored file on its way to a reader.
package struct EvidenceDownload: Sendable {
    package let name: String
    /// As it came; only sounds and pictures are served as such, for player and thumbnails.
    package let mediaType: String
    package let sizeInBytes: Int64
    package let body: ResponseBody

    package init(
        name: String, mediaType: String = "application/octet-stream", sizeInBytes: Int64, body: ResponseBody
    ) {
        self.name = name
        self.mediaType = mediaType
        self.sizeInBytes = sizeInBytes
        self.body = body
    }
}
