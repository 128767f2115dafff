package import Vocabulary

/// What a notice is about. The raw value is the kind of its line in the outbox.
package enum LetterKind: String, Term {
    case registered, supplementRequested, notAccepted, answered, documentDeferred, referred, referralReturned
    case factsReceived, merged, unmerged, split, refusalReviewed, voicemailStored, filed, notFiled, outcomeReported
    case closed, messageAdded, reopened, regionTransfer, regionTransferred, reminded, supervised, circular
    case delayExplained, coHandlingAsked, withdrawn, complainantLeft

    /// As lists of letters call it.
    package var name: Localized {
        switch self {
        case .registered: Localized(zh: "登记回执", en: "Registration")
        case .supplementRequested: Localized(zh: "补正通知", en: "Request for papers")
        case .notAccepted: Localized(zh: "不予受理告知", en: "Non-acceptance")
        case .answered: Localized(zh: "咨询答复", en: "Answer to a question")
        case .documentDeferred: Localized(zh: "容缺受理告知", en: "Paper that may follow")
        case .referred: Localized(zh: "转办通知", en: "Referral")
        case .referralReturned: Localized(zh: "退回通知", en: "Return of a referral")
        case .factsReceived: Localized(zh: "新线索通知", en: "New facts")
        case .merged: Localized(zh: "并案告知", en: "Merging")
        case .unmerged: Localized(zh: "解除并案告知", en: "End of merging")
        case .split: Localized(zh: "分案告知", en: "Split")
        case .refusalReviewed: Localized(zh: "复核告知", en: "Review")
        case .voicemailStored: Localized(zh: "语音留言", en: "Voicemail")
        case .filed: Localized(zh: "立案告知", en: "Filing")
        case .notFiled: Localized(zh: "不予立案告知", en: "Non-filing")
        case .outcomeReported: Localized(zh: "结果告知", en: "Result")
        case .closed: Localized(zh: "办结告知", en: "Closing")
        case .messageAdded: Localized(zh: "留言", en: "Message")
        case .reopened: Localized(zh: "恢复办理告知", en: "Reopening")
        case .regionTransfer: Localized(zh: "跨区域移送", en: "Transfer to another region")
        case .regionTransferred: Localized(zh: "跨区域移送告知", en: "News of a transfer to another region")
        case .reminded: Localized(zh: "催办", en: "Reminder")
        case .supervised: Localized(zh: "督办通知", en: "Supervised handling")
        case .circular: Localized(zh: "通报", en: "Circular")
        case .delayExplained: Localized(zh: "超期说明", en: "Explanation of a delay")
        case .coHandlingAsked: Localized(zh: "请求协办", en: "Request for co-handling")
        case .withdrawn: Localized(zh: "撤回告知", en: "Withdrawal")
        case .complainantLeft: Localized(zh: "当事人退出告知", en: "Departure of the applicant")
        }
    }

    /// Whether it is told to people at all: what goes to another node is not.
    package var isTold: Bool { self != .regionTransfer }
}
