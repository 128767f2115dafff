package import Vocabulary

/// One agency's part of a case. The centre refers; the agency signs, returns, files and reports.
package struct Referral: Sendable, Equatable {
    /// From 1, in the order of referral within the case.
    package let index: Int
    package let agency: AgencyID
    /// The district or team under the agency, if the place names one.
    package let unit: AgencyID?
    package let role: ReferralRole
    package let referredAt: Instant
    /// A referral that a supervisor designated may not be returned again.
    package let isDesignated: Bool
    package var state: ReferralState = .sent
    package var signedAt: Instant?
    /// The day from which an unsigned referral counts as received (the last day of the sign limit).
    package var deemedReceivedAt: Instant?
    package var outcomes: [Outcome] = []
    /// Whether it is another region's, outside the agencies of the agreement. Command C33.
    package var isRegion = false
    /// The day of the last decision that stands.
    package var decidedOn: Day?
    /// Whether the agency said that it is not competent. Stays true once another one has taken its place.
    package var wasReturned = false
    /// Whether the penalty of the decision that stands is public.
    package var isDisclosed = false
    /// Whether the penalty of an earlier decision is still public and must be taken down.
    package var isOldDisclosed = false
    /// The version in which it was last reopened; what was reported before is superseded. Command C31.
    package var reopenedIn: Int?

    /// What was public of the last decision is none of the next one's.
    mutating func supersedeDisclosure() {
        isOldDisclosed = isOldDisclosed || isDisclosed
        isDisclosed = false
    }

    /// What must be taken down goes first.
    mutating func withdrawDisclosure() {
        if isOldDisclosed { isOldDisclosed = false } else { isDisclosed = false }
    }

    /// Whether the agency still has something to do.
    package var isOpen: Bool {
        switch state {
        case .sent, .signed, .filed, .notFiled: true
        case .reported, .ended, .returned, .forwarded: false
        }
    }

    /// Whether the agency has decided about filing, so that the person who brought the matter cannot withdraw it.
    package var isDecided: Bool {
        switch state {
        case .filed, .notFiled, .reported, .ended: true
        case .sent, .signed, .returned, .forwarded: false
        }
    }

    /// The unit if one is named, else the agency.
    package var holder: AgencyID { unit ?? agency }

    package func belongs(to agency: AgencyID?) -> Bool {
        !isRegion && agency != nil && (agency == self.agency || agency == unit)
    }
}

package enum ReferralRole: String, Term {
    case lead, coHandling

    package var name: Localized {
        switch self {
        case .lead: Localized(zh: "主办", en: "Lead")
        case .coHandling: Localized(zh: "协办", en: "Co-handling")
        }
    }
}

/// Source: DOMAIN §3.1, end.
package enum ReferralState: String, Term {
    case sent, signed, filed, notFiled, reported, ended, returned, forwarded

    package var name: Localized {
        switch self {
        case .sent: Localized(zh: "待签收", en: "Not signed yet")
        case .signed: Localized(zh: "已签收", en: "Signed")
        case .filed: Localized(zh: "已立案", en: "Filed")
        case .notFiled: Localized(zh: "不予立案", en: "Not filed")
        case .reported: Localized(zh: "已反馈结果", en: "Outcome reported")
        case .ended: Localized(zh: "已结束", en: "Ended")
        case .returned: Localized(zh: "已退回", en: "Returned")
        case .forwarded: Localized(zh: "已改派", en: "Forwarded")
        }
    }
}

/// What was decided about some respondents.
package struct Outcome: Sendable, Equatable, Codable {
    package let kind: OutcomeKind
    /// Numbers of the respondents, from 1.
    package let respondents: [Int]
    package let amount: AmountInFen?

    package init(kind: OutcomeKind, respondents: [Int], amount: AmountInFen? = nil) {
        self.kind = kind
        self.respondents = respondents
        self.amount = amount
    }
}
