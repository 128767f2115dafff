import Vocabulary

extension ToldParts {
    /// The keys of a matter, each once. Sixteen to nineteen; fewer where less is told.
    func keys(_ secret: MatchSecret) -> [MatchKey] {
        var keys = KeyList(secret: secret)
        appendWhole(to: &keys)
        appendAnchored(to: &keys)
        appendPlaces(to: &keys)
        return keys.keys
    }

    private func appendWhole(to keys: inout KeyList) {
        if telephone.count >= 7 { keys.append(.telephone, telephone.digits % 100_000_000) }
        appendPages(to: &keys)
        for right in rightNumbers { keys.append(.rightNumber, rightClass, right.digits) }
        for brand in brandLetters { keys.append(.brand, brand) }
        if let core = coreLetters { keys.append(.nameCore, core) }
        if let owner = complainantWord { keys.append(.complainant, owner) }
        appendCoreSlips(to: &keys)
        appendTelephoneSlips(to: &keys)
        appendStory(complainantWord ?? 0, to: &keys)
    }

    /// Every page, also a short link, and of the first ones that are no marketplace's the site, which is the shop of all
    /// its goods.
    private func appendPages(to keys: inout KeyList) {
        for page in pages { keys.append(.page, text: page.identity) }
        for page in pages.prefix(4) where page.platform == .site {
            if let shop = page.seller { keys.append(.page, text: shop.identity) }
        }
    }

    /// Letters: phrases of the text, and the complainant in two half years that overlap by one quarter.
    private func appendStory(_ owner: UInt64, to keys: inout KeyList) {
        guard !story.phrases.isEmpty else { return }
        for phrase in story.phrases { keys.append(.phrase, phrase) }
        guard owner != 0 else { return }
        let quarters = UInt64(max(0, told.receivedOn.number)) / 90
        keys.append(.complainantAndTime, owner, quarters / 2, 0)
        keys.append(.complainantAndTime, owner, (quarters + 1) / 2, 1)
    }

    /// The core with each of its units left out: two cores one slip apart share one of them. What is left of three says
    /// little by itself and stands with the city.
    private func appendCoreSlips(to keys: inout KeyList) {
        guard (3...8).contains(name.core.count) else { return }
        let city = UInt64((address.area != 0 ? address.area : name.place) / 100)
        if name.core.count == 3, city == 0 { return }
        for left in name.core {
            let rest = name.units.letters(name.core.lowerBound..<left, left + 1..<name.core.upperBound)
            keys.append(.nameSlip, rest, name.core.count == 3 ? city : 0)
        }
    }

    /// Each half of the telephone's last eight digits: a wrong digit leaves the other. Four digits say little and stand with
    /// the mark, or with the right's number where no mark is told.
    private func appendTelephoneSlips(to keys: inout KeyList) {
        guard telephone.count >= 7, let anchor = brandLetters.first ?? rightNumbers.first?.digits else { return }
        let digits = telephone.digits % 100_000_000
        keys.append(.telephoneSlip, digits / 10_000, anchor, 1)
        keys.append(.telephoneSlip, digits % 10_000, anchor, 2)
    }

    /// What is told of the infringer, together with the right: each alone is told too often.
    private func appendAnchored(to keys: inout KeyList) {
        let parts = nameParts
        for right in rightNumbers {
            for part in parts { keys.append(.rightAndName, right.digits, part) }
            if unitWord != 0 { keys.append(.rightAndUnit, right.digits, unitWord) }
            if contactWord != 0 { keys.append(.rightAndContact, right.digits, contactWord) }
        }
        for brand in brandLetters {
            for part in parts { keys.append(.brandAndName, brand, part) }
            if unitWord != 0 { keys.append(.brandAndUnit, brand, unitWord) }
            if contactWord != 0 { keys.append(.brandAndContact, brand, contactWord) }
        }
    }

    private func appendPlaces(to keys: inout KeyList) {
        if address.road != 0, address.roadNumber != 0 {
            // A market has one house number for all its stalls.
            keys.append(.house, UInt64(address.road), UInt64(address.roadNumber), unitWord)
        }
        guard unitWord != 0 else { return }
        if address.building != 0 { keys.append(.unitAndPlace, unitWord, UInt64(address.building)) }
        if contactWord != 0 { keys.append(.contactAndUnit, unitWord, contactWord) }
    }

    private var rightClass: UInt64 { told.right.isPatent ? 1 : told.right == .copyright ? 2 : 0 }

    private var coreLetters: UInt64? {
        let letters = name.units.letters(name.core)
        return letters == 0 ? nil : letters
    }

    /// Each unit of the core by itself: a slip anywhere leaves the others.
    private var nameParts: [UInt64] { name.core.prefix(5).map { UInt64(name.units.sounds[$0]) } }

    /// Chinese part and part in letters; 耐克 and "naike" are one.
    private var brandLetters: [UInt64] {
        let both = [brand.chinese.letters(0..<brand.chinese.count), brand.latin.letters(0..<brand.latin.count)]
        return both.filter { $0 != 0 }
    }

    private var unitWord: UInt64 {
        let unit = address.unit
        guard unit.number != 0 else { return 0 }
        return UInt64(unit.row) << 16 | UInt64(unit.number)
    }

    /// In whatever order surname and given name were told.
    private var contactWord: UInt64 {
        let sounds = contact.units.sounds
        guard sounds.count >= 2 else { return 0 }
        return sounds.prefix(4).sorted().reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
    }
}

/// Keys under one secret, each once.
private struct KeyList {
    let secret: MatchSecret
    private(set) var keys: [MatchKey] = []

    init(secret: MatchSecret) {
        self.secret = secret
        keys.reserveCapacity(24)
    }

    mutating func append(_ kind: MatchKeyKind, text: String) {
        append(MatchKey(kind, text: text, secret: secret))
    }

    mutating func append(_ kind: MatchKeyKind, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
        append(MatchKey(kind, first, second, third, secret: secret))
    }

    private mutating func append(_ key: MatchKey) {
        if !keys.contains(key) { keys.append(key) }
    }
}
