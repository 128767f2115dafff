import Vocabulary

extension CaseRefusal {
    /// The sentences about what comes after the referral.
    var laterMessage: Localized {
        switch self {
        case .notDisputed:
            Localized(zh: "没有两个机关先后退回，不需要指定。", en: "No two agencies have returned the case; nothing is disputed.")
        case .alreadyHandling(let id): Localized(zh: "\(id) 已经在办理这件。", en: "\(id) is handling the case already.")
        case .unknownRegion(let id):
            Localized(zh: "协议里没有与 \(id) 的互认约定。", en: "The agreement names no pact of recognition with \(id).")
        case .notWithRegion: Localized(zh: "这件没有移送外地。", en: "The case was not transferred to another region.")
        case .noDecision: Localized(zh: "还没有记录处罚决定。", en: "No decision was recorded yet.")
        case .notDisclosed: Localized(zh: "处罚没有公示，不需要撤下。", en: "The penalty is not disclosed; nothing to withdraw.")
        case .closingReasonUnfit(let reason):
            Localized(
                zh: "「\(reason.name.zh)」和反馈的结果不符，请另选。",
                en: "“\(reason.name.en)” does not fit the outcome; choose another reason.")
        case .applicantHasLeft:
            Localized(zh: "您已退出，案件由机关继续办理。", en: "You have left the case; the agency goes on alone.")
        case .nothingToRate: Localized(zh: "现在没有可以评价的反馈。", en: "There is no feedback to rate now.")
        case .surveyOver(let day):
            Localized(zh: "评价到 \(day.text(.zh))为止。", en: "Ratings were possible until \(day.text(.en)).")
        case .alreadyKeyCase: Localized(zh: "已经是重点案件。", en: "It is a key case already.")
        case .notKeyCase:
            Localized(zh: "只有重点案件可以整案督办，请选择期限。", en: "Only a key case is supervised as a whole; choose a clock.")
        case .tooEarlyToRemind(let day):
            Localized(zh: "\(day.text(.zh))起才催办。", en: "Reminders begin on \(day.text(.en)).")
        case .alreadySupervised: Localized(zh: "已经催办或者督办。", en: "It is reminded of or supervised already.")
        case .noSuchSupervision: Localized(zh: "没有这项督办。", en: "There is no such supervision.")
        case .notAtThisLevel(let level):
            Localized(
                zh: "督办现在是「\(level.name.zh)」，不能这样做。", en: "The supervision is “\(level.name.en)” now; not possible.")
        default: otherCaseMessage
        }
    }
}
