import Vocabulary

extension MatterFeatures {
    /// How far two matters agree in each field. The same in either direction.
    package func compared(with other: MatterFeatures) -> Comparison {
        var comparison = Comparison()
        comparison[.rightNumber] = rightNumberLevel(other)
        comparison[.brand] = brandLevel(other)
        comparison[.name] = nameLevel(other)
        comparison[.contact] = contactLevel(other)
        comparison[.telephone] = telephoneLevel(other)
        comparison[.address] = addressLevel(other)
        comparison[.unit] = unitLevel(other)
        comparison[.page] = pageLevel(other)
        comparison[.goods] = goodsLevel(other)
        comparison[.time] = timeLevel(other)
        comparison[.told] = toldLevel(other)
        comparison[.complainant] = complainantLevel(other)
        if rightKind & 0xFF == other.rightKind & 0xFF { comparison.rightKind = UInt8(rightKind & 0xFF) }
        return comparison
    }

    /// Where a number is not told, rights of two kinds are still two rights.
    private func rightNumberLevel(_ other: MatterFeatures) -> UInt8 {
        let kinds = (rightKind & 0xFF, other.rightKind & 0xFF)
        let areTwoKinds = kinds.0 != 0 && kinds.1 != 0 && kinds.0 != kinds.1
        guard rightNumber != 0, other.rightNumber != 0 else { return areTwoKinds ? 1 : 0 }
        let isOfPatents = { (kind: UInt16) in RightType.isPatent(number: UInt8(kind)) }
        guard kinds.0 == 0 || kinds.1 == 0 || isOfPatents(kinds.0) == isOfPatents(kinds.1) else { return 1 }
        let slips = Slips.between(rightNumber, other.rightNumber)
        if slips == .none || sharesSecondRight(other) { return 3 }
        if slips == .one { return 2 }
        return (moreTold | other.moreTold) & Self.moreRights == 0 ? 1 : 0
    }

    /// Whether a number that either tells second is among the other's.
    private func sharesSecondRight(_ other: MatterFeatures) -> Bool {
        if secondRight != 0, secondRight == other.secondRight { return true }
        return secondRight != 0 && secondRight == Self.shortRight(other.rightNumber)
            || other.secondRight != 0 && other.secondRight == Self.shortRight(rightNumber)
    }

    /// The same in one writing and contradicting in the other (NIKE运动鞋, ADIDAS运动鞋) says neither. Where several marks are
    /// told, others than those that are kept may be the same.
    private func brandLevel(_ other: MatterFeatures) -> UInt8 {
        let bothChinese = brandLetters != 0 && other.brandLetters != 0
        let bothLatin = brandLatinLetters != 0 && other.brandLatinLetters != 0
        if bothLatin, brandLatinLetters == other.brandLatinLetters { return 4 }
        if bothChinese, brandLetters == other.brandLetters {
            if contradictsInLetters(other) { return 0 }
            return brandHan == other.brandHan ? 4 : 3
        }
        if brandLetters != 0, brandLetters == other.brandLatinLetters { return 3 }
        if brandLatinLetters != 0, brandLatinLetters == other.brandLetters { return 3 }
        guard bothChinese || bothLatin else { return 0 }
        if bothLatin, Slips.between(brandLatin, other.brandLatin) == .one { return 2 }
        if bothChinese, isChineseSlip(other), !contradictsInLetters(other) { return 2 }
        return (moreTold | other.moreTold) & Self.moreMarks == 0 ? 1 : 0
    }

    private func isChineseSlip(_ other: MatterFeatures) -> Bool {
        Slips.between(brandHan, other.brandHan) == .one
            || Slips.between(Sound.of(brandHan), Sound.of(other.brandHan)) == .one
    }

    /// Whether both marks have a part in letters that is not only the Chinese one in Pinyin (小米 Xiaomi), and these are
    /// neither a slip apart nor one the beginning of the other (Nike, Nike Air).
    private func contradictsInLetters(_ other: MatterFeatures) -> Bool {
        guard brandLatinLetters != 0, other.brandLatinLetters != 0 else { return false }
        if brandLatinLetters == brandLetters || other.brandLatinLetters == other.brandLetters { return false }
        var head = 0
        while head < 16, brandLatin[head] == other.brandLatin[head] { head += 1 }
        if head == 16 || brandLatin[head] == 0 || other.brandLatin[head] == 0 { return false }
        return Slips.between(brandLatin, other.brandLatin) == .more
    }

