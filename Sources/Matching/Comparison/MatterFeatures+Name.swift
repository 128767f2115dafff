extension MatterFeatures {
    /// Core first, since it tells one business from another; place and trade tell a namesake from the business itself.
    func nameLevel(_ other: MatterFeatures) -> UInt8 {
        guard nameLetters != 0, other.nameLetters != 0 else { return 0 }
        let contradicts = nameContradicts(other)
        if nameLetters == other.nameLetters || nameSounds == other.nameSounds {
            if contradicts { return 4 }
            return nameWhole == other.nameWhole ? 7 : 6
        }
        if coreIsAlike(other) { return contradicts ? 3 : 5 }
        return coreShares(other) ? 2 : 1
    }

    private func nameContradicts(_ other: MatterFeatures) -> Bool {
        if nameTrade != 0, other.nameTrade != 0, nameTrade != other.nameTrade { return true }
        return namePlace != 0 && other.namePlace != 0 && !Gazetteer.agree(namePlace, other.namePlace)
    }

    /// One slip in characters or sounds; in cores of two characters only another character in place of one.
    private func coreIsAlike(_ other: MatterFeatures) -> Bool {
        guard min(Slips.count(nameSounds), Slips.count(other.nameSounds)) >= 2 else { return false }
        return Slips.between(nameSounds, other.nameSounds) == .one
            || nameHan != SIMD8() && other.nameHan != SIMD8() && Slips.between(nameHan, other.nameHan) == .one
    }

    /// Two neighbouring units in common.
    private func coreShares(_ other: MatterFeatures) -> Bool {
        for left in 0..<7 where nameSounds[left + 1] != 0 {
            for right in 0..<7 where nameSounds[left] == other.nameSounds[right] {
                if nameSounds[left + 1] == other.nameSounds[right + 1] { return true }
            }
        }
        return false
    }
}
