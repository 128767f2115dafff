import Vocabulary

/// What two matters are compared by, in a fixed number of bytes, so that a comparison reads no row but this. 0 is "not
/// told" in every field. Who complains is there only as a hash under the installation's secret.
package struct MatterFeatures: Sendable, Hashable {
    /// Raised whenever a field changes its place or its meaning. One that is put into the zeros behind the others needs no
    /// new number: what was stored without it does not tell it.
    package static let layout: UInt8 = 1

    var nameHan = SIMD8<UInt16>()
    var nameSounds = SIMD8<UInt16>()
    var nameLetters: UInt32 = 0
    var nameWhole: UInt32 = 0
    var namePlace: UInt32 = 0
    var nameTrade: UInt16 = 0
    var contactHan = SIMD4<UInt16>()
    var contactSounds = SIMD4<UInt16>()
    var telephone: UInt64 = 0
    var complainant: UInt32 = 0
    var complainantTelephone: UInt32 = 0
    var rightNumber: UInt64 = 0
    /// Lowest byte: the kind of right (`RightType.number`), 0 where it is not known or not the only one; five bits: count of
    /// digits; the highest three: whether more pages, amounts and orders were told than are kept.
    var rightKind: UInt16 = 0
    var brandHan = SIMD4<UInt16>()
    var brandLetters: UInt32 = 0
    /// The first sixteen letters and digits.
    var brandLatin = SIMD16<UInt8>()
    var brandLatinLetters: UInt32 = 0
    var area: UInt32 = 0
    var township: UInt32 = 0
    var road: UInt32 = 0
    var roadNumber: UInt16 = 0
    var building: UInt32 = 0
    var unitBlock: UInt16 = 0
    /// Floor in the lower byte, letter of the row in the upper.
    var unitFloorAndRow: UInt16 = 0
    var unitNumber: UInt16 = 0
    var pages = SIMD4<UInt32>()
    /// For each page the platform (upper bits) and the kind of page (lowest three), `shortLink` for a short link.
    var pageKinds = SIMD4<UInt16>()
    var goodsHan = SIMD4<UInt16>()
    var goodsLetters: UInt32 = 0
    /// Days since 2000-01-01, from 1 on.
    var received: UInt16 = 0
    var incident: UInt16 = 0
    /// Hundredths in the upper bits, a hash of them from 2.6 million on; the unit in the lowest three.
    var amounts = SIMD2<UInt32>()
    var order: UInt32 = 0
    /// A hash of the second right number (`secondRight`).
    var secondRight: UInt16 = 0
    /// Whether more was told than is kept (`moreRights`, `moreMarks`).
    var moreTold: UInt8 = 0

    init() {}
}

extension MatterFeatures {
    init(_ parts: ToldParts, secret: MatchSecret) {
        takeName(parts.name)
        contactHan = lanes(parts.contact.units.han[...])
        contactSounds = lanes(parts.contact.units.sounds[...])
        telephone = parts.telephone.count >= 7 ? parts.telephone.digits : 0
        takeComplainant(parts, secret)
        takeRights(parts)
        if parts.pages.count > 4 { rightKind |= Self.morePages }
        if parts.story.amounts.count > 2 { rightKind |= Self.moreAmounts }
        if parts.story.orders.count > 1 { rightKind |= Self.moreOrders }
        takeBrand(parts.brand)
        takeAddress(parts.address)
        for (index, page) in parts.pages.prefix(4).enumerated() {
            pages[index] = page.identityHash
            pageKinds[index] = page.kindNumber
        }
        goodsHan = lanes(parts.goods.han.suffix(4))
        goodsLetters = short(parts.goods, 0..<parts.goods.count)
        received = Self.number(parts.told.receivedOn)
        incident = parts.story.incident.map(Self.number) ?? 0
        for (index, amount) in parts.story.amounts.prefix(2).enumerated() {
            amounts[index] = amount.number << 3 | amount.unitNumber
        }
        order = parts.story.orders.first.map { shortHash($0) } ?? 0
    }

    private mutating func takeName(_ name: CompanyName) {
        nameHan = lanes(name.units.han[name.core])
        nameSounds = lanes(name.units.sounds[name.core])
        nameLetters = short(name.units, name.core)
        nameWhole = short(name.units, 0..<name.units.count)
        namePlace = name.place
        nameTrade = name.trade
    }

    private mutating func takeRights(_ parts: ToldParts) {
        let first = parts.rightNumbers.first
        rightNumber = first?.digits ?? 0
        rightKind = UInt16(first?.count ?? 0) << 8 | UInt16(parts.told.hasOtherRights ? 0 : parts.told.right.number)
        if parts.rightNumbers.count > 1 { secondRight = Self.shortRight(parts.rightNumbers[1].digits) }
        if parts.hasMoreRights { moreTold |= Self.moreRights }
    }

