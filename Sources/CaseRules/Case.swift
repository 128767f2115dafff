package import Agreement
package import Vocabulary

/// The centre's file on one matter: one number for life, referrals to agencies inside it. Changes in one way only:
/// `decide` gives events, `evolve` applies them.
package struct Case: Sendable, Equatable {
    package let number: CaseNumber
    package internal(set) var kind: CaseKind
    package internal(set) var channel: Channel
    package internal(set) var applicant: Applicant
    package let receivedAt: Instant
    package internal(set) var registeredAt: Instant
    /// The officer who took the matter; nil if it came by itself.
    package internal(set) var registrar: Identifier<Account>?
    package internal(set) var subject: Subject
    /// What another service said of the matter when it sent it.
    package internal(set) var provenance: Provenance?
    /// The consultation from which this case was made.
    package internal(set) var convertedFrom: CaseNumber?
    /// The case of which this one was a part.
    package internal(set) var splitFrom: CaseNumber?
    /// Whether the case of which this one was a part was a secret. Command C52.
    package internal(set) var isPartOfSecret = false

    package var stage: Stage
    /// The count of events.
    package var version: Int
    package var green: GreenChannel?
    package var duplicateCheck: DuplicateCheck?
    /// The older case of which it was found to be a duplicate.
    package var duplicateOf: CaseNumber?
    package var classification: Classification?
    package var referrals: [Referral] = []
    package var deferredDocuments: [DeferredDocument] = []
    package var pendingApproval: PendingApproval?
    /// Whether a supervisor declined to let the supplement lapse that is waited for. Command C14.
    package var isLapseDeclined = false
    package var clocks: [RunningClock] = []
    package var assignee: Identifier<Account>?
    /// Whether a supervisor made it a key case: supervised at once, closed only with a second person.
    package var isKeyCase = false
    package var supervisions: [Supervision] = []
    /// Whether the applicant left after filing; the agency goes on alone. Command C36.
    package var hasApplicantLeft = false
    /// Whether it was taken up again after an outcome. Command C31.
    package var isReopened = false
    /// What the applicant can rate now; each feedback is rated once. Command C49.
    package var openSurvey: SurveyOccasion?
    /// Since when the case rests: closed, not accepted, answered or withdrawn.
    package var restedSince: Instant?
    /// The new case that was made of this consultation.
    package var convertedTo: CaseNumber?
    /// The case before the last step, while that step can be undone.
    package var undoable: Undoable?
    /// The case that this one follows since they were merged.
    package var leading: CaseNumber?
    /// The cases that follow this one.
    package var members: [CaseNumber] = []
    /// The case with which it was closed, and the cases that were closed with this one: each goes its own way now.
    package var closedWith: CaseNumber?
    package var closedMembers: [CaseNumber] = []
    /// The cases that were made of parts of this one.
    package var parts: [CaseNumber] = []
    /// The cases whose new facts it received. Command C19.
    package var factsFrom: [CaseNumber] = []
    /// When it was not accepted, and whether that is being looked at again.
    package var refusedAt: Instant?
    package var isUnderReview = false

    package var state: CaseState { stage.state }

    /// The referral whose state is the case's state from `referred` on. A case never has two.
    package var lead: Referral? {
        referrals.last { $0.role == .lead && $0.state != .returned && $0.state != .forwarded }
    }

    package func referral(_ index: Int) -> Referral? {
        referrals.first { $0.index == index }
    }

    package func document(_ index: Int) -> DeferredDocument? {
        deferredDocuments.first { $0.index == index }
    }

    /// Whether the matter is a secret, so that it is sealed whole and stands in no index.
    package var isConfidential: Bool {
        isPartOfSecret || subject.rights.contains(.tradeSecret) || classification?.isConfidential == true
            || classification?.rights.contains(.tradeSecret) == true
    }

    package var openClocks: [RunningClock] { clocks.filter { $0.endedAt == nil } }
}

/// Who brought the matter, as far as the rules must know. The identity itself is sealed elsewhere.
package struct Applicant: Sendable, Equatable, Codable {
    /// Complainant, representative or informant.
    package let role: Role
    package let isAnonymous: Bool
    /// Whether an informant agreed that the agency may learn who he is.
    package let agencyMayKnow: Bool
    package let wantsReward: Bool

    /// Whether nobody may find out who he is: an informant who has not released it.
    package var isSealed: Bool { role == .informant && !agencyMayKnow }

    package init(role: Role, isAnonymous: Bool, agencyMayKnow: Bool = false, wantsReward: Bool = false) {
        self.role = role
        self.isAnonymous = isAnonymous
        self.agencyMayKnow = agencyMayKnow
        self.wantsReward = wantsReward
    }
}

/// What the matter is about, in codes. Names, places and the story stand in their own erasable rows.
package struct Subject: Sendable, Equatable, Codable {
    /// At least one.
    package let rights: [RightType]
    package let act: Act
    package let place: Place
    package let district: String?
    /// How many respondents the case has, numbered from 1.
    package let respondents: Int
    /// Whether a name, shop, page or place says against whom or where.
    package let isIdentifiable: Bool
    /// Whether there is a story or a page to look at.
    package let hasFacts: Bool

    package init(
        rights: [RightType], act: Act, place: Place, district: String? = nil, respondents: Int = 1,
        isIdentifiable: Bool = true, hasFacts: Bool = true
    ) {
        self.rights = rights
        self.act = act
        self.place = place
        self.district = district
        self.respondents = respondents
        self.isIdentifiable = isIdentifiable
        self.hasFacts = hasFacts
    }
}

/// Who acts: a role, and for staff the account and the agency it works for.
package struct Actor: Sendable, Equatable, Codable {
    package let role: Role
    package let account: Identifier<Account>?
    package let agency: AgencyID?

    package init(role: Role, account: Identifier<Account>? = nil, agency: AgencyID? = nil) {
        self.role = role
        self.account = account
        self.agency = agency
    }

    package static let system = Actor(role: .system)
}

/// What a decision may look at besides the case. Nothing pure asks the world for any of it.
package struct DecisionContext: Sendable {
    /// The agreement in force, with the earlier versions whose rules the case's clocks keep.
    package let agreements: AgreementVersions
    package let now: Instant
    package let actor: Actor
    /// Older cases that are like this one, best first.
    package var matches: [DuplicateMatch]
    /// Those of the same infringer that have ended.
    package var ended: [EndedCase] = []
    /// The version of the model that weighed them; nil where nothing was looked up.
    package var model: String?
    /// The numbers for the cases that the command makes.
    package let newNumbers: [CaseNumber]
    /// The other cases that the command names, or whose facts it may open.
    package var others: [OtherCase]
    /// Who has the case that this one follows; nil where nobody has, or where it follows none.
    package var leadingOfficer: Identifier<Account>?
    /// The case that the order or the platform's case became earlier.
    package let knownSource: CaseNumber?
    /// Files and journal, for archiving and for another region.
    package var manifest: CaseManifest?

    package init(
        agreements: AgreementVersions, now: Instant, actor: Actor, matches: [DuplicateMatch] = [],
        newNumbers: [CaseNumber] = [], others: [OtherCase] = [], knownSource: CaseNumber? = nil
    ) {
        self.agreements = agreements
        self.now = now
        self.actor = actor
        self.matches = matches
        self.newNumbers = newNumbers
        self.others = others
        self.knownSource = knownSource
    }

    package var agreement: ResponsibilityAgreement { agreements.current }

    package var today: Day { Day(now, agreement.offset) }
}
