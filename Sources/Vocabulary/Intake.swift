/// What a matter is: a tip-off (anyone), a complaint (own right) or a consultation (question only).
package enum CaseKind: String, Term {
    case tipOff, complaint, consultation

    package var name: Localized {
        switch self {
        case .tipOff: Localized(zh: "举报", en: "Tip-off")
        case .complaint: Localized(zh: "投诉", en: "Complaint")
        case .consultation: Localized(zh: "咨询", en: "Consultation")
        }
    }
}

/// By which way a matter came in.
package enum Channel: String, Term {
    case web, phone, voicemail, letter, partner, exhibition, platform, hotline

    package var name: Localized {
        switch self {
        case .web: Localized(zh: "网上", en: "Web")
        case .phone: Localized(zh: "电话", en: "Telephone")
        case .voicemail: Localized(zh: "语音留言", en: "Voicemail")
        case .letter: Localized(zh: "来信", en: "Letter")
        case .partner: Localized(zh: "合作机构", en: "Partner")
        case .exhibition: Localized(zh: "展会", en: "Exhibition")
        case .platform: Localized(zh: "平台", en: "Platform")
        case .hotline: Localized(zh: "12345 热线", en: "12345 hotline")
        }
    }
}

/// Why a desk does not accept a matter. Source: command C18.
package enum NonAcceptanceReason: String, Term {
    case duplicateReferred, notIP, consumerDispute, outsideCity, civilOnly, pendingInCourtOrArbitration
    case noBasicFacts, impersonation, materialsMissing, timeBarred

    package var name: Localized {
        switch self {
        case .duplicateReferred: Localized(zh: "与在办案件重复", en: "Already being handled")
        case .notIP: Localized(zh: "不属于知识产权事项", en: "Not an intellectual-property matter")
        case .consumerDispute: Localized(zh: "属于消费纠纷", en: "A consumer dispute")
        case .outsideCity: Localized(zh: "行为不在本市", en: "The act is outside the city")
        case .civilOnly: Localized(zh: "只能通过调解或诉讼解决", en: "Only mediation or a court can settle it")
        case .pendingInCourtOrArbitration: Localized(zh: "已在诉讼或仲裁中", en: "Pending in court or arbitration")
        case .noBasicFacts: Localized(zh: "缺少基本事实", en: "Basic facts are missing")
        case .impersonation: Localized(zh: "冒用他人名义", en: "Filed in somebody else's name")
        case .materialsMissing: Localized(zh: "逾期未补材料", en: "Papers were not supplied in time")
        case .timeBarred: Localized(zh: "已过期限", en: "Out of time")
        }
    }

    /// What else the person can do, said with the refusal.
    package var otherPath: Localized {
        switch self {
        case .duplicateReferred:
            Localized(zh: "该事项正在办理，您可以补充新的线索。", en: "The matter is being handled; you can add new facts.")
        case .notIP:
            Localized(zh: "请拨打 12345 咨询应由哪个部门办理。", en: "Call 12345 to ask which office is responsible.")
        case .consumerDispute:
            Localized(zh: "要求退款、赔偿的，请拨打 12315。", en: "For a refund or compensation call 12315.")
        case .outsideCity:
            Localized(zh: "请向行为发生地的知识产权部门反映，也可以由我们转交。", en: "Turn to the IP office of the place, or let us pass it on.")
        case .civilOnly:
            Localized(zh: "可以申请调解，或者向人民法院起诉。", en: "You can ask for mediation or go to court.")
        case .pendingInCourtOrArbitration:
            Localized(zh: "请在诉讼或者仲裁中提出。", en: "Raise it in the court or arbitration proceedings.")
        case .noBasicFacts:
            Localized(zh: "有了名称、地点或者链接后，可以重新提交。", en: "File again when you have a name, a place or a link.")
        case .impersonation:
            Localized(zh: "请以本人名义提交，或者提交授权书。", en: "File in your own name or with a power of attorney.")
        case .materialsMissing:
            Localized(zh: "材料备齐后可以重新提交。", en: "File again when the papers are complete.")
        case .timeBarred:
            Localized(zh: "可以向人民法院起诉，请先咨询律师。", en: "You may still go to court; ask a lawyer first.")
        }
    }
}
