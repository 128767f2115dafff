package import Agreement
package import CaseRules
package import Storage
package import Vocabulary

/// A case as one member of the staff may see it.
package struct CaseFile: Sendable {
    package let id: CaseID
    package let current: Case
    package let title: String
    package let sourceDay: Day?
    /// Nil where the role does not see it.
    package let matter: MatterRow?
    package let identity: IdentityView
    package let evidence: [EvidenceRow]
    package let texts: [CaseTextView]
    package let timeline: [TimelineEntry]
    package let clocks: [ClockView]
    package let standard: FilingStandard
    /// Every command of the actor's role, with what stands against it now; empty if it can be given.
    package let actions: [CaseAction]
    package let assignee: String?
    /// Whether the reader's agency gave the case back; then nothing is shown of it but its own referral.
    package let isGivenBack: Bool
    /// How the letters of the case stand that leave the house; empty for agencies, who are told only of their own.
    package let deliveries: [DeliveryState: Int]

    /// Other cases that officers decided on at this case or at theirs; empty for agencies, who know no other people's cases.
    package let related: [RelatedCase]

    package func text(_ mark: CommittedText?) -> CaseTextView? {
        mark.flatMap { mark in texts.first { $0.row == mark.row } }
    }
}

/// What a reader learns of who brought the matter.
package enum IdentityView: Sendable, Equatable {
    case anonymous
    /// Sealed for this reader; only an unsealing with a second person opens it.
    case sealed
    /// May be opened by this reader; the opening is noted.
    case closed
    case open(ApplicantIdentity)
}

/// A free text of the case that the reader may read.
package struct CaseTextView: Sendable, Equatable {
    package let row: Int64
    package let kind: String
    package let at: Instant
    package let words: String
    package let audience: TextAudience
}

/// One event in the timeline.
package struct TimelineEntry: Sendable {
    package let entry: JournalEntry
    /// Name of the account; nil for the public and the system.
    package let who: String?
    package let text: CaseTextView?
}

/// One clock with how its date was reached.
package struct ClockView: Sendable {
    package let clock: RunningClock
    package let name: Localized
    /// The rule that the clock keeps, and in which version of the agreement it stands.
    package let ruling: ClockRuling?
    /// The steps by which the date was found; says so where an older, later date still counts.
    package let derivation: [Localized]
    /// Rule, version and steps for a reader of the page; nil where the rule is not known any more.
    package let explanation: DateExplanation?
    package let isOverdue: Bool
    package let agency: AgencyID?
    package let mayBeExtended: Bool
}

/// A command with the reasons against it.
package struct CaseAction: Sendable {
    package let command: CommandName
    package let refusals: [CaseRefusal]

    package var isPossible: Bool { refusals.isEmpty }
}

/// Another case on which an officer decided that it belongs together with this one, or does not.
package struct RelatedCase: Sendable, Hashable {
    package let number: CaseNumber
    package let verdict: PairVerdict
    package let at: Instant
    /// Whether it was decided at this case, as the later of the two.
    package let isDecidedHere: Bool
}
