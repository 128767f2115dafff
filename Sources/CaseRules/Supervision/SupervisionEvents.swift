package import Vocabulary

package struct Reminded: Sendable, Equatable, Codable {
    package let supervision: Int
    package let clock: Int
    package let text: CommittedText?
}

package struct SupervisionOpened: Sendable, Equatable, Codable {
    package let supervision: Int
    /// Nil: the key case as a whole.
    package let clock: Int?
    /// Red by the system, supervised by a person.
    package let level: SupervisionLevel
    package let text: CommittedText?
}

package struct OfSupervision: Sendable, Equatable, Codable {
    package let supervision: Int
    package let text: CommittedText
}

package struct InterviewHeld: Sendable, Equatable, Codable {
    package let supervision: Int
    package let day: Day
    package let text: CommittedText
}