    private func contactLevel(_ other: MatterFeatures) -> UInt8 {
        guard contactSounds[0] != 0, other.contactSounds[0] != 0 else { return 0 }
        if contactHan == other.contactHan, contactHan[0] != 0 { return 4 }
        if sorted(contactSounds) == sorted(other.contactSounds) { return 3 }
        let isSlip =
            Slips.between(contactSounds, other.contactSounds) == .one
            || Slips.between(contactHan, other.contactHan) == .one
        return isSlip ? 2 : 1
    }

    private func sorted(_ sounds: SIMD4<UInt16>) -> SIMD4<UInt16> {
        var sorted = sounds
        for round in 0..<3 {
            for index in 0..<3 - round where sorted[index] > sorted[index + 1] {
                (sorted[index], sorted[index + 1]) = (sorted[index + 1], sorted[index])
            }
        }
        return sorted
    }

    private func telephoneLevel(_ other: MatterFeatures) -> UInt8 {
        guard telephone != 0, other.telephone != 0 else { return 0 }
        if telephone == other.telephone { return 4 }
        if telephone % 10_000_000 == other.telephone % 10_000_000, min(telephone, other.telephone) < 100_000_000 {
            return 3
        }
        return Slips.between(decimal(telephone), decimal(other.telephone)) == .one ? 2 : 1
    }

    private func decimal(_ number: UInt64) -> UInt64 {
        var (rest, packed, shift) = (number, UInt64(0), UInt64(0))
        while rest > 0 {
            packed |= (rest % 10) << shift
            rest /= 10
            shift += 4
        }
        return packed
    }

    private func goodsLevel(_ other: MatterFeatures) -> UInt8 {
        guard goodsLetters != 0, other.goodsLetters != 0 else { return 0 }
        if goodsLetters == other.goodsLetters { return 3 }
        guard goodsHan != SIMD4(), other.goodsHan != SIMD4() else {
            return (goodsHan == SIMD4()) == (other.goodsHan == SIMD4()) ? 1 : 0
        }
        for index in 0..<4 where goodsHan[index] != 0 && any(other.goodsHan .== SIMD4(repeating: goodsHan[index])) {
            return 2
        }
        return 1
    }

    private func timeLevel(_ other: MatterFeatures) -> UInt8 {
        let days: Int
        if incident != 0, other.incident != 0 {
            days = abs(Int(incident) - Int(other.incident))
        } else if received != 0, other.received != 0 {
            days = abs(Int(received) - Int(other.received))
        } else {
            return 0
        }
        switch days {
        case ..<10: return 6
        case ..<30: return 5
        case ..<60: return 4
        case ..<120: return 3
        case ..<200: return 2
        default: return 1
        }
    }

    private func toldLevel(_ other: MatterFeatures) -> UInt8 {
        if order != 0, order == other.order { return 3 }
        var level: UInt8 = 0
        for left in 0..<2 where amounts[left] != 0 {
            for right in 0..<2 where other.amounts[right] != 0 {
                if amounts[left] == other.amounts[right] { return 2 }
                // Yuan and pieces cannot be compared.
                if amounts[left] & 7 == other.amounts[right] & 7 { level = 1 }
            }
        }
        return isPart(Self.moreAmounts | Self.moreOrders, other) ? 0 : level
    }

    private func complainantLevel(_ other: MatterFeatures) -> UInt8 {
        if complainant != 0, complainant | 3 == other.complainant | 3 { return 3 }
        if complainantTelephone != 0, complainantTelephone == other.complainantTelephone { return 2 }
        guard complainant != 0, other.complainant != 0 else { return 0 }
        // An agent speaks for somebody, and a name in letters may be the same as one in characters.
        if (complainant ^ other.complainant) & 1 != 0 || (complainant | other.complainant) & 2 != 0 { return 0 }
        return 1
    }
}
