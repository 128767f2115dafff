/// An address in which what people tell in several ways is told in one: of a run of stalls or houses (A50-52号, 699-701号) the
/// first, and a floor below the ground (B1, 负一楼, 地下1层, -1F) as 负1层.
enum AddressSpelling {
    /// 负, which stands before the number of a floor below the ground and nowhere else in a plain address.
    static let below: UInt16 = 0x8D1F

    static func plain(_ scalars: [UInt16]) -> [UInt16] {
        var plain: [UInt16] = []
        plain.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            if let (floor, end) = basement(scalars, at: index) {
                plain += [below, 0x30 + floor, 0x5C42]  // 层
                index = end
            } else if scalars[index].isDigit {
                let end = endOfDigits(scalars, from: index)
                plain += scalars[index..<end]
                index = endOfRun(scalars, from: index..<end)
            } else {
                plain.append(scalars[index])
                index += 1
            }
        }
        return plain
    }

    /// The floor below the ground that is told at `index`, from 1 to 9, and where its words end.
    private static func basement(_ scalars: [UInt16], at index: Int) -> (floor: UInt16, end: Int)? {
        let isInside = index > 0 && (scalars[index - 1].isLetter || scalars[index - 1].isDigit)
        switch scalars[index] {
        case below: return floor(scalars, at: index + 1)
        case 0x5730: return scalars[index...].starts(with: underground) ? floor(scalars, at: index + 2) : nil
        case 0x2D where !isInside: return floor(scalars, at: index + 1)
        case 0x62 where !isInside: return floor(scalars, at: index + 1) ?? letteredFloor(scalars, at: index + 1)
        default: return nil
        }
    }

    /// One numeral, and 层, 楼 or F behind it.
    private static func floor(_ scalars: [UInt16], at index: Int) -> (floor: UInt16, end: Int)? {
        guard index + 1 < scalars.count, let number = numeral(scalars[index]) else { return nil }
        let isLetter = scalars[index + 1] == 0x66 && !(index + 2 < scalars.count && scalars[index + 2].isLetter)
        return isLetter || floors.contains(scalars[index + 1]) ? (number, index + 2) : nil
    }

    /// The 1 to 3 of B1 where no word behind it says that B1 is a stall or a building.
    private static func letteredFloor(_ scalars: [UInt16], at index: Int) -> (floor: UInt16, end: Int)? {
        guard index < scalars.count, (0x31...0x33).contains(scalars[index]) else { return nil }
        let isLast = index + 1 == scalars.count
        return isLast || !scalars[index + 1].isDigit && !scalars[index + 1].isOther && scalars[index + 1] != 0x23
            ? (scalars[index] - 0x30, index + 1) : nil
    }

    private static func numeral(_ scalar: UInt16) -> UInt16? {
        let number = scalar.isDigit ? scalar - 0x30 : ChineseNumber.numeral(scalar).map(UInt16.init) ?? 0
        return number == 0 ? nil : number
    }

    /// Where the run of numbers ends that begins with `first`. Behind a road it is one house; a stall or room has a letter
    /// or three digits, for 3-5号 may be the fifth stall of row 3.
    private static func endOfRun(_ scalars: [UInt16], from first: Range<Int>) -> Int {
        let before = first.lowerBound > 0 ? scalars[first.lowerBound - 1] : FoldedScalars.space
        let isLettered = before.isLetter && !(first.lowerBound > 1 && scalars[first.lowerBound - 2].isLetter)
        let isHouse = roads.contains(before)
        let value = number(scalars[first])
        var end = first.upperBound
        while let next = next(scalars, at: end, row: isLettered ? before : 0) {
            let distance = number(scalars[next]) - value
            guard isHouse || (1...longestRun).contains(distance) && value >= (isLettered ? 10 : 100) else { break }
            end = next.upperBound
        }
        let isMarked = end < scalars.count && marks.contains(scalars[end])
        return isMarked || isLettered ? end : first.upperBound
    }

    /// The digits of the number that a sign or 至 joins to what ends at `index`; its row's letter may be told again.
    private static func next(_ scalars: [UInt16], at index: Int, row: UInt16) -> Range<Int>? {
        guard index < scalars.count, joins.contains(scalars[index]) else { return nil }
        var start = index + 1
        if row != 0, start < scalars.count, scalars[start] == row { start += 1 }
        let end = endOfDigits(scalars, from: start)
        return (1...5).contains(end - start) ? start..<end : nil
    }

    private static func endOfDigits(_ scalars: [UInt16], from start: Int) -> Int {
        var end = start
        while end < scalars.count, scalars[end].isDigit { end += 1 }
        return end
    }

    private static func number(_ digits: ArraySlice<UInt16>) -> Int {
        digits.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// More stalls side by side are hardly ever one shop.
    private static let longestRun = 20
    private static let joins = Array("-~,/至到".utf16)
    private static let underground = Array("地下".utf16)
    private static let floors = Array("层楼".utf16)
    private static let roads = Array("路街道巷弄".utf16)
    private static let marks = Array("号室铺档摊间房#".utf16)
}
