package import Vocabulary

extension RightType {
    /// How stored features name a kind of right; a number is never given to another kind. 0 for rights that say nothing:
    /// "other" and "not known".
    package var number: UInt8 {
        switch self {
        case .trademark: 1
        case .copyright: 2
        case .invention: 3
        case .utilityModel: 4
        case .design: 5
        case .geographicalIndication: 6
        case .tradeSecret: 7
        case .plantVariety: 8
        case .layoutDesign: 9
        case .specialSign: 10
        case .other, .unknown: 0
        }
    }

    static func isPatent(number: UInt8) -> Bool { (3...5).contains(number) }
}
