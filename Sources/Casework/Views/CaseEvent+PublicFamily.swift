import Agreement
import CaseRules
import Vocabulary

extension CaseEvent {
    /// What the person reads of duplicates, merging, splitting and review. That somebody else's facts came to his case
    /// stays inside: it could tell who that was.
    var familyText: Localized? {
        switch self {
        case .factsAttached:
            Localized(zh: "与在办案件重复；新线索已并入。", en: "Already being handled; your new facts were added there.")
        case .mergedInto:
            Localized(zh: "与相关案件一并办理，本编号继续有效。", en: "Handled together with related cases; this number stays valid.")
        case .releasedFrom: Localized(zh: "不再与其他案件一并办理。", en: "No longer handled together with other cases.")
        case .caseSplit(let details):
            Localized(
                zh: "已拆分，新编号：\(details.numbers.joined(separator: "、"))。原查询码对新编号同样有效。",
                en:
                    "Split; new numbers: \(details.numbers.joined(separator: ", ")). Your code opens them too.")
        case .refusalReviewed: Localized(zh: "复核中。", en: "Under review.")
        default: nil
        }
    }
}

extension CaseSplit {
    fileprivate var numbers: [String] { parts.map(\.number.description) }
}

extension Registered {
    /// Command C06 has words of its own.
    var publicText: Localized {
        let text = Localized(zh: "已登记。登记不等于受理。", en: "Registered. This is not acceptance yet.")
        guard channel == .hotline else { return text }
        return Localized(zh: "已转知识产权中心。" + text.zh, en: "Passed on to the IP centre. " + text.en)
    }
}

extension NonAcceptance {
    /// Reason, other way, way to a review; the older number only for who filed that case too (command C18).
    func publicText(_ agreement: ResponsibilityAgreement) -> Localized {
        var zh = "不予受理：\(reason.name.zh)。"
        var en = "Not accepted: \(reason.name.en). "
        if tellsOlderCase == true, let olderCase {
            zh += "在办案件编号 \(olderCase)。"
            en += "The case is \(olderCase). "
        }
        zh += reason.otherPath.zh
        en += reason.otherPath.en
        guard let term = agreement.clock(.reviewOfRefusal)?.period?.name else { return Localized(zh: zh, en: en) }
        return Localized(
            zh: zh + "不服的，\(term.zh)内可以要求复核。", en: en + " You may ask for a review within \(term.en).")
    }
}
