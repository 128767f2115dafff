package import Vocabulary

/// What went wrong when somebody signed in. Says nothing about which part was wrong.
package enum SignInTrouble: Sendable, Equatable {
    case wrong
    /// Too many tries; how long to wait, in minutes.
    case locked(minutes: Int)

    var message: Localized {
        switch self {
        case .wrong: Localized(zh: "用户名或密码不对", en: "The name or the password is wrong")
        case .locked: Localized(zh: "尝试次数太多，暂时锁定", en: "Too many tries: locked for a while")
        }
    }

    var advice: Localized {
        switch self {
        case .wrong:
            Localized(zh: "请再试一次。注意大小写和输入法。", en: "Try again. Mind capitals and the input method.")
        case .locked(let minutes):
            Localized(
                zh: "请 \(minutes) 分钟后再试，或者请管理员重设密码。",
                en: "Try again in \(minutes) min, or ask an administrator for a new password.")
        }
    }
}

/// Signing in for staff.
package struct SignInPage: Page {
    package static let template = "sign-in"

    package let name: String
    /// Where to go afterwards: a path of ours without the language; empty for the account's own inbox.
    package let next: String
    package let trouble: SignInTrouble?
    package let language: Language

    package init(name: String = "", next: String = "", trouble: SignInTrouble? = nil, language: Language) {
        self.name = name
        self.next = next
        self.trouble = trouble
        self.language = language
    }

    package var hasProblems: Bool { trouble != nil }

    package func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "next": next
        case "action": Paths.link(Paths.signIn, language)
        case "hasTrouble": trouble != nil
        case "trouble": trouble?.message[language] ?? ""
        case "advice": trouble?.advice[language] ?? ""
        default: nil
        }
    }
}
