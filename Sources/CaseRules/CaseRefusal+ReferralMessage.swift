import Vocabulary

extension CaseRefusal {
    /// The sentences about agencies, papers, clocks and outcomes.
    var referralOrPaperMessage: Localized {
        switch self {
        case .notYourReferral: Localized(zh: "这件没有转给您的机关。", en: "This case was not referred to your agency.")
        case .noSuchReferral: Localized(zh: "没有这个转办。", en: "There is no such referral.")
        case .notInThisReferralState(let command, let state):
            Localized(
                zh: "转办现在是「\(state.name.zh)」，不能「\(command.name.zh)」。",
                en: "The referral is “\(state.name.en)” now; “\(command.name.en)” is not possible.")
        case .referralDesignated:
            Localized(zh: "您的机关由主管指定，不能再退回。", en: "A supervisor designated your agency; it cannot return the case.")
        case .noItems: Localized(zh: "请选择要补的材料。", en: "Choose the papers to ask for.")
        case .unknownItem(let item): Localized(zh: "协议里没有材料「\(item)」。", en: "The agreement knows no paper “\(item)”.")
        case .itemNotDeferrable(let item):
            Localized(zh: "「\(item.zh)」不能后补，请要求补正。", en: "“\(item.en)” cannot follow later; ask for it.")
        case .itemIsDeferrable(let item):
            Localized(zh: "「\(item.zh)」可以后补，请用容缺受理。", en: "“\(item.en)” may follow later; defer it instead.")
        case .itemsMissing(let items):
            Localized(
                zh: "还缺：\(items.map(\.zh).joined(separator: "、"))。",
                en: "Still missing: \(items.map(\.en).joined(separator: ", ")).")
        case .alreadyDeferred: Localized(zh: "这份材料已经列为后补。", en: "This paper is deferred already.")
        case .undertakingMissing:
            Localized(zh: "请写明当事人补交材料的承诺。", en: "Give the undertaking to supply the paper later.")
        case .noSuchDocument: Localized(zh: "没有这份后补材料。", en: "There is no such deferred paper.")
        case .notInThisDocumentState(let state):
            Localized(zh: "这份材料现在是「\(state.name.zh)」。", en: "The paper is “\(state.name.en)” now.")
        case .noAgency(let why): Localized(zh: "协议没有指明主办机关：\(why.zh)。", en: "The agreement names no lead: \(why.en).")
        case .designationOnlyBySupervisor:
            Localized(
                zh: "只有主管可以在协议没有规定时指定机关。", en: "Only a supervisor designates, and only where no rule names a lead.")
        case .unknownAgency(let id): Localized(zh: "协议里没有机关 \(id)。", en: "The agreement knows no agency \(id).")
        case .notClassified: Localized(zh: "请先分类。", en: "Classify the case first.")
        case .agencyNotNamed(let id, let named):
            Localized(zh: "协议指明的主办是 \(named)，不是 \(id)。", en: "The agreement names \(named) as lead, not \(id).")
        case .noReturnedReferral: Localized(zh: "没有被退回的转办。", en: "No referral was returned.")
        case .sameAgencyAgain(let id):
            Localized(zh: "\(id) 刚刚退回，请改派别的机关。", en: "\(id) has just returned it; choose another agency.")
        case .clockNotRunning: Localized(zh: "这个期限没有在计算。", en: "This clock is not running.")
        case .notExtendable: Localized(zh: "这个期限不能延长，或者不由您延长。", en: "This period cannot be extended, or not by you.")
        case .alreadyExtended: Localized(zh: "已经延长过一次。", en: "It was extended once already.")
        case .alreadyLate: Localized(zh: "期限已过，不能再延长。", en: "The date has passed; it cannot be extended any more.")
        case .unknownRespondent(let number):
            Localized(zh: "没有第 \(number) 名被投诉人。", en: "There is no respondent no. \(number).")
        case .outcomeMissing: Localized(zh: "请至少写一项结果。", en: "Give at least one outcome.")
        case .respondentsWithoutOutcome(let numbers):
            Localized(
                zh: "第 \(Self.list(numbers)) 名被投诉人还没有结果。", en: "No outcome yet for respondent \(Self.list(numbers)).")
        case .amountMissing(let kind): Localized(zh: "「\(kind.name.zh)」要写金额。", en: "“\(kind.name.en)” needs an amount.")
        case .outcomeNeedsFiling(let kind):
            Localized(zh: "没有立案，不能「\(kind.name.zh)」。", en: "“\(kind.name.en)” needs a filed case.")
        case .referralsOpen(let agencies):
            Localized(zh: "\(Self.list(agencies)) 还没有反馈结果。", en: "\(Self.list(agencies)) has not reported yet.")
        case .deferredDocumentsOpen(let count):
            Localized(zh: "还有 \(count) 份后补材料没有核验。", en: "\(count) deferred paper(s) not verified yet.")
        default: laterMessage
        }
    }
}
