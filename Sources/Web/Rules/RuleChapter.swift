package import Vocabulary

/// A part of the rules that has a page of its own, so that none grows heavy.
package enum RuleChapter: String, Term {
    case competence, clocks, filing, rewards, thresholds

    package var name: Localized {
        switch self {
        case .competence: Localized(zh: "谁来处理", en: "Who is competent")
        case .clocks: Localized(zh: "期限", en: "Time limits")
        case .filing: Localized(zh: "要交什么", en: "What to bring")
        case .rewards: Localized(zh: "举报奖励", en: "Rewards")
        case .thresholds: Localized(zh: "追诉标准", en: "Criminal thresholds")
        }
    }

    /// The public reads what is agreed and confirmed; the sums of crimes are for those who apply them.
    static let open: [RuleChapter] = [.competence, .clocks, .filing, .rewards]
}

/// What the rules are filtered by. It stands in the address.
struct RuleQuery: Equatable {
    var words: String
    var right: RightType?

    init(_ typed: FormData) {
        words = typed.text("q") ?? ""
        right = typed.text("right").flatMap(RightType.init(rawValue:))
    }

    var isEmpty: Bool { words.isEmpty && right == nil }

    var pairs: [(String, String)] { [("q", words), ("right", right?.rawValue ?? "")] }

    /// Whether every word stands somewhere in the texts.
    func fits(_ texts: [String]) -> Bool {
        let text = texts.joined(separator: " ").lowercased()
        return words.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { text.contains($0) }
    }
}
