package import Vocabulary

/// What exists only in a state stands with it; `state` is its bare name. Source: DOMAIN §3.1.
package enum Stage: Sendable, Equatable {
    case draft
    case registered
    case underExamination
    case awaitingSupplement(Supplement)
    case accepted
    case notAccepted(NonAcceptance)
    case answered
    case referred
    case received
    case filed
    case notFiled
    case outcomeReported
    case tracking
    case closed(ClosingReason)
    case archived
    case withdrawn

    package var state: CaseState {
        switch self {
        case .draft: .draft
        case .registered: .registered
        case .underExamination: .underExamination
        case .awaitingSupplement: .awaitingSupplement
        case .accepted: .accepted
        case .notAccepted: .notAccepted
        case .answered: .answered
        case .referred: .referred
        case .received: .received
        case .filed: .filed
        case .notFiled: .notFiled
        case .outcomeReported: .outcomeReported
        case .tracking: .tracking
        case .closed: .closed
        case .archived: .archived
        case .withdrawn: .withdrawn
        }
    }
}

/// The state of a case as lists, tables and the query page name it.
package enum CaseState: String, Term {
    case draft, registered, underExamination, awaitingSupplement, accepted, notAccepted, answered, referred, received
    case filed, notFiled, outcomeReported, tracking, closed, archived, withdrawn

    /// The public wording: the whole of what the query page says about the state.
    package var name: Localized {
        switch self {
        case .draft: Localized(zh: "语音留言，待回电", en: "Voicemail, to be called back")
        case .registered: Localized(zh: "已登记", en: "Registered")
        case .underExamination: Localized(zh: "初审中", en: "Under examination")
        case .awaitingSupplement: Localized(zh: "待补正", en: "Waiting for your papers")
        case .accepted: Localized(zh: "已受理", en: "Accepted")
        case .notAccepted: Localized(zh: "不予受理", en: "Not accepted")
        case .answered: Localized(zh: "已答复", en: "Answered")
        case .referred: Localized(zh: "已转办", en: "Sent to the agency")
        case .received: Localized(zh: "执法机关已接收", en: "Received by the agency")
        case .filed: Localized(zh: "已立案", en: "Filed")
        case .notFiled: Localized(zh: "不予立案", en: "Not filed")
        case .outcomeReported: Localized(zh: "已有结果", en: "Result reported")
        case .tracking: Localized(zh: "跟踪中", en: "Being followed up")
        case .closed: Localized(zh: "已办结", en: "Closed")
        case .archived: Localized(zh: "已归档", en: "Archived")
        case .withdrawn: Localized(zh: "已撤回", en: "Withdrawn")
        }
    }

    /// Whether work on the case can still go on.
    package var isOpen: Bool {
        switch self {
        case .notAccepted, .closed, .archived, .withdrawn: false
        default: true
        }
    }

    /// Whether an agency has or had the case, so that a new report of the same matter repeats it.
    package var isWithAgency: Bool {
        switch self {
        case .referred, .received, .filed, .notFiled, .outcomeReported, .tracking: true
        default: false
        }
    }

    package static let open = Set(allCases.filter(\.isOpen))
    /// A voicemail is nothing yet that anybody could write to or decide on, until it is registered.
    package static let beforeArchived = Set(allCases).subtracting([.archived, .draft])
    package static let beforeClosed = open.subtracting([.draft])
}

/// What the desk asked the complainant to supply; exists while the case waits for it.
package struct Supplement: Sendable, Equatable, Codable {
    /// Items of the filing standard.
    package let items: [String]
    package let text: CommittedText?

    package init(items: [String], text: CommittedText? = nil) {
        self.items = items
        self.text = text
    }
}

/// Why the centre did not accept a case.
package struct NonAcceptance: Sendable, Equatable, Codable {
    package let reason: NonAcceptanceReason
    package let text: CommittedText?
    /// The older case, for duplicates.
    package let olderCase: CaseNumber?
    /// Whether the person may be told that number, because he filed that case too. Nil: nobody has looked.
    package let tellsOlderCase: Bool?

    package init(
        reason: NonAcceptanceReason, text: CommittedText? = nil, olderCase: CaseNumber? = nil,
        tellsOlderCase: Bool? = nil
    ) {
        self.reason = reason
        self.text = text
        self.olderCase = olderCase
        self.tellsOlderCase = tellsOlderCase
    }
}

/// A text that people wrote. The words stand in an erasable row; the event holds this: which row, and an
/// HMAC-SHA-256 of its bytes under the row's salt, so that erasing the words leaves every proof intact.
package struct CommittedText: Sendable, Hashable, Codable {
    /// The row's random number.
    package let row: Int64
    /// 64 hexadecimal digits.
    package let commitment: String

    package init(row: Int64, commitment: String) {
        self.row = row
        self.commitment = commitment
    }
}
