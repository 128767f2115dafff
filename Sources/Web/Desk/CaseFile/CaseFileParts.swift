package import CaseRules
package import Vocabulary

/// One referral as the desk and supervisors see it.
package struct ReferralSummary: Sendable {
    package let id: Int64
    package let agency: Localized
    package let isLead: Bool
    package let state: Localized
    package let referredAt: Instant
    package let due: Due?
    /// The clock of `due`.
    package let clock: Int?

    package init(
        id: Int64, agency: Localized, isLead: Bool, state: Localized, referredAt: Instant, due: Due?, clock: Int? = nil
    ) {
        self.id = id
        self.agency = agency
        self.isLead = isLead
        self.state = state
        self.referredAt = referredAt
        self.due = due
        self.clock = clock
    }
}

/// A paper that was promised for later.
package struct DeferredView: Sendable {
    package enum Standing: Sendable {
        case promised, supplied, verified, rejected, waived
    }

    package let name: Localized
    package let standing: Standing
    package let due: Due?
    /// The clock of `due`.
    package let clock: Int?

    package init(name: Localized, standing: Standing, due: Due?, clock: Int? = nil) {
        self.name = name
        self.standing = standing
        self.due = due
        self.clock = clock
    }

    package var isOpen: Bool { standing == .promised || standing == .supplied || standing == .rejected }
}

extension DeferredView.Standing {
    package var name: Localized {
        switch self {
        case .promised: Localized(zh: "待补交", en: "To come")
        case .supplied: Localized(zh: "已收到，待核验", en: "Received, to be checked")
        case .verified: Localized(zh: "已核验", en: "Verified")
        case .rejected: Localized(zh: "未通过核验，待重交", en: "Rejected, to come again")
        case .waived: Localized(zh: "无需补交", en: "Waived")
        }
    }
}

/// One event of the case in words.
package struct TimelineEntry: Sendable {
    package let at: Instant
    package let text: Localized
    /// Who did it: a name and a role, or the system.
    package let who: String
    /// The free text that goes with it, if the reader may see it; "" otherwise.
    package let note: String
    /// The older case that was found most alike, if the reader may compare the two.
    package let likest: CaseNumber?

    package init(at: Instant, text: Localized, who: String, note: String = "", likest: CaseNumber? = nil) {
        self.at = at
        self.text = text
        self.who = who
        self.note = note
        self.likest = likest
    }
}

/// A step that waits for a second person.
package struct ApprovalView: Sendable {
    package let step: Localized
    package let reason: String
    package let askedBy: String
    package let askedAt: Instant
    /// Whether the reader is the one who may answer: never the one who asked.
    package let mayAnswer: Bool
    /// Why the reader may not answer, in words; empty when `mayAnswer`.
    package let whyNot: Localized

    package init(
        step: Localized, reason: String, askedBy: String, askedAt: Instant, mayAnswer: Bool,
        whyNot: Localized = Localized(zh: "", en: "")
    ) {
        self.step = step
        self.reason = reason
        self.askedBy = askedBy
        self.askedAt = askedAt
        self.mayAnswer = mayAnswer
        self.whyNot = whyNot
    }
}

/// One action of the reader's role: it can be taken now, or it says why not.
package struct ActionView: Sendable {
    package let command: CommandName
    package let refusals: [Localized]

    package init(_ command: CommandName, refusals: [Localized] = []) {
        self.command = command
        self.refusals = refusals
    }

    package var isAllowed: Bool { refusals.isEmpty }
}
