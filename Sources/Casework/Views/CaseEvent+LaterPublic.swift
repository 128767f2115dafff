import Agreement
import CaseRules
import Vocabulary

extension CaseEvent {
    /// The public words of what comes later in the life of a case. Supervision has none.
    func laterPublicText(_ agreement: ResponsibilityAgreement) -> Localized? {
        switch self {
        case .reopened(let details):
            Localized(zh: "恢复办理：\(details.reason.name.zh)。", en: "Reopened: \(details.reason.name.en).")
        case .regionTransferred(let details):
            Localized(
                zh: "已移送\(agreement.agencyName(details.region).zh)。",
                en: "Transferred to \(agreement.agencyName(details.region).en).")
        case .regionAnswered(let details): details.answer.publicText
        case .archived: Localized(zh: "已归档。", en: "Archived.")
        case .complainantLeft:
            Localized(zh: "您已退出，机关继续办理。", en: "You have left the case; the agency goes on.")
        case .surveyAnswered: Localized(zh: "已收到您的评价，谢谢。", en: "Your rating has come. Thank you.")
        default: nil
        }
    }

    /// What an agency did after its decision is its own and the respondent's business until the outcome is told.
    func noticeText(_ details: NoticeRecorded, _ current: Case) -> Localized? {
        let isTold = current.referral(details.referral)?.outcomes.isEmpty == false
        switch details.notice {
        case .acceptance, .filing: return Localized(zh: "机关已告知。", en: "The agency has given notice.")
        case .disclosure: return isTold ? Localized(zh: "处罚信息已公示。", en: "The penalty was published.") : nil
        case .disclosureWithdrawal:
            return Localized(zh: "公示的处罚信息已撤下。", en: "The published penalty was taken down.")
        case .service, .creditFeed: return nil
        }
    }
}

extension OutcomeReported {
    /// The kinds of outcomes, and their sums where these may be told.
    func publicText(showsSums: Bool) -> Localized {
        let parts = OutcomeKind.allCases.compactMap { kind -> Localized? in
            let these = outcomes.filter { $0.kind == kind }
            guard !these.isEmpty else { return nil }
            let sum = these.compactMap(\.amount).reduce(AmountInFen(fen: 0), +)
            guard showsSums, sum.fen > 0 else { return kind.name }
            return Localized(zh: kind.name.zh + sum.text(.zh), en: kind.name.en + " " + sum.text(.en))
        }
        return Localized(
            zh: "处理结果：" + parts.map(\.zh).joined(separator: "、") + "。",
            en: "Result: " + parts.map(\.en).joined(separator: ", ") + ".")
    }
}

extension RegionAnswer {
    fileprivate var publicText: Localized? {
        switch self {
        case .signed: Localized(zh: "外地已接收。", en: "The other region has received it.")
        case .declined: Localized(zh: "外地没有接收，重新分派中。", en: "The other region declined; being assigned anew.")
        case .result: nil  // the outcome that follows says it
        }
    }
}
