package import Agreement
package import Vocabulary

/// A case as one reader may see it: who prepares it leaves out what the reader's role must not see.
package struct CaseFileView: Sendable {
    package var number: CaseNumber
    /// Count of events; sent back with every command so that nobody overwrites another's step.
    package var version: Int
    package var title: String
    package var kind: CaseKind
    package var state: Localized
    package var channel: Channel
    package var receivedAt: Instant
    package var assignee: String?
    package var flags: [CaseFlag]
    package var facts: [FactView]
    /// What the applicant wrote, and the language it is in.
    package var narrative: String
    package var narrativeLanguage: Language
    package var evidence: [EvidenceView]
    package var people: [PersonView]
    package var clocks: [ClockView]
    package var referrals: [ReferralSummary]
    package var deferred: [DeferredView]
    package var timeline: [TimelineEntry]
    /// By which rules the case was classified.
    package var rules: [RuleInWords]
    package var approval: ApprovalView?
    package var actions: [ActionView]
    /// How the letters of the case stand; empty where the reader is not told.
    package var deliveries: [DeliveryState: Int]
    /// Cases that officers or the look-up found to belong together with it; empty where the reader is not told.
    package var related: [RelatedCaseView]

    package init(
        number: CaseNumber, version: Int, title: String, kind: CaseKind, state: Localized, channel: Channel,
        receivedAt: Instant, assignee: String? = nil, flags: [CaseFlag] = [], facts: [FactView] = [],
        narrative: String = "", narrativeLanguage: Language = .zh, evidence: [EvidenceView] = [],
        people: [PersonView] = [], clocks: [ClockView] = [], referrals: [ReferralSummary] = [],
        deferred: [DeferredView] = [], timeline: [TimelineEntry] = [], rules: [RuleInWords] = [],
        approval: ApprovalView? = nil, actions: [ActionView] = [], deliveries: [DeliveryState: Int] = [:],
        related: [RelatedCaseView] = []
    ) {
        self.number = number
        self.version = version
        self.title = title
        self.kind = kind
        self.state = state
        self.channel = channel
        self.receivedAt = receivedAt
        self.assignee = assignee
        self.flags = flags
        self.facts = facts
        self.narrative = narrative
        self.narrativeLanguage = narrativeLanguage
        self.evidence = evidence
        self.people = people
        self.clocks = clocks
        self.referrals = referrals
        self.deferred = deferred
        self.timeline = timeline
        self.rules = rules
        self.approval = approval
        self.actions = actions
        self.deliveries = deliveries
        self.related = related
    }
}

/// Another case, and what it is to this one.
package struct RelatedCaseView: Sendable {
    package let number: CaseNumber
    package let relation: Localized

    package init(_ number: CaseNumber, _ relation: Localized) {
        self.number = number
        self.relation = relation
    }
}

/// One stated fact: what it is called and what was said.
package struct FactView: Sendable {
    package let name: Localized
    package let value: String

    package init(_ name: Localized, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A file or page that was handed in.
package struct EvidenceView: Sendable {
    package let id: Int64
    package let name: String
    package let mediaType: String
    package let sizeInBytes: Int64
    /// SHA-256 in hexadecimal, 64 characters.
    package let digest: String
    package let addedAt: Instant
    package let addedBy: String

    package init(
        id: Int64, name: String, mediaType: String, sizeInBytes: Int64, digest: String, addedAt: Instant,
        addedBy: String
    ) {
        self.id = id
        self.name = name
        self.mediaType = mediaType
        self.sizeInBytes = sizeInBytes
        self.digest = digest
        self.addedAt = addedAt
        self.addedBy = addedBy
    }
}

/// A person in the case: readable, or sealed with the reason why.
package enum PersonView: Sendable {
    /// A complainant, or an informant who released what is here.
    case contact(role: Localized, lines: [FactView])
    /// May be opened by this reader, who has not done so; the opening is noted.
    case closed(role: Localized)
    /// Nobody was named.
    case anonymous(role: Localized)
    /// Nothing of the identity leaves the store; only the role and the reason.
    case sealed(role: Localized, why: Localized)
}

/// A clock of the case, running or ended, with the way its date was reached.
package struct ClockView: Sendable {
    package enum Standing: Sendable {
        case running
        case stopped(why: Localized)
        case ended(on: Day, inTime: Bool)
    }

    /// From 1 within the case; names the clock's page.
    package let index: Int
    package let clock: ClockID
    /// The referral whose agency must act; nil for clocks of the centre and of papers.
    package let referral: Int?
    package let name: Localized
    package let due: Due
    package let standing: Standing
    /// How the date was reached; nil where the rule is not known any more.
    package let explanation: DateExplanation?

    package init(
        index: Int, clock: ClockID, referral: Int? = nil, name: Localized, due: Due, standing: Standing,
        explanation: DateExplanation? = nil
    ) {
        self.index = index
        self.clock = clock
        self.referral = referral
        self.name = name
        self.due = due
        self.standing = standing
        self.explanation = explanation
    }
}
