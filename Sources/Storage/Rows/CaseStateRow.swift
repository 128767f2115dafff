package import Vocabulary

/// The state of a case as lists and counts need it. The history says the same; `hufu verify` compares them.
package struct CaseStateRow: Sendable, Hashable {
    package var id: CaseID
    package var number: CaseNumber
    /// Code of the stage, such as `registered`; the rules of the case know them.
    package var state: String
    package var kind: CaseKind
    package var channel: Channel
    package var rightType: RightType
    package var track: Track
    /// One line for lists; names nobody who is sealed.
    package var title: String
    /// Code of the place of the act, or several separated by spaces.
    package var place: String
    /// District of the agreement.
    package var district: String?
    package var applicantRole: Role
    package var isAnonymous: Bool
    package var receivedAt: Instant
    package var registeredAt: Instant
    package var registrar: Identifier<Account>?
    package var assignee: Identifier<Account>?
    package var leadAgency: AgencyID?
    /// How many events the case has.
    package var version: Int
    /// When the next clock of the case runs out.
    package var nextDueAt: Instant?
    package var nextClock: ClockID?
    package var isGreen: Bool
    package var updatedAt: Instant
    package var closedAt: Instant?
    /// The paper's own date, where it was brought in later.
    package var sourceDay: Day?
    /// How many older cases are like this one, as last looked up.
    package var matchCount: Int
    /// The case that this one follows since they were merged.
    package var leadingCase: CaseNumber?
    /// Whether it repeats what an ended case was about.
    package var isRepeat: Bool

    package init(
        id: CaseID, number: CaseNumber, state: String, kind: CaseKind, channel: Channel, rightType: RightType,
        track: Track, title: String, place: String, district: String? = nil, applicantRole: Role,
        isAnonymous: Bool, receivedAt: Instant, registeredAt: Instant, registrar: Identifier<Account>? = nil,
        assignee: Identifier<Account>? = nil, leadAgency: AgencyID? = nil, version: Int,
        nextDueAt: Instant? = nil, nextClock: ClockID? = nil, isGreen: Bool = false, updatedAt: Instant,
        closedAt: Instant? = nil, sourceDay: Day? = nil, matchCount: Int = 0,
        leadingCase: CaseNumber? = nil, isRepeat: Bool = false
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
        self.registeredAt = registeredAt
        self.registrar = registrar
        self.assignee = assignee
        self.leadAgency = leadAgency
        self.version = version
        self.nextDueAt = nextDueAt
        self.nextClock = nextClock
        self.isGreen = isGreen
        self.updatedAt = updatedAt
        self.closedAt = closedAt
        self.sourceDay = sourceDay
        self.matchCount = matchCount
        self.leadingCase = leadingCase
        self.isRepeat = isRepeat
    }
}
