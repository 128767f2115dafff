package import Vocabulary

/// What people see them do, in plain words, by kind of right; at most six, and 其他.
package enum ActChoices {
    package static func options(for rights: [RightType]) -> [ChoiceField.Option] {
        var acts: [Act] = []
        for right in rights.isEmpty ? [.unknown] : rights {
            for act in usual(with: right) where !acts.contains(act) { acts.append(act) }
        }
        let shown = Array(acts.prefix(6))
        return shown.map { ChoiceField.Option($0.rawValue, plainName($0)) }
            + [
                ChoiceField.Option(Act.infringement.rawValue, Localized(zh: "其他侵权行为", en: "Something else"))
            ].filter { !shown.map(\.rawValue).contains($0.value) }
    }

    static func usual(with right: RightType) -> [Act] {
        switch right {
        case .trademark, .specialSign, .geographicalIndication: [.counterfeit, .lookAlike, .tradeName, .noticeIgnored]
        case .copyright: [.piracy, .noticeIgnored]
        case .invention, .utilityModel, .design: [.passingOff, .lookAlike, .noticeIgnored]
        case .tradeSecret: [.secretMisuse]
        case .plantVariety, .layoutDesign: [.infringement]
        case .other, .unknown: [.counterfeit, .piracy, .passingOff, .lookAlike, .tradeName, .secretMisuse]
        }
    }

    /// As a passer-by would say it.
    package static func plainName(_ act: Act) -> Localized {
        switch act {
        case .counterfeit: Localized(zh: "卖假冒的牌子", en: "They sell goods with a fake brand")
        case .piracy: Localized(zh: "卖或传播盗版", en: "They sell or spread pirated works")
        case .passingOff: Localized(zh: "谎称有专利、用假专利号", en: "They claim a patent that they do not have")
        case .lookAlike: Localized(zh: "包装、外形做得很像", en: "They copy the packaging or the shape")
        case .tradeName: Localized(zh: "店名、公司名或搜索词让人认错", en: "Their shop name, firm name or keywords mislead")
        case .secretMisuse: Localized(zh: "泄露或使用别人的商业秘密", en: "They leak or use a trade secret")
        case .noticeIgnored: Localized(zh: "已通知平台，平台没有处理", en: "A platform was told and does nothing")
        case .infringement: Localized(zh: "未经许可使用", en: "They use it without permission")
        default: act.name
        }
    }
}
