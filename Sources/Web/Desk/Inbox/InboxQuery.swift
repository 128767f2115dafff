package import Casework
package import Vocabulary

extension DeskList {
    /// What an empty list says, and what to do next.
    package var emptyText: Localized {
        switch self {
        case .new: Localized(zh: "没有新件。", en: "Nothing new.")
        case .examination: Localized(zh: "没有在审查的案件。", en: "Nothing is under examination.")
        case .toRefer: Localized(zh: "没有待转办的案件。", en: "Nothing is to be referred.")
        case .supplement: Localized(zh: "没有案件在等材料。", en: "No case is waiting for papers.")
        case .callBack: Localized(zh: "没有要回拨的电话。", en: "Nobody is waiting for a call.")
        case .today: Localized(zh: "今天没有到期的案件。", en: "Nothing is due today.")
        case .mine: Localized(zh: "您名下没有在办案件。", en: "You have no open cases.")
        case .open: Localized(zh: "没有在办案件。", en: "There are no open cases.")
        }
    }
}

/// What the inbox was asked for: a list, and the place to go on from.
package struct InboxQuery: Sendable, Equatable {
    package var filter: DeskList
    /// Key of the last row seen (`next`) or the first (`previous`), as the list gave it; opaque to the page.
    package var after: String?
    package var before: String?

    package init(filter: DeskList = .new, after: String? = nil, before: String? = nil) {
        self.filter = filter
        self.after = after
        self.before = before
    }
}
