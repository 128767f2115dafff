package import Vocabulary

extension ComparedField {
    /// How many levels there are, 0 (not told by both) and 1 (different) among them.
    package var levelCount: Int { levelNames.count + 1 }

    /// What a level says, as a sentence for the officer. Nil for 0 and for levels that do not exist.
    package func levelName(_ level: UInt8) -> Localized? {
        level > 0 && level < levelCount ? levelNames[Int(level) - 1] : nil
    }

    /// From 1 on.
    private var levelNames: [Localized] {
        switch self {
        case .rightNumber: Self.rightNumbers
        case .brand: Self.brands
        case .name: Self.names
        case .contact: Self.contacts
        case .telephone: Self.telephones
        case .address: Self.addresses
        case .unit: Self.units
        case .page: Self.pages
        case .goods: Self.goodsTold
        case .time: Self.times
        case .told: Self.figures
        case .complainant: Self.complainants
        }
    }

    private static let rightNumbers = [
        Localized(zh: "权利种类或权利号不同", en: "The kinds of right or the right numbers differ"),
        Localized(zh: "权利号差一位或相邻两位颠倒", en: "The right numbers differ by one slip"),
        Localized(zh: "权利号相同", en: "The right numbers are the same"),
    ]

    private static let brands = [
        Localized(zh: "商标或作品不同", en: "The marks or works differ"),
        Localized(zh: "商标或作品差一字", en: "The marks or works differ by one character or syllable"),
        Localized(zh: "商标或作品读音相同", en: "The marks or works sound the same"),
        Localized(zh: "商标或作品相同", en: "The marks or works are the same"),
    ]

    private static let names = [
        Localized(zh: "名称不同", en: "The names differ"),
        Localized(zh: "字号有一部分相同", en: "Part of the trade name is the same"),
        Localized(zh: "字号差一字，地名或行业不同", en: "The trade names differ by one slip, and place or trade differ"),
        Localized(zh: "字号相同，但地名或行业不同", en: "The same trade name, but place or trade differ"),
        Localized(zh: "字号差一字", en: "The trade names differ by one slip"),
        Localized(zh: "去掉地名和组织形式后相同", en: "The same once place and legal form are left out"),
        Localized(zh: "名称相同", en: "The names are the same"),
    ]

    private static let contacts = [
        Localized(zh: "联系人不同", en: "The contacts differ"),
        Localized(zh: "联系人姓名差一字", en: "The contacts' names differ by one character"),
        Localized(zh: "联系人姓名读音相同", en: "The contacts' names sound the same"),
        Localized(zh: "联系人相同", en: "The contacts are the same"),
    ]

    private static let telephones = [
        Localized(zh: "电话不同", en: "The telephones differ"),
        Localized(zh: "电话差一位或相邻两位颠倒", en: "The telephones differ by one slip"),
        Localized(zh: "电话除区号外相同", en: "The telephones are the same but for the area code"),
        Localized(zh: "电话相同", en: "The telephones are the same"),
    ]

    private static let addresses = [
        Localized(zh: "地址不同", en: "The addresses differ"),
        Localized(zh: "在同一城市", en: "The same city"),
        Localized(zh: "在同一区县", en: "The same county or district"),
        Localized(zh: "在同一条路", en: "The same road"),
        Localized(zh: "同一门牌或同一建筑", en: "The same house number or the same building"),
        Localized(zh: "门牌和建筑都相同", en: "The same house number and the same building"),
    ]

    private static let units = [
        Localized(zh: "摊位或房号不同", en: "The stalls or units differ"),
        Localized(zh: "号码相同，但楼层、排或座不同", en: "The same number, but floor, row or block differ"),
        Localized(zh: "号码相同，其余未全说明", en: "The same number; not all of the rest is told"),
        Localized(zh: "摊位或房号相同", en: "The stalls or units are the same"),
    ]

    private static let pages = [
        Localized(zh: "同一平台的不同网页", en: "Other pages of the same platform"),
        Localized(zh: "平台不同", en: "Other platforms"),
        Localized(zh: "同一平台，网页种类不同", en: "The same platform, pages of other kinds"),
        Localized(zh: "网店相同", en: "The same shop"),
        Localized(zh: "商品页相同", en: "The same page of goods"),
    ]

    private static let goodsTold = [
        Localized(zh: "商品不同", en: "The goods differ"),
        Localized(zh: "商品相近", en: "The goods are alike"),
        Localized(zh: "商品相同", en: "The goods are the same"),
    ]

    private static let times = [
        Localized(zh: "相隔二百天以上", en: "Two hundred days apart or more"),
        Localized(zh: "相隔一百二十天以上", en: "120 days apart or more"),
        Localized(zh: "相隔六十天以上", en: "Sixty days apart or more"),
        Localized(zh: "相隔三十天以上", en: "Thirty days apart or more"),
        Localized(zh: "相隔不到三十天", en: "Fewer than thirty days apart"),
        Localized(zh: "相隔不到十天", en: "Fewer than ten days apart"),
    ]

    private static let figures = [
        Localized(zh: "叙述中的数额不同", en: "The amounts in the stories differ"),
        Localized(zh: "叙述中有相同的数额", en: "The stories tell the same amount"),
        Localized(zh: "叙述中有相同的订单号", en: "The stories tell the same order number"),
    ]

    private static let complainants = [
        Localized(zh: "投诉人不同", en: "The complainants differ"),
        Localized(zh: "投诉人电话相同", en: "The complainants have the same telephone"),
        Localized(zh: "投诉人相同", en: "The complainants are the same"),
    ]
}
