package import Casework
package import Vocabulary

/// One case as the inbox lists it: clock first, then what it is about and who has it.
package struct InboxRowView: Sendable {
    package let number: CaseNumber
    package let title: String
    package let kind: CaseKind
    package let state: Localized
    package let due: Due?
    package let right: RightType
    package let place: Place?
    package let district: String
    package let channel: Channel
    package let flags: [CaseFlag]
    /// Name of the colleague who has it; nil when nobody does.
    package let assignee: String?
    package let receivedAt: Instant

    package init(
        number: CaseNumber, title: String, kind: CaseKind, state: Localized, due: Due?, right: RightType,
        place: Place?, district: String = "", channel: Channel, flags: [CaseFlag] = [], assignee: String? = nil,
        receivedAt: Instant
    ) {
        self.number = number
        self.title = title
        self.kind = kind
        self.state = state
        self.due = due
        self.right = right
        self.place = place
        self.district = district
        self.channel = channel
        self.flags = flags
        self.assignee = assignee
        self.receivedAt = receivedAt
    }
}

/// What makes a case stand out in a list.
package enum CaseFlag: String, Term {
    case green, urgent, anonymous, key, returned, approval, reopened, message, repeated

    package var name: Localized {
        switch self {
        case .green: Localized(zh: "绿色通道", en: "Green channel")
        case .urgent: Localized(zh: "紧急", en: "Urgent")
        case .anonymous: Localized(zh: "匿名", en: "Anonymous")
        case .key: Localized(zh: "重点", en: "Key case")
        case .returned: Localized(zh: "退回", en: "Returned")
        case .approval: Localized(zh: "待审批", en: "Approval asked")
        case .reopened: Localized(zh: "恢复办理", en: "Reopened")
        case .message: Localized(zh: "新消息", en: "New message")
        case .repeated: Localized(zh: "重复侵权", en: "Repeat infringement")
        }
    }

    /// The style of its tag.
    var tone: String {
        switch self {
        case .green: "green-channel"
        case .urgent, .returned: "late"
        case .approval, .message, .key, .repeated: "soon"
        case .anonymous, .reopened: "info"
        }
    }
}

/// One screen of the inbox: at most fifty rows, the keys to go on, and bounded counts for the filters.
package struct InboxView: Sendable {
    package let rows: [InboxRowView]
    package let counts: [DeskList: BoundedCount]
    /// Key for the next screen; nil on the last.
    package let next: String?
    /// Key for the screen before; nil on the first.
    package let previous: String?

    package init(
        rows: [InboxRowView], counts: [DeskList: BoundedCount], next: String? = nil, previous: String? = nil
    ) {
        self.rows = rows
        self.counts = counts
        self.next = next
        self.previous = previous
    }
}
