/// Why an agency does not file a matter. Source: command C28.
package enum NonFilingReason: String, Term {
    case noViolation, notCompetent, timeBarred, slightAndCorrected, noEvidence, respondentNotFound

    package var name: Localized {
        switch self {
        case .noViolation: Localized(zh: "违法事实不成立", en: "No violation")
        case .notCompetent: Localized(zh: "不属于本机关管辖", en: "Not within competence")
        case .timeBarred: Localized(zh: "超过处罚时效", en: "Past the limitation of penalties")
        case .slightAndCorrected: Localized(zh: "情节轻微并已改正", en: "Slight and corrected")
        case .noEvidence: Localized(zh: "没有证据证明", en: "No evidence")
        case .respondentNotFound: Localized(zh: "查无被举报人", en: "Respondent not found")
        }
    }
}

/// Why a case is put on the green channel. Source: command C22.
package enum GreenChannelReason: String, Term {
    case majorEvent, exhibition, perishableEvidence, foreignDeadline

    package var name: Localized {
        switch self {
        case .majorEvent: Localized(zh: "重大活动", en: "Major event")
        case .exhibition: Localized(zh: "展会", en: "Exhibition")
        case .perishableEvidence: Localized(zh: "证据易灭失", en: "Perishable evidence")
        case .foreignDeadline: Localized(zh: "境外期限", en: "Foreign deadline")
        }
    }
}

/// How the centre's case ended. Source: command C34.
package enum ClosingReason: String, Term {
    case settled, notEstablished, mediated, transferredToPolice, answered

    package var name: Localized {
        switch self {
        case .settled: Localized(zh: "查处完毕", en: "Settled")
        case .notEstablished: Localized(zh: "违法不成立", en: "No violation established")
        case .mediated: Localized(zh: "调解达成", en: "Mediated")
        case .transferredToPolice: Localized(zh: "已移送公安机关", en: "Transferred to the police")
        case .answered: Localized(zh: "咨询已答复", en: "Question answered")
        }
    }
}

/// What came of calling the complainant back. Source: command C50.
package enum CallBackResult: String, Term {
    case sameMatter, differentMatter, confirmed, notReached, anonymous, satisfied, notSatisfied

    package var name: Localized {
        switch self {
        case .sameMatter: Localized(zh: "确认是同一件事", en: "The same matter")
        case .differentMatter: Localized(zh: "确认不是同一件事", en: "Another matter")
        case .confirmed: Localized(zh: "情况属实", en: "Facts confirmed")
        case .notReached: Localized(zh: "没有接通", en: "Not reached")
        case .anonymous: Localized(zh: "匿名，无法回拨", en: "Anonymous, cannot be called")
        case .satisfied: Localized(zh: "对结果满意", en: "Satisfied with the result")
        case .notSatisfied: Localized(zh: "对结果不满意", en: "Not satisfied with the result")
        }
    }
}

/// Which notice an agency has given, or which duty after its decision it has done. Source: command C45, clocks T07, T09,
/// T14–T17.
package enum NoticeKind: String, Term {
    case acceptance, filing, service, disclosure, creditFeed, disclosureWithdrawal

    package var name: Localized {
        switch self {
        case .acceptance: Localized(zh: "告知是否受理", en: "Notice whether accepted")
        case .filing: Localized(zh: "告知是否立案", en: "Notice whether filed")
        case .service: Localized(zh: "送达处罚决定", en: "Decision served")
        case .disclosure: Localized(zh: "公示处罚信息", en: "Penalty disclosed")
        case .creditFeed: Localized(zh: "报送信用信息", en: "Credit feed sent")
        case .disclosureWithdrawal: Localized(zh: "撤下公示信息", en: "Disclosure withdrawn")
        }
    }

    /// Whether it follows a decision, so that it may still come when the centre has closed its case.
    package var followsDecision: Bool {
        switch self {
        case .acceptance, .filing: false
        case .service, .disclosure, .creditFeed, .disclosureWithdrawal: true
        }
    }
}
