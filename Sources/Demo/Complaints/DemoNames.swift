import Vocabulary

/// Names, numbers and places that sound real and belong to nobody: names are put together from syllables, telephones
/// lie in ranges that are not given out, pages end in `.example` (RFC 2606).
struct DemoBrand: Sendable {
    let zh: String
    let en: String
    /// Where it comes from, as its owner's name says it.
    let owner: Localized
    let number: Int

    /// Brands are few and come again and again, as in life.
    init(_ index: Int) {
        var random = DemoRandom(seed: 0xB4A2D, index: index)
        zh =
            random.one(of: Self.first) + random.one(of: Self.second)
            + (random.happens(30) ? random.one(of: Self.third) : "")
        en = random.one(of: Self.heads) + random.one(of: Self.middles) + random.one(of: Self.tails)
        let kind = random.one(of: Self.companies)
        owner = Localized(zh: zh + kind.zh, en: en + " " + kind.en)
        number = random.number(8_100_000..<8_999_999)
    }

    private static let first = ["岚", "澄", "禾", "屿", "茗", "朵", "槐", "霁", "砚", "汀", "栎", "沁", "杉", "蔚", "珞", "翎"]
    private static let second = ["川", "野", "舟", "溪", "陌", "言", "棠", "序", "渡", "笙", "亭", "屋", "诺", "塔", "渔", "岩"]
    private static let third = ["记", "堂", "坊", "社"]
    private static let heads = ["Vel", "Nor", "Tam", "Lis", "Quen", "Mar", "Brel", "Osk", "Dun", "Fay", "Gri", "Hol"]
    private static let middles = ["li", "vo", "ra", "mi", "xe", "do", "ta", "we"]
    private static let tails = ["nor", "que", "dell", "vane", "mo", "lith", "ster", "wyn"]
    private static let companies = [
        Localized(zh: "服饰有限公司", en: "Apparel Ltd"), Localized(zh: "国际贸易有限公司", en: "International Inc."),
        Localized(zh: "文化传播有限公司", en: "Media GmbH"), Localized(zh: "科技股份有限公司", en: "Technologies AG"),
        Localized(zh: "食品有限公司", en: "Foods plc"),
    ]
}

extension DemoRandom {
    mutating func personName(_ language: Language) -> String {
        switch language {
        case .zh:
            one(of: ["示", "例", "甲", "乙", "丙"]) + one(of: ["明", "安", "宁", "文", "晓", "若", "思"])
                + one(of: ["", "一", "然", "之", "山"])
        case .en:
            one(of: ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gia"]) + " "
                + one(of: ["Sample", "Specimen", "Placeholder", "Testwell"])
        }
    }

    /// 138 0000 xxxx and 010-5550 xxxx are not given out.
    mutating func telephone() -> String {
        happens(75) ? "1380000" + digits(4) : "010-5550" + digits(4)
    }

    mutating func digits(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += String(number(0..<10)) }
        return text
    }

    mutating func shopName(_ goods: DemoGoods) -> String {
        one(of: ["顺和", "鑫远", "宏福", "佳美", "恒达", "聚源", "金禾", "百川", "永兴", "天悦", "华庭", "瑞安"])
            + one(of: ["东", "西", "南", "北", "中", ""]) + goods.trade
            + one(of: ["店", "商行", "经营部", "批发部", "商贸有限公司", "工作室"])
    }

    mutating func marketName() -> String {
        one(of: ["槐里", "望春", "石桥", "东篱", "百泉", "古渡", "安澜", "柏林寺"])
            + one(of: ["服装市场", "小商品城", "数码广场", "图书城", "茶城", "建材市场", "购物中心"])
    }

    /// A street address in a district of the agreement.
    mutating func address(_ district: Localized, _ place: Place) -> String {
        let street =
            one(of: ["槐安", "柳荫", "望亭", "长汀", "青石", "北苑里", "南桥", "广渠里"]) + one(of: ["路", "街", "东路", "西街", "胡同"])
        let number = number(1..<320)
        let door = district.zh + street + "\(number) 号"
        switch place {
        case .market: return door + marketName() + " \(self.number(1..<5)) 层 \(self.number(1..<400)) 号摊位"
        case .factory: return door + "院内 \(self.number(1..<9)) 号厂房"
        case .exhibition: return district.zh + "会展中心 \(self.number(1..<9)) 号馆 \(digits(3)) 展位"
        default: return door
        }
    }

    mutating func page() -> String {
        "https://" + one(of: ["mall", "shop", "store", "item"]) + "\(number(1..<400)).example/"
            + one(of: ["goods", "p", "i", "detail"]) + "/" + digits(7)
    }

    /// A unified social credit code that no register has given out: the place of the organisation reads 00000.
    mutating func creditCode() -> String { "91110000MA00000" + digits(3) }
}
