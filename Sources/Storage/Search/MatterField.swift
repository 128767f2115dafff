package import Vocabulary

/// The parts of a matter in which words are found, the most telling first.
package enum MatterField: String, Term {
    case brand, respondent, rightNo, contact, creditCode, address, phone, pages, goods, narrative

    package var name: Localized {
        switch self {
        case .brand: Localized(zh: "品牌、作品", en: "Mark or work")
        case .respondent: Localized(zh: "被举报人", en: "Respondent")
        case .rightNo: Localized(zh: "权利编号", en: "Right number")
        case .contact: Localized(zh: "对方联系人", en: "Respondent's contact")
        case .creditCode: Localized(zh: "统一社会信用代码", en: "Credit code")
        case .address: Localized(zh: "地址", en: "Address")
        case .phone: Localized(zh: "对方电话", en: "Respondent's telephone")
        case .pages: Localized(zh: "网址", en: "Page address")
        case .goods: Localized(zh: "商品", en: "Goods")
        case .narrative: Localized(zh: "原话", en: "What was said")
        }
    }

    /// Names are also found by how they are read.
    var isName: Bool { self == .brand || self == .respondent }
}

extension MatterRow {
    package subscript(field: MatterField) -> String {
        switch field {
        case .brand: brand
        case .respondent: respondent
        case .rightNo: rightNo
        case .contact: contact
        case .creditCode: creditCode
        case .address: address
        case .phone: phone
        case .pages: pages
        case .goods: goods
        case .narrative: narrative
        }
    }

    /// What the index holds of a matter.
    package var searchTokens: SearchTokens { SearchTokens(self) }
}
