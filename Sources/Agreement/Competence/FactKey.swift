internal import Vocabulary

/// A fact that a condition may ask for, under the name that stands in the agreement files. Its possible values are
/// numbered, so that a condition is a set of bits.
enum FactKey: String, CaseIterable {
    case right, act, place, asker, publicInterest, fixedSource, multiDistrict, nationalImpact, variety, product, seller
    case criminal

    /// The values that the fact may take, in the order of their bits.
    var codes: [String] {
        switch self {
        case .right: RightType.allCases.map(\.rawValue) + ["none"]
        case .act: Act.allCases.map(\.rawValue)
        case .place: Place.allCases.map(\.rawValue)
        case .asker: Asker.allCases.map(\.rawValue)
        case .publicInterest, .fixedSource, .multiDistrict, .nationalImpact: ["false", "true"]
        case .variety: VarietyKind.allCases.map(\.rawValue)
        case .product: ProductKind.allCases.map(\.rawValue)
        case .seller: SellerReach.allCases.map(\.rawValue)
        case .criminal: CriminalFinding.allCases.map(\.rawValue)
        }
    }
}

/// The facts of a matter about one of its rights, as bits in the order of `FactKey.allCases`.
struct FactBits {
    let bits: [UInt32]
    let respondents: Int

    init(_ facts: RoutingFacts, right: RightType?) {
        respondents = facts.respondents
        bits = [
            right.map { rightBits[$0]! } ?? 1 << UInt32(rightBits.count), actBits[facts.act]!,
            facts.places.reduce(0) { $0 | placeBits[$1]! }, askerBits[facts.asker]!, flagBit(facts.publicInterest),
            flagBit(facts.fixedSource), flagBit(facts.multiDistrict), flagBit(facts.nationalImpact),
            facts.variety.map { varietyBits[$0]! } ?? 0, productBits[facts.product]!, sellerBits[facts.seller]!,
            criminalBits[facts.criminal]!,
        ]
    }
}

private let rightBits = bitTable(RightType.self)
private let actBits = bitTable(Act.self)
private let placeBits = bitTable(Place.self)
private let askerBits = bitTable(Asker.self)
private let varietyBits = bitTable(VarietyKind.self)
private let productBits = bitTable(ProductKind.self)
private let sellerBits = bitTable(SellerReach.self)
private let criminalBits = bitTable(CriminalFinding.self)

private func flagBit(_ flag: Bool) -> UInt32 { flag ? 2 : 1 }

private func bitTable<Value: Term>(_: Value.Type) -> [Value: UInt32] {
    Dictionary(uniqueKeysWithValues: Value.allCases.enumerated().map { ($1, 1 << UInt32($0)) })
}
