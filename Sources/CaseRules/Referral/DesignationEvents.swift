package import Vocabulary

package struct CompetenceDesignated: Sendable, Equatable, Codable {
    /// The referral that was returned and whose place the designated agency takes.
    package let referral: Int
    package let agency: AgencyID
    package let unit: AgencyID?
    package let reason: CommittedText
}

package struct CoHandlingAdded: Sendable, Equatable, Codable {
    /// The referral of the agency that asked.
    package let askedBy: Int
    package let referral: Int
    package let reason: CommittedText
}

/// An agency asks that another one helps. Command C27.
package struct CoHandlingWish: Sendable, Equatable, Codable {
    package let askedBy: Int
    package let agency: AgencyID
    package let unit: AgencyID?
    package let reason: CommittedText
}
