import Vocabulary

/// The three roles in which somebody reports, as page 1 offers them.
enum RoleChoices {
    static let options = RightForm.roles.map { ChoiceField.Option($0.rawValue, name($0), hint: hint($0)) }

    static func name(_ role: Role) -> Localized {
        switch role {
        case .representative: Localized(zh: "代理人", en: "A representative")
        case .informant: Localized(zh: "只提供线索", en: "Somebody who noticed it")
        default: Localized(zh: "权利人", en: "The right holder")
        }
    }

    private static func hint(_ role: Role) -> Localized {
        switch role {
        case .representative:
            Localized(zh: "律师、代理机构、使馆或商会的知识产权服务台", en: "A lawyer, an agent, or the IP desk of an embassy or chamber")
        case .informant: Localized(zh: "可以匿名，不需要权利证明", en: "You can stay anonymous and need no proof of the right")
        default: Localized(zh: "商标、专利、作品等是您或您单位的", en: "The mark, patent or work is yours or your firm's")
        }
    }
}
