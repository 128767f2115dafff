package import Vocabulary

/// One thing in which a new agreement differs from an old one, said in words.
package struct AgreementDifference: Sendable, Hashable {
    package let topic: DifferenceTopic
    /// The id under which the rule stands in the folder, such as `T08`, `R13`, `bj.msa` or `2027`.
    package let rule: String
    /// Whom it concerns; never empty.
    package let whom: [AffectedParty]
    /// Such as `T08 核查并决定是否立案：期限 15 个工作日 → 10 个工作日。`
    package let sentence: Localized

    /// The sentence followed by whom it concerns.
    package var text: Localized {
        let names = Localized.list(whom.map(\.name))
        return Localized(zh: "\(sentence.zh)影响：\(names.zh)。", en: "\(sentence.en) Concerns: \(names.en).")
    }
}

/// Which part of the agreement a difference is about.
package enum DifferenceTopic: String, Term {
    case agreement, agency, competence, filing, clock, calendar, threshold, reward, fine, credit, evidence
    case region, supervision, duplicates

    package var name: Localized {
        switch self {
        case .agreement: Localized(zh: "协议", en: "Agreement")
        case .agency: Localized(zh: "机关和区", en: "Agencies and districts")
        case .competence: Localized(zh: "职责", en: "Competence")
        case .filing: Localized(zh: "立案标准", en: "Filing standards")
        case .clock: Localized(zh: "期限", en: "Clocks")
        case .calendar: Localized(zh: "放假安排", en: "Calendar")
        case .threshold: Localized(zh: "刑事追诉标准", en: "Criminal thresholds")
        case .reward: Localized(zh: "举报奖励", en: "Rewards")
        case .fine: Localized(zh: "罚款", en: "Fines")
        case .credit: Localized(zh: "信用", en: "Credit")
        case .evidence: Localized(zh: "证据标准", en: "Evidence standards")
        case .region: Localized(zh: "外地中心", en: "Other regions")
        case .supervision: Localized(zh: "督办", en: "Supervision")
        case .duplicates: Localized(zh: "查重", en: "Duplicates")
        }
    }
}

/// Somebody whom a change of the agreement concerns.
package struct AffectedParty: Sendable, Hashable {
    /// An agency id, or `desk`, `complainants`, `agencies`.
    package let code: String
    package let name: Localized

    static let desk = AffectedParty(code: "desk", name: Localized(zh: "受理中心", en: "the centre's desk"))
    static let complainants = AffectedParty(
        code: "complainants", name: Localized(zh: "投诉人、举报人", en: "complainants and informants"))
    /// Whoever takes cases by the competence table.
    static let agencies = AffectedParty(code: "agencies", name: Localized(zh: "各承办机关", en: "every agency with cases"))
    static let everybody = [desk, agencies, complainants]
}
