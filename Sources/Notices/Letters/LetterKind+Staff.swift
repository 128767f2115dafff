import Vocabulary

/// What agencies and the centre's own people are told.
extension LetterKind {
    func toAgency(_ due: Day?) -> LetterWords {
        let by = due.phrase { Localized(zh: "，\($0.zh)前", en: ", due by \($0.en)") }
        switch self {
        case .referred:
            return LetterWords(
                "转办件待签收\(by.zh)", "a referral waits for your signature\(by.en)",
                Localized(zh: "请签收，或者说明理由退回。", en: "Please sign it, or return it with a reason."))
        case .factsReceived: return LetterWords("在办案件有新线索", "new facts on a case that you handle")
        case .reopened: return LetterWords("恢复办理\(by.zh)", "taken up again\(by.en)")
        case .reminded: return LetterWords("期限将到\(by.zh)", "a term is running out\(by.en)")
        case .supervised:
            return LetterWords(
                "督办", "under supervised handling",
                Localized(zh: "请办理，并说明超期原因。", en: "Please act, and explain the delay."))
        case .circular: return LetterWords("通报", "a circular")
        case .withdrawn:
            return LetterWords(
                "当事人已撤回", "withdrawn by the applicant", Localized(zh: "无需继续办理。", en: "Nothing more is to be done."))
        case .complainantLeft:
            return LetterWords(
                "当事人已退出", "the applicant has left",
                Localized(zh: "是否继续办理由贵机关决定。", en: "It is for you to decide how to go on."))
        default: return LetterWords("有新进展", "there is news")
        }
    }

    var toDesk: LetterWords { LetterWords(name.zh, name.en.prefix(1).lowercased() + name.en.dropFirst()) }
}