    /// Never 0. By chance two numbers are one in 65,535.
    static func shortRight(_ digits: UInt64) -> UInt16 {
        max(1, UInt16(truncatingIfNeeded: LetterHash(digits).mixed))
    }

    private mutating func takeBrand(_ brand: BrandName) {
        brandHan = lanes(brand.chinese.han[...])
        brandLetters = short(brand.chinese, 0..<brand.chinese.count)
        for (index, letter) in brand.letters.prefix(16).enumerated() { brandLatin[index] = UInt8(letter) }
        brandLatinLetters = short(brand.latin, 0..<brand.latin.count)
        if brand.isSeveral { moreTold |= Self.moreMarks }
    }

    private mutating func takeAddress(_ address: AddressParts) {
        (area, township, road, roadNumber) = (address.area, address.township, address.road, address.roadNumber)
        building = address.building
        unitBlock = address.unit.block
        unitFloorAndRow = UInt16(address.unit.row) << 8 | UInt16(address.unit.floor)
        unitNumber = address.unit.number
    }

    /// The two lowest bits tell no identity: whether the name is Chinese, and whether it is an agent's.
    private mutating func takeComplainant(_ parts: ToldParts, _ secret: MatchSecret) {
        if let word = parts.complainantWord {
            var hash = SipHash(secret)
            hash.feed(word)
            let isAgent = parts.complainant.trade == NameWords.agents
            let digest = max(4, UInt32(truncatingIfNeeded: hash.finished()) & ~3)
            complainant = digest | (parts.complainant.isChinese ? 1 : 0) | (isAgent ? 2 : 0)
        }
        if parts.complainantPhone.count >= 7 {
            var hash = SipHash(secret)
            hash.feed(parts.complainantPhone.digits)
            complainantTelephone = max(1, UInt32(truncatingIfNeeded: hash.finished()))
        }
    }

    private static func number(_ day: Day) -> UInt16 { UInt16(clamping: Int(day.number) - 10_956) }
}

/// The first of some numbers in the lanes of a vector.
private func lanes<Vector: SIMD>(_ numbers: ArraySlice<UInt16>) -> Vector where Vector.Scalar == UInt16 {
    var vector = Vector()
    for (index, number) in numbers.prefix(Vector.scalarCount).enumerated() { vector[index] = number }
    return vector
}

private func short(_ units: SpokenUnits, _ range: Range<Int>) -> UInt32 {
    UInt32(truncatingIfNeeded: units.letters(range))
}

private func shortHash(_ text: String) -> UInt32 {
    let hash = text.utf8.reduce(LetterHash.empty) { $0.joined(LetterHash(UInt64($1))) }
    return max(1, UInt32(truncatingIfNeeded: hash.mixed))
}

extension PageAddress {
    fileprivate var identityHash: UInt32 { shortHash(identity) }

    /// Platform in the upper bits, what kind of page in the lowest three. A platform that no rule knows is its host's.
    fileprivate var kindNumber: UInt16 {
        let place: UInt32 =
            platform == .site ? shortHash(seller?.id ?? id) | 0x8000 : shortHash(platform.rawValue) & 0x7FFF
        return UInt16(truncatingIfNeeded: place) & 0xFFF8 | kindDigit
    }

    private var kindDigit: UInt16 {
        if isShortLink { return MatterFeatures.shortLink }
        return switch kind {
        case .shop: 1
        case .item: 2
        case .repository: 3
        case .user: 4
        case .other: 5
        }
    }
}

extension MatterFeatures {
    /// A kind of page beside those of `PageAddress.Kind`.
    static let shortLink: UInt16 = 6
    static let morePages: UInt16 = 1 << 13
    static let moreAmounts: UInt16 = 1 << 14
    static let moreOrders: UInt16 = 1 << 15

    /// In `moreTold`: more right numbers than two, more marks than one.
    static let moreRights: UInt8 = 1
    static let moreMarks: UInt8 = 1 << 1

    /// Whether what either keeps may be a part of what it tells, so that it proves no difference.
    func isPart(_ more: UInt16, _ other: MatterFeatures) -> Bool { (rightKind | other.rightKind) & more != 0 }
}

extension FreeText.Amount {
    /// 29 bits, which are only compared for being equal.
    fileprivate var number: UInt32 {
        let limit = 0x1000_0000
        let exact = max(0, hundredths)
        return exact < limit ? UInt32(exact) : UInt32(limit) | shortHash(String(exact)) & UInt32(limit - 1)
    }

    /// Never 0.
    fileprivate var unitNumber: UInt32 {
        switch unit {
        case .yuan: 1
        case .dollars: 2
        case .euros: 3
        case .pounds: 4
        case .pieces: 5
        }
    }
}
