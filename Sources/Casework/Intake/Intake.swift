package import Vocabulary

/// What a person tells, checked, before it becomes a case. Personal and free text lives only here and in its own
/// erasable rows, never in events.
package struct Intake: Sendable, Equatable {
    package var kind: CaseKind
    /// Complainant, representative or informant.
    package var applicantRole: Role
    package var isAnonymous: Bool
    /// At least one; `unknown` where the person could not say.
    package var rights: [RightType]
    package var act: Act
    package var place: Place
    /// A district id of the agreement.
    package var district: String?
    package var rightNumber: String
    package var brand: String
    package var respondent: String
    /// A person at the respondent's.
    package var contact: String
    package var address: String
    package var phone: String
    /// Page addresses, separated by white space.
    package var pages: String
    package var goods: String
    package var narrative: String
    package var creditCode: String
    /// How many respondents the matter has, at least 1.
    package var respondents: Int
    /// Who tells it; nil for anonymous matters.
    package var applicant: ApplicantIdentity?
    package var agencyMayKnow: Bool
    package var wantsReward: Bool
    package var isUrgent: Bool
    /// When it was noticed, as the person said it: a year, a month or a day.
    package var noticedOn: String
    package var proof: ProofOfRight?
    package var language: Language
    /// Files that were uploaded with the draft.
    package var uploads: [Int64]

    package init(kind: CaseKind, applicantRole: Role, isAnonymous: Bool, rights: [RightType], language: Language) {
        self.kind = kind
        self.applicantRole = applicantRole
        self.isAnonymous = isAnonymous
        self.rights = rights
        self.language = language
        act = .infringement
        place = .shop
        (rightNumber, brand, respondent, contact, address, phone) = ("", "", "", "", "", "")
        (pages, goods, narrative, creditCode, noticedOn) = ("", "", "", "", "")
        respondents = 1
        (agencyMayKnow, wantsReward, isUrgent) = (false, false, false)
        uploads = []
    }

    /// Whether a name, shop, page, place or telephone says against whom or where.
    package var isIdentifiable: Bool { ![respondent, address, pages, phone, creditCode].allSatisfy(\.isEmpty) }

    /// Whether there is a story or a page to look at.
    package var hasFacts: Bool { !(narrative.isEmpty && pages.isEmpty && goods.isEmpty && uploads.isEmpty) }
}

/// Who brings a matter. Sealed as a whole.
package struct ApplicantIdentity: Sendable, Equatable, Codable {
    package var name: String
    package var phone: String
    package var email: String
    package var address: String
    /// For whom a representative or partner acts.
    package var principal: String

    package init(
        name: String = "", phone: String = "", email: String = "", address: String = "", principal: String = ""
    ) {
        self.name = name
        self.phone = phone
        self.email = email
        self.address = address
        self.principal = principal
    }

    package var hasContact: Bool { ![phone, email, address].allSatisfy(\.isEmpty) }
    package var isEmpty: Bool { self == ApplicantIdentity() }
}

/// When the proof of the right comes.
package enum ProofOfRight: String, Term {
    case now, later, none

    package var name: Localized {
        switch self {
        case .now: Localized(zh: "现在上传", en: "Uploaded now")
        case .later: Localized(zh: "稍后补交", en: "Will follow")
        case .none: Localized(zh: "没有证书", en: "No certificate")
        }
    }
}

/// What a filing gives back. The code is shown once and stored nowhere in clear.
package struct Receipt: Sendable, Equatable {
    package let number: CaseNumber
    package let code: QueryCode
    package let registeredAt: Instant
    /// By when the desk decides on acceptance, or answers a consultation.
    package let due: Due?
    package let isGreen: Bool
}
