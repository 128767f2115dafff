import CaseRules
import Vocabulary

/// The bar of actions at the foot of a case: what can be done now, and what cannot with the reason in words.
struct ActionBar: PagePart {
    let actions: [ActionView]
    let language: Language
    /// The page of a command, and where a single press is sent.
    let address: @Sendable (CommandName) -> String

    func child(named name: String) -> Any? {
        switch name {
        case "hasActions": !allowed.isEmpty
        case "actions":
            allowed.enumerated().map { ActionButton($1, isFirst: $0 == 0, language, href: address($1.command)) }
        case "hasRefused": !refused.isEmpty
        case "refusedSummary":
            Localized(
                zh: "现在不能做的（\(refused.count)）", en: "Not possible now (\(refused.count))")[language]
        case "refused": refused.map { ActionButton($0, isFirst: false, language, href: "") }
        default: nil
        }
    }

    /// Approving and declining have their own card.
    private var shown: [ActionView] {
        actions.filter { $0.command != .approve && $0.command != .decline && CommandSheet.all[$0.command] != nil }
    }
    private var allowed: [ActionView] { shown.filter(\.isAllowed) }
    private var refused: [ActionView] { shown.filter { !$0.isAllowed } }
}

/// One button of the bar.
struct ActionButton: PagePart {
    let action: ActionView
    let isFirst: Bool
    let language: Language
    let href: String

    init(_ action: ActionView, isFirst: Bool, _ language: Language, href: String) {
        self.action = action
        self.isFirst = isFirst
        self.language = language
        self.href = href
    }

    func child(named name: String) -> Any? {
        switch name {
        case "name": action.command.name[language]
        case "command": action.command.rawValue
        case "href", "pressAction": href
        case "isPage": sheet?.effect != .press
        case "isSecond": !isFirst
        case "hasKey": sheet?.key != nil
        case "key": sheet?.key.map(String.init) ?? ""
        case "keyShown": sheet?.key.map { String($0).uppercased() } ?? ""
        case "reasons": action.refusals.map { $0[language] }.joined(separator: language == .zh ? "" : " ")
        default: nil
        }
    }

    private var sheet: CommandSheet? { CommandSheet.all[action.command] }
}
