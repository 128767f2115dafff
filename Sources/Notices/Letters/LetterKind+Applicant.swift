import Vocabulary

/// What the person who brought the matter is told. A headline may be read by others on a screen: it says that something
/// happened, and nothing of the matter.
extension LetterKind {
    func toApplicant(_ due: Day?) -> LetterWords {
        switch self {
        case .registered:
            let by = due.phrase { Localized(zh: "，\($0.zh)前给您答复", en: "; you will hear from us by \($0.en)") }
            return LetterWords("已登记\(by.zh)", "registered\(by.en)", Self.registeredOnly)
        case .supplementRequested:
            let by = due.phrase { Localized(zh: "，请在 \($0.zh)前补交", en: " by \($0.en)") }
            return LetterWords("需要补材料\(by.zh)", "papers are needed\(by.en)", Self.list)
        case .documentDeferred: return LetterWords("先行办理，有材料待补", "goes on; a paper is to follow", Self.list)
        case .answered: return LetterWords("您的咨询有了答复", "your question is answered")
        case .notAccepted: return LetterWords("有了决定", "there is a decision", Self.otherWays)
        case .refusalReviewed: return LetterWords("正在复核", "under review")
        case .messageAdded: return LetterWords("有一条给您的留言", "there is a message for you")
        case .merged: return LetterWords("已并案办理，原编号继续有效", "handled together with another case; your number stays valid")
        case .unmerged: return LetterWords("恢复单独办理", "handled by itself again")
        case .split: return LetterWords("已分开办理", "handled in parts", Self.sameCode)
        default: return progress
        }
    }

    private var progress: LetterWords {
        switch self {
        case .referred: LetterWords("已转给执法机关", "sent to the competent agency")
        case .regionTransferred: LetterWords("已移送外地", "sent to another region")
        case .filed, .notFiled: LetterWords("执法机关已决定是否立案", "the agency has decided on filing")
        case .outcomeReported: LetterWords("有结果了", "there is a result", Self.rate)
        case .closed: LetterWords("已办结", "closed", Self.rate)
        case .reopened: LetterWords("恢复办理", "taken up again")
        default: LetterWords("有新进展", "there is news")
        }
    }

    private static let registeredOnly = Localized(
        zh: "登记不等于受理，我们会另行告知。", en: "Registration is not acceptance yet; we will tell you about that.")
    private static let list = Localized(zh: "要补什么、何时交，网上有清单。", en: "The list with its dates is on the page.")
    private static let otherWays = Localized(
        zh: "理由、其他途径和怎样申请复核，网上都有说明。", en: "The page gives the reason, other ways, and how to ask for a review.")
    private static let sameCode = Localized(
        zh: "新编号在网上能看到，查询码不变。", en: "The page shows the new numbers; your query code stays the same.")
    private static let rate = Localized(zh: "请您看过后打个分，只要一分钟。", en: "Please rate it there; it takes a minute.")
}
