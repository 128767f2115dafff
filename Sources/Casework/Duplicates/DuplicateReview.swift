package import Agreement
package import CaseRules
package import Matching
package import Storage
package import Vocabulary

/// A case with the older ones that are like it, side by side, for the officer who examines it.
package struct DuplicateReview: Sendable {
    package let own: ReviewedMatter
    /// The count of events of the own case, for `expectedVersion`.
    package let version: Int
    /// False while older cases are still being keyed, so that some may be missing.
    package let isComplete: Bool
    /// Whether the case is on the confidential track, which is compared with none.
    package let isSecret: Bool
    /// At most `mostShown`, best first.
    package let candidates: [DuplicateCandidate]
    /// How many more the agreement would show; the look-up ranked none of them higher.
    package let leftOut: Int
    /// From when on something counts; nil where the agreement compares nothing.
    package let rule: DuplicateRule?
    /// What the last call-back said; nil if nobody called yet.
    package let callBack: CallBackResult?
    /// Whether nobody can be called.
    package let isAnonymous: Bool
    /// `checkDuplicate`, `attachToExisting`, `refuse`, `recordCallBack` and `undo`, with what stands against each now.
    package let actions: [CaseAction]

    package static let mostShown = 5
}

/// An older case that is like the one under examination.
package struct DuplicateCandidate: Sendable {
    package let matter: ReviewedMatter
    /// That of `explanation`; where there is none, that of the look-up. It may be less than what the agreement shows: the
    /// candidate was found all the same.
    package let score: MatchScore
    /// What `score.sameComplaint` means by the agreement.
    package let band: LikenessBand
    /// How `score` came about: every weight, and the words that differ. Says nothing of who told either. Nil where nothing
    /// was weighed.
    package let explanation: MatchExplanation?
    /// What the two have in common, as the look-up found it.
    package let keys: [Localized]
    /// Digests of the files that both cases have, byte for byte.
    package let equalFiles: Set<String>
    /// Whether the same person filed both, as the sealed contacts tell; never true of an informant who is sealed.
    package let isOfSamePerson: Bool
    /// What was decided so far, here or at the older case.
    package let verdict: PairVerdict?
    /// Whether the own case repeats what this one ended.
    package let isRepeated: Bool
    /// Whether it is open and follows no other case, so that new facts can be attached to it (C19).
    package let takesFacts: Bool
}

/// One of the matters that stand side by side.
package struct ReviewedMatter: Sendable {
    package let number: CaseNumber
    package let state: CaseState
    /// The case that it follows since they were merged.
    package let leading: CaseNumber?
    package let leadAgency: AgencyID?
    package let channel: Channel
    package let receivedAt: Instant
    package let closedAt: Instant?
    package let rights: [RightType]
    package let district: String?
    package let applicantRole: Role
    package let isAnonymous: Bool
    package let title: String
    /// Nil where the reader does not see what was told.
    package let matter: MatterRow?
    /// Files that the reader sees.
    package let evidence: [EvidenceRow]
}

/// What the look-up finds for a matter that is being told.
package struct FoundMatter: Sendable {
    package let match: DuplicateMatch
    package let score: MatchScore
    package let band: LikenessBand
    package let title: String
    /// What the two have in common.
    package let keys: [Localized]
}
