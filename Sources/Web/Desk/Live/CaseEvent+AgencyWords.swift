import Agreement
import CaseRules
import Vocabulary

extension CaseEvent {
    /// What the staff read of what an agency did.
    func agencyWords(_ current: Case, _ agreement: ResponsibilityAgreement) -> Localized {
        func agency(_ index: Int, _ zh: String, _ en: String) -> Localized {
            let name = current.referral(index).map { agreement.agencyName($0.unit ?? $0.agency) }
            return Localized(zh: (name?.zh ?? "") + zh, en: (name?.en ?? "") + en)
        }
        switch self {
        case .referred(let details):
            let name = agreement.agencyName(details.unit ?? details.agency)
            return Localized(
                zh: "转办\(name.zh)（\(details.role.name.zh)）",
                en: "Referred to \(name.en) (\(details.role.name.en.lowercased()))")
        case .receiptConfirmed(let details): return agency(details.referral, "签收", " signed")
        case .receiptDeemed(let details):
            return agency(details.referral, "逾期未签收，视为收到", " did not sign: deemed received")
        case .referralReturned(let details):
            let proposed = agreement.agencyName(details.proposed)
            return agency(details.referral, "退回，建议由\(proposed.zh)办理", " returned it and proposes \(proposed.en)")
        case .referralForwarded(let details): return agency(details.referral, "的转办已改派", "'s referral was forwarded")
        case .filed(let details): return agency(details.referral, "立案", " filed the matter")
        case .notFiled(let details):
            let reason = details.reason.name
            return agency(details.referral, "不予立案：\(reason.zh)", " did not file: \(reason.en.lowercased())")
        case .measureTaken(let details):
            let measure = details.measure
            return Localized(
                zh: "采取措施：\(measure.kind.name.zh)，\(measure.day.text(.zh))",
                en: "Measure: \(measure.kind.name.en), \(measure.day.text(.en))")
        case .decisionRecorded(let details):
            return Localized(
                zh: "作出决定：\(details.documentNumber)，\(details.day.text(.zh))",
                en: "Decision \(details.documentNumber), \(details.day.text(.en))")
        case .noticeRecorded(let details):
            return Localized(
                zh: "\(details.notice.name.zh)，\(details.day.text(.zh))",
                en: "\(details.notice.name.en), \(details.day.text(.en))")
        case .progressNoted: return Localized(zh: "办理进展", en: "Progress")
        case .outcomeReported(let details):
            return .joined(Localized(zh: "反馈结果：", en: "Outcome: "), details.outcomes.map(\.words))
        default: return Localized(zh: "", en: "")
        }
    }
}

extension Outcome {
    fileprivate var words: Localized {
        guard let amount else { return kind.name }
        return Localized(zh: "\(kind.name.zh) \(amount.text(.zh))", en: "\(kind.name.en) \(amount.text(.en))")
    }
}
