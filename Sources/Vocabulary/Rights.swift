/// Which kind of right a matter is about. The raw value is the code used in files, interfaces and statistics.
package enum RightType: String, Term {
    case trademark = "tm"
    case copyright = "cr"
    case invention = "pi"
    case utilityModel = "pu"
    case design = "pd"
    case geographicalIndication = "gi"
    case tradeSecret = "ts"
    case plantVariety = "pv"
    case layoutDesign = "lc"
    case specialSign = "os"
    case other
    case unknown

    package var name: Localized {
        switch self {
        case .trademark: Localized(zh: "商标", en: "Trade mark")
        case .copyright: Localized(zh: "著作权", en: "Copyright")
        case .invention: Localized(zh: "发明专利", en: "Invention patent")
        case .utilityModel: Localized(zh: "实用新型专利", en: "Utility model")
        case .design: Localized(zh: "外观设计专利", en: "Design patent")
        case .geographicalIndication: Localized(zh: "地理标志", en: "Geographical indication")
        case .tradeSecret: Localized(zh: "商业秘密", en: "Trade secret")
        case .plantVariety: Localized(zh: "植物新品种", en: "Plant variety")
        case .layoutDesign: Localized(zh: "集成电路布图设计", en: "Layout design")
        case .specialSign: Localized(zh: "奥林匹克标志等特殊标志", en: "Olympic or other special sign")
        case .other: Localized(zh: "其他权利", en: "Another right")
        case .unknown: Localized(zh: "不清楚", en: "Not known")
        }
    }

    package var isPatent: Bool { self == .invention || self == .utilityModel || self == .design }
}

/// What is done to the right.
package enum Act: String, Term {
    case infringement, counterfeit, piracy, passingOff, tradeName, lookAlike, secretMisuse, shoddyGoods
    case ownershipOrContract, officialConduct, agentMisconduct, noticeIgnored, refundOnly, drugPatentLinkage

    package var name: Localized {
        switch self {
        case .infringement: Localized(zh: "侵权", en: "Infringement")
        case .counterfeit: Localized(zh: "假冒注册商标", en: "Counterfeit goods")
        case .piracy: Localized(zh: "盗版", en: "Piracy")
        case .passingOff: Localized(zh: "假冒专利", en: "Passing off a patent")
        case .tradeName: Localized(zh: "企业名称、关键词等混淆", en: "Confusing trade name or keyword")
        case .lookAlike: Localized(zh: "仿冒包装装潢", en: "Look-alike dress")
        case .secretMisuse: Localized(zh: "侵犯商业秘密", en: "Misuse of a trade secret")
        case .shoddyGoods: Localized(zh: "伪劣商品", en: "Shoddy goods")
        case .ownershipOrContract: Localized(zh: "权属或合同纠纷", en: "Ownership or contract")
        case .officialConduct: Localized(zh: "公职人员行为", en: "Conduct of officials")
        case .agentMisconduct: Localized(zh: "代理机构违规", en: "Misconduct of an agent")
        case .noticeIgnored: Localized(zh: "平台不处理通知", en: "Platform ignores notices")
        case .refundOnly: Localized(zh: "只要求退款", en: "Refund only")
        case .drugPatentLinkage: Localized(zh: "药品专利链接", en: "Drug patent linkage")
        }
    }
}

/// Where the act happens.
package enum Place: String, Term {
    case shop, market, factory, service, street, online, border, exhibition, abroad, otherRegion

    package var name: Localized {
        switch self {
        case .shop: Localized(zh: "店铺", en: "Shop")
        case .market: Localized(zh: "市场", en: "Market")
        case .factory: Localized(zh: "工厂、仓库", en: "Factory or warehouse")
        case .service: Localized(zh: "服务场所", en: "Service premises")
        case .street: Localized(zh: "街头摊点", en: "Street stall")
        case .online: Localized(zh: "网上", en: "Online")
        case .border: Localized(zh: "进出口、邮包", en: "Border, parcels")
        case .exhibition: Localized(zh: "展会", en: "Exhibition")
        case .abroad: Localized(zh: "境外", en: "Abroad")
        case .otherRegion: Localized(zh: "外地", en: "Another region")
        }
    }
}

/// Who asks, as far as competence depends on it.
package enum Asker: String, Term {
    case rightHolder, interestedParty, representative, thirdParty, consumer

    package var name: Localized {
        switch self {
        case .rightHolder: Localized(zh: "权利人", en: "Right holder")
        case .interestedParty: Localized(zh: "利害关系人", en: "Interested party")
        case .representative: Localized(zh: "代理人", en: "Representative")
        case .thirdParty: Localized(zh: "第三人", en: "Third person")
        case .consumer: Localized(zh: "消费者", en: "Consumer")
        }
    }
}

/// How simply or carefully a case is handled (繁简分流).
package enum Track: String, Term {
    case green, simple, ordinary, complex

    package var name: Localized {
        switch self {
        case .green: Localized(zh: "绿色通道", en: "Green channel")
        case .simple: Localized(zh: "简易", en: "Simple")
        case .ordinary: Localized(zh: "普通", en: "Ordinary")
        case .complex: Localized(zh: "复杂", en: "Complex")
        }
    }
}
