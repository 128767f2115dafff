package import Vocabulary

/// What a criminal threshold counts. Money in fen, everything else in pieces.
package enum ThresholdMeasure: String, Term {
    case gains, business, sales, unsold, copies, unsoldCopies, works, downloads, clicks, members, pieces, unsoldPieces
    case loss

    package var isMoney: Bool {
        switch self {
        case .gains, .business, .sales, .unsold, .loss: true
        case .copies, .unsoldCopies, .works, .downloads, .clicks, .members, .pieces, .unsoldPieces: false
        }
    }

    package var name: Localized {
        switch self {
        case .gains: Localized(zh: "违法所得", en: "Illegal gains")
        case .business: Localized(zh: "非法经营数额", en: "Illegal business")
        case .sales: Localized(zh: "销售金额", en: "Sales")
        case .unsold: Localized(zh: "未销售货值", en: "Value of unsold goods")
        case .copies: Localized(zh: "复制品数量", en: "Copies")
        case .unsoldCopies: Localized(zh: "未销售复制品数量", en: "Unsold copies")
        case .works: Localized(zh: "作品数量", en: "Works")
        case .downloads: Localized(zh: "下载次数", en: "Downloads")
        case .clicks: Localized(zh: "点击次数", en: "Clicks")
        case .members: Localized(zh: "注册会员数", en: "Paying members")
        case .pieces: Localized(zh: "标识数量", en: "Labels")
        case .unsoldPieces: Localized(zh: "未销售标识数量", en: "Unsold labels")
        case .loss: Localized(zh: "损失数额", en: "Loss")
        }
    }

    /// The measure of what was sold that is added to what is unsold before both are compared.
    var soldCounterpart: ThresholdMeasure? {
        switch self {
        case .unsold: .sales
        case .unsoldCopies: .copies
        case .unsoldPieces: .pieces
        default: nil
        }
    }

    /// `1,260,000 yuan`, `1,000`.
    package func text(_ sum: Int64, _ language: Language) -> String {
        if isMoney { return AmountInFen(fen: sum).text(language) }
        return AmountInFen(fen: sum * 100).text(language).split(separator: " ").first.map(String.init) ?? ""
    }
}

/// The articles of the Criminal Law about intellectual property.
package enum CriminalArticle: String, Term {
    case counterfeiting = "213"
    case sellingCounterfeits = "214"
    case labels = "215"
    case passingOff = "216"
    case copyright = "217"
    case sellingCopies = "218"
    case tradeSecret = "219"
    case secretForForeignBody = "219-1"

    package var name: Localized {
        switch self {
        case .counterfeiting: Localized(zh: "假冒注册商标罪", en: "Counterfeiting a registered mark")
        case .sellingCounterfeits: Localized(zh: "销售假冒注册商标的商品罪", en: "Selling goods with a counterfeit mark")
        case .labels: Localized(zh: "非法制造、销售非法制造的注册商标标识罪", en: "Illegal making or selling of mark labels")
        case .passingOff: Localized(zh: "假冒专利罪", en: "Passing off another's patent")
        case .copyright: Localized(zh: "侵犯著作权罪", en: "Infringement of copyright")
        case .sellingCopies: Localized(zh: "销售侵权复制品罪", en: "Selling infringing copies")
        case .tradeSecret: Localized(zh: "侵犯商业秘密罪", en: "Infringement of a trade secret")
        case .secretForForeignBody:
            Localized(zh: "为境外窃取、刺探、收买、非法提供商业秘密罪", en: "Obtaining trade secrets for foreign bodies")
        }
    }
}

/// What a counterfeit mark was used on; article 213 tells them apart.
package enum ThresholdObject: String, Term {
    case goods, services, mixed

    package var name: Localized {
        switch self {
        case .goods: Localized(zh: "商品", en: "Goods")
        case .services: Localized(zh: "服务", en: "Services")
        case .mixed: Localized(zh: "商品和服务", en: "Goods and services")
        }
    }
}
