package import Vocabulary

extension Mark {
    /// What the letters mean, for people. Source: the marks of DOMAIN, first section.
    package var name: Localized {
        let names = text.split(separator: "/").map { Mark.names[String($0)]! }
        return Localized(
            zh: names.map(\.zh).joined(separator: "，"), en: names.map(\.en).joined(separator: ", "))
    }

    private static let names: [String: Localized] = [
        "V": Localized(zh: "法律原文已核对", en: "checked against the text of the law"),
        "V2": Localized(zh: "据二手资料核对", en: "checked in a secondary text"),
        "K": Localized(zh: "待确认", en: "to be confirmed"),
        "G": Localized(zh: "本协议约定", en: "agreed here"),
        "S": Localized(zh: "来源文件所载", en: "said by a source document"),
    ]
}

extension Origin {
    /// `行政处罚法第 60 条（法律原文已核对）`; an agreed rule says so once.
    package var basis: Localized {
        let mark = mark.name
        if source.zh == mark.zh { return source }
        return Localized(zh: "\(source.zh)（\(mark.zh)）", en: "\(source.en) (\(mark.en))")
    }
}
