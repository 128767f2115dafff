package import Vocabulary

/// By what a key finds older cases. The raw value is stored with keys and hashed into them: it is never given to another
/// kind.
package enum MatchKeyKind: UInt8, Sendable, CaseIterable {
    case rightNumber = 1
    case brand = 2
    case nameCore = 3
    case complainant = 4
    case telephone = 5
    case page = 7
    case nameSlip = 8
    case rightAndName = 9
    case rightAndUnit = 10
    case rightAndContact = 11
    case brandAndName = 12
    case brandAndUnit = 13
    case brandAndContact = 14
    case unitAndPlace = 15
    case contactAndUnit = 16
    case house = 17
    case phrase = 18
    case complainantAndTime = 19
    case telephoneSlip = 20

    /// Whether cases are looked up by it. The others are told by far too many and only counted.
    package var isAsked: Bool {
        switch self {
        case .rightNumber, .brand, .complainant: false
        default: true
        }
    }

    /// Whether the cases that tell it are counted for `TermFrequencies`.
    package var isCounted: Bool {
        switch self {
        case .rightNumber, .brand, .nameCore, .complainant: true
        default: false
        }
    }

    package var name: Localized {
        switch self {
        case .rightNumber: Localized(zh: "权利号", en: "Right number")
        case .brand: Localized(zh: "商标或作品", en: "Mark or work")
        case .nameCore: Localized(zh: "字号读音", en: "Sound of the trade name")
        case .complainant: Localized(zh: "投诉人", en: "Complainant")
        case .telephone: Localized(zh: "电话", en: "Telephone")
        case .page: Localized(zh: "网页", en: "Page")
        case .nameSlip: Localized(zh: "差一字的字号", en: "Trade name but for a character")
        case .rightAndName: Localized(zh: "权利号与部分字号", en: "Right number and part of the name")
        case .rightAndUnit: Localized(zh: "权利号与摊位", en: "Right number and stall")
        case .rightAndContact: Localized(zh: "权利号与联系人", en: "Right number and contact")
        case .brandAndName: Localized(zh: "商标与部分字号", en: "Mark and part of the name")
        case .brandAndUnit: Localized(zh: "商标与摊位", en: "Mark and stall")
        case .brandAndContact: Localized(zh: "商标与联系人", en: "Mark and contact")
        case .unitAndPlace: Localized(zh: "地点与摊位", en: "Place and stall")
        case .contactAndUnit: Localized(zh: "联系人与摊位", en: "Contact and stall")
        case .house: Localized(zh: "路名与门牌号", en: "Road and house number")
        case .phrase: Localized(zh: "叙述中的语句", en: "Phrase of the story")
        case .complainantAndTime: Localized(zh: "投诉人与时间", en: "Complainant and time")
        case .telephoneSlip: Localized(zh: "半个电话号码与商标或权利号", en: "Half of the telephone and mark or right")
        }
    }
}
