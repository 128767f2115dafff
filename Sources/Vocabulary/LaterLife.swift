/// Why a case is taken up again after its outcome. Source: command C31.
package enum ReopeningReason: String, Term {
    case newFacts, courtAnnulment, unmetDeferredDocument, failedExecution

    package var name: Localized {
        switch self {
        case .newFacts: Localized(zh: "发现新的事实", en: "New facts")
        case .courtAnnulment: Localized(zh: "处罚决定被撤销或者变更", en: "Decision annulled or changed")
        case .unmetDeferredDocument: Localized(zh: "后补材料没有补齐", en: "A deferred paper never came")
        case .failedExecution: Localized(zh: "结果没有执行", en: "The outcome was not carried out")
        }
    }
}

/// What lies outside the city, so that another region handles the matter. Source: command C33.
package enum RegionGround: String, Term {
    case act, respondent

    package var name: Localized {
        switch self {
        case .act: Localized(zh: "侵权行为发生在外地", en: "The act happens outside the city")
        case .respondent: Localized(zh: "被投诉人在外地", en: "The respondent is outside the city")
        }
    }
}

/// Whether the result of another region counts here. Source: DOMAIN §3.2, RegionTransfer.
package enum Recognition: String, Term {
    case recognised, inPart, refused

    package var name: Localized {
        switch self {
        case .recognised: Localized(zh: "予以认可", en: "Recognised")
        case .inPart: Localized(zh: "部分认可", en: "Recognised in part")
        case .refused: Localized(zh: "不予认可", en: "Not recognised")
        }
    }
}

/// To what an answer of the survey belongs; each is asked once. Source: command C49.
package enum SurveyOccasion: String, Term {
    case answer, firstFeedback, secondFeedback, closing

    package var name: Localized {
        switch self {
        case .answer: Localized(zh: "咨询答复", en: "The answer")
        case .firstFeedback: Localized(zh: "首次反馈", en: "First feedback")
        case .secondFeedback: Localized(zh: "结果反馈", en: "Second feedback")
        case .closing: Localized(zh: "办结", en: "Closing")
        }
    }
}

/// One answer of the survey. Weights are those of indicator I24: 1, 1, 0.8, 0.
package enum Satisfaction: String, Term {
    case verySatisfied, satisfied, basically, no

    package var name: Localized {
        switch self {
        case .verySatisfied: Localized(zh: "非常满意", en: "Very satisfied")
        case .satisfied: Localized(zh: "满意", en: "Satisfied")
        case .basically: Localized(zh: "基本满意", en: "Basically satisfied")
        case .no: Localized(zh: "不满意", en: "Not satisfied")
        }
    }
}

/// How far the supervision of a clock or of a key case has gone. Source: DOMAIN §3.2, Supervision.
package enum SupervisionLevel: String, Term {
    case yellow, red, supervised, explained, corrected, circular, interview, handedOver, met

    package var name: Localized {
        switch self {
        case .yellow: Localized(zh: "黄灯（催办）", en: "Yellow (reminded)")
        case .red: Localized(zh: "红灯（超期）", en: "Red (overdue)")
        case .supervised: Localized(zh: "督办中", en: "Under supervision")
        case .explained: Localized(zh: "已说明", en: "Explained")
        case .corrected: Localized(zh: "已整改", en: "Corrected")
        case .circular: Localized(zh: "已通报", en: "Circular issued")
        case .interview: Localized(zh: "已约谈", en: "Interview held")
        case .handedOver: Localized(zh: "已移交执法监督机构", en: "Handed over to the statutory body")
        case .met: Localized(zh: "按期办结", en: "Done in time")
        }
    }
}
