package import Vocabulary

/// What another region said to a matter that was handed over to it. Source: DOMAIN §3.2, RegionTransfer.
package enum RegionAnswer: Sendable, Equatable, Codable {
    /// It took the matter on that day; it has a number of its own there.
    case signed(day: Day, foreignNumber: String?)
    case declined(day: Day, reason: CommittedText?)
    case result(RegionResult)

    package var day: Day {
        switch self {
        case .signed(let day, _), .declined(let day, _): day
        case .result(let result): result.day
        }
    }
}

/// A result of another region, and how far it counts here.
package struct RegionResult: Sendable, Equatable, Codable {
    package let day: Day
    package let outcomes: [Outcome]
    package let documentNumber: String?
    package let recognition: Recognition
    /// Needed where the result is not recognised whole.
    package let reason: CommittedText?

    package init(
        day: Day, outcomes: [Outcome], documentNumber: String?, recognition: Recognition, reason: CommittedText?
    ) {
        self.day = day
        self.outcomes = outcomes
        self.documentNumber = documentNumber
        self.recognition = recognition
        self.reason = reason
    }
}

package struct RegionTransferred: Sendable, Equatable, Codable {
    package let referral: Int
    /// The referral whose place the region takes, if there was one.
    package let replaces: Int?
    package let region: AgencyID
    package let ground: RegionGround
    package let reason: CommittedText
    /// The files that go along, by what they hold.
    package let evidence: [EvidenceMark]
}

package struct RegionAnswered: Sendable, Equatable, Codable {
    package let referral: Int
    package let answer: RegionAnswer
}
