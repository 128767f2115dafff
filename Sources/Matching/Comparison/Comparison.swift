package import Vocabulary

/// In what two matters are compared. The order is the order of the columns of the page side by side.
package enum ComparedField: Int, Sendable, CaseIterable {
    case rightNumber, brand, name, contact, telephone, address, unit, page, goods, time, told, complainant

    package var name: Localized {
        switch self {
        case .rightNumber: Localized(zh: "权利号", en: "Right number")
        case .brand: Localized(zh: "商标或作品", en: "Mark or work")
        case .name: Localized(zh: "被投诉人", en: "Respondent")
        case .contact: Localized(zh: "联系人", en: "Contact")
        case .telephone: Localized(zh: "电话", en: "Telephone")
        case .address: Localized(zh: "地址", en: "Address")
        case .unit: Localized(zh: "摊位或房号", en: "Stall or unit")
        case .page: Localized(zh: "网页", en: "Page")
        case .goods: Localized(zh: "商品", en: "Goods")
        case .time: Localized(zh: "时间", en: "Time")
        case .told: Localized(zh: "叙述中的数字", en: "Figures in the story")
        case .complainant: Localized(zh: "投诉人", en: "Complainant")
        }
    }
}

/// How far two matters agree in each field: level 0 where one of the two does not tell it (which weighs nothing,
/// for or against), 1 where they differ, and the higher the more alike.
package struct Comparison: Sendable, Hashable {
    /// The level of two values that do not agree.
    package static let differs: UInt8 = 1

    package private(set) var levels = SIMD16<UInt8>()

    package init() {}

    package subscript(field: ComparedField) -> UInt8 {
        get { levels[field.rawValue] }
        set { levels[field.rawValue] = newValue }
    }

    /// The kind of right that both name (`RightType.number`); 0 where they name different ones or one does not know. It
    /// weighs nothing by itself: calibration asks for it.
    package var rightKind: UInt8 {
        get { levels[12] }
        set { levels[12] = newValue }
    }
}

/// How many cases tell the value in which a pair agrees, both counted where both are stored; up to `most` and no further.
/// 0 where they do not agree or nobody counted.
package struct TermFrequencies: Sendable, Hashable {
    package static let most = 401

    /// How many cases the store holds: the more there are, the more of them agree by chance. 0 where it is not known.
    package var cases = 0

    package var rightNumber = 0
    package var brand = 0
    package var name = 0
    package var complainant = 0

    package init() {}
}

/// The two probabilities of a pair, each from 0 to 1. Never one alone: the same shop sells other brands too.
package struct MatchScore: Sendable, Hashable {
    /// That both tell of the same infringement by the same infringer: the later one is a duplicate.
    package let sameComplaint: Double
    /// That the infringer is the same, whatever he did; at least `sameComplaint`.
    package let sameInfringer: Double

    package init(sameComplaint: Double, sameInfringer: Double) {
        self.sameComplaint = sameComplaint
        self.sameInfringer = max(sameComplaint, sameInfringer)
    }
}
