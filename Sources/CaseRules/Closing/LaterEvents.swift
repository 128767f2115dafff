package import Vocabulary

package struct Reopened: Sendable, Equatable, Codable {
    package let reason: ReopeningReason
    package let text: CommittedText
    /// The lead's referral, which is active again.
    package let referral: Int
}

/// What a case consists of: its files and its journal, as they go into the archive or to another region.
package struct CaseManifest: Sendable, Equatable, Codable {
    package let files: [EvidenceMark]
    /// How many events the journal has.
    package let events: Int
    /// SHA-256 over the journal as stored, 64 hexadecimal digits.
    package let journal: String

    package init(files: [EvidenceMark], events: Int, journal: String) {
        self.files = files
        self.events = events
        self.journal = journal
    }
}

/// The three questions of the survey, and whether the matter is solved (indicator I23).
package struct SurveyAnswers: Sendable, Equatable, Codable {
    package let speed: Satisfaction
    package let words: Satisfaction
    package let result: Satisfaction
    package let isSolved: Bool

    package init(speed: Satisfaction, words: Satisfaction, result: Satisfaction, isSolved: Bool) {
        self.speed = speed
        self.words = words
        self.result = result
        self.isSolved = isSolved
    }
}

package struct SurveyAnswered: Sendable, Equatable, Codable {
    package let occasion: SurveyOccasion
    package let answers: SurveyAnswers
}
