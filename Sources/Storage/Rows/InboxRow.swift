package import Vocabulary

/// A case in a list.
package struct InboxRow: Sendable, Hashable {
    package var id: CaseID
    package var number: CaseNumber
    package var state: String
    package var kind: CaseKind
    package var channel: Channel
    package var rightType: RightType
    package var track: Track
    package var title: String
    /// Code of the place.
    package var place: String
    package var district: String?
    package var applicantRole: Role
    package var isAnonymous: Bool
    package var receivedAt: Instant
    package var assignee: Identifier<Account>?
    package var leadAgency: AgencyID?
    package var version: Int
    package var nextDueAt: Instant?
    package var nextClock: ClockID?
    package var isGreen: Bool
    package var updatedAt: Instant
    package var closedAt: Instant?
    package var matchCount: Int
    package var isRepeat: Bool

    package init(
        id: CaseID, number: CaseNumber, state: String, kind: CaseKind, channel: Channel, rightType: RightType,
        track: Track, title: String, place: String = "", district: String? = nil, applicantRole: Role,
        isAnonymous: Bool,
        receivedAt: Instant, assignee: Identifier<Account>? = nil, leadAgency: AgencyID? = nil, version: Int,
        nextDueAt: Instant? = nil, nextClock: ClockID? = nil, isGreen: Bool, updatedAt: Instant,
        closedAt: Instant? = nil, matchCount: Int = 0, isRepeat: Bool = false
    ) {
        self.id = id
        self.number = number
        self.state = state
        self.kind = kind
        self.channel = channel
        self.rightType = rightType
        self.track = track
        self.title = title
        self.place = place
        self.district = district
        self.applicantRole = applicantRole
        self.isAnonymous = isAnonymous
        self.receivedAt = receivedAt
        self.assignee = assignee
        self.leadAgency = leadAgency
        self.version = version
        self.nextDueAt = nextDueAt
        self.nextClock = nextClock
        self.isGreen = isGreen
        self.updatedAt = updatedAt
        self.closedAt = closedAt
        self.matchCount = matchCount
        self.isRepeat = isRepeat
    }
}
