/// Until when something must be done: the day as people say it, and the instant at which it is late.
package struct Due: Sendable, Hashable, Codable {
    /// The last day on which the act is in time.
    package let day: Day
    /// The first instant at which the act is late: the end of `day`, or the hour for periods counted in hours.
    package let end: Instant
    /// Whether the calendar of that year was not yet announced when the date was computed.
    package let isProvisional: Bool

    package init(day: Day, end: Instant, isProvisional: Bool = false) {
        self.day = day
        self.end = end
        self.isProvisional = isProvisional
    }

    package func isOverdue(at now: Instant) -> Bool { now >= end }
}

/// The name of a clock in the agreement, such as `T03`, or of one of its parts, such as `T19.1`.
package struct ClockID: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(_ text: String) {
        rawValue = text
    }

    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package var description: String { rawValue }
}

/// A moment in the life of a case at which clocks of the agreement may start, stop, go on or end.
/// Agreement files name these; the rules of the case say when each happens.
package enum Milestone: String, Term {
    case received, registered, answered, supplementRequested, supplementReceived
    case accepted, notAccepted, refusalReviewed, referred, signed, receiptDeemed, returned
    case acceptanceNoticeGiven, filingNoticeGiven, filed, notFiled, decisionRecorded, outcomeReported
    case seized, preserved, served, disclosed, creditFed, decisionAnnulled, disclosureWithdrawn
    case progressNoted, tracked, closed, withdrawn
    case voicemailRecorded, hotlineOrdered, merged, disputed
    case regionTransferred, regionSigned, regionDeclined, regionResult
    case reopened, nothingToDisclose
    case documentDeferred, documentSupplied, documentRejected, documentVerified, documentWaived

    package var name: Localized {
        switch self {
        case .received: Localized(zh: "收到", en: "received")
        case .registered: Localized(zh: "登记", en: "registered")
        case .answered: Localized(zh: "答复咨询", en: "consultation answered")
        case .supplementRequested: Localized(zh: "要求补正", en: "supplement requested")
        case .supplementReceived: Localized(zh: "收到补正", en: "supplement received")
        case .accepted: Localized(zh: "受理", en: "accepted")
        case .notAccepted: Localized(zh: "不予受理", en: "not accepted")
        case .refusalReviewed: Localized(zh: "复核不予受理决定", en: "refusal reviewed")
        case .referred: Localized(zh: "转办", en: "referred")
        case .signed: Localized(zh: "机关签收", en: "signed by the agency")
        case .receiptDeemed: Localized(zh: "视为收到", en: "deemed received")
        case .returned: Localized(zh: "机关退回", en: "returned by the agency")
        case .acceptanceNoticeGiven: Localized(zh: "告知受理情况", en: "notice of acceptance given")
        case .filingNoticeGiven: Localized(zh: "告知立案情况", en: "notice of filing given")
        case .filed: Localized(zh: "立案", en: "filed")
        case .notFiled: Localized(zh: "不予立案", en: "not filed")
        case .decisionRecorded: Localized(zh: "作出决定", en: "decision made")
        case .outcomeReported: Localized(zh: "结果反馈", en: "outcome reported")
        case .seized: Localized(zh: "查封、扣押", en: "sealed or seized")
        case .preserved: Localized(zh: "先行登记保存", en: "preserved by registration")
        case .served: Localized(zh: "送达决定", en: "decision served")
        case .disclosed: Localized(zh: "公示处罚", en: "penalty disclosed")
        case .creditFed: Localized(zh: "报送信用信息", en: "credit feed sent")
        case .decisionAnnulled: Localized(zh: "决定被撤销或变更", en: "decision annulled or changed")
        case .disclosureWithdrawn: Localized(zh: "撤下公示", en: "disclosure withdrawn")
        case .progressNoted: Localized(zh: "记录进展", en: "progress noted")
        case .tracked: Localized(zh: "跟踪", en: "tracked")
        case .closed: Localized(zh: "办结", en: "closed")
        case .withdrawn: Localized(zh: "撤回", en: "withdrawn")
        case .voicemailRecorded: Localized(zh: "语音留言", en: "voicemail recorded")
        case .hotlineOrdered: Localized(zh: "收到 12345 工单", en: "hotline order received")
        case .merged: Localized(zh: "并案", en: "merged")
        case .disputed: Localized(zh: "管辖争议", en: "competence disputed")
        case .regionTransferred: Localized(zh: "移送外地", en: "transferred to another region")
        case .regionSigned: Localized(zh: "外地签收", en: "signed by the other region")
        case .regionDeclined: Localized(zh: "外地不予接收", en: "declined by the other region")
        case .regionResult: Localized(zh: "外地反馈结果", en: "result from the other region")
        case .reopened: Localized(zh: "恢复办理", en: "reopened")
        case .nothingToDisclose: Localized(zh: "没有须公示的处罚", en: "no penalty to disclose")
        case .documentDeferred: Localized(zh: "容缺受理", en: "document deferred")
        case .documentSupplied: Localized(zh: "补交材料", en: "document supplied")
        case .documentRejected: Localized(zh: "材料未通过核验", en: "document rejected")
        case .documentVerified: Localized(zh: "材料已核验", en: "document verified")
        case .documentWaived: Localized(zh: "免予补交", en: "document waived")
        }
    }
}
