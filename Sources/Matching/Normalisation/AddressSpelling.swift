/// An address in which what people tell in several ways is told in one: of a run of stalls or houses (A50-52号, 699-701号) the
/// first, and a floor below the ground (B1, 负一楼, 地下1层, -1F) as 负1层.
enum AddressSpelling {
    /// 负, which stands before the number of a floor below the ground and nowhere else in a plain address.
    static let below: UInt16 = 0x8D1F

    static func plain(_ scalars: [UInt16]) -> [UInt16] {
        let tellsFloor = tellsFloor(scalars)
        var plain: [UInt16] = []
        plain.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            if let (floor, end) = basement(scalars, at: index, tellsFloor) {
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

    /// The floor below the ground that is told at `index`, from 1 to 9, and where its words end. Behind a hyphen, which may
    /// only part words (商贸城-3楼), it is the first or the second; with a B the third at most, and a digit: B三楼 is B座三楼.
    private static func basement(
        _ scalars: [UInt16], at index: Int, _ tellsFloor: Bool
    ) -> (floor: UInt16, end: Int)? {
        let isInside = index > 0 && (scalars[index - 1].isLetter || scalars[index - 1].isDigit)
        let digit = index + 1 < scalars.count && scalars[index + 1].isDigit ? scalars[index + 1] : 0
        switch scalars[index] {
        case below: return floor(scalars, at: index + 1)
        case 0x5730: return scalars[index...].starts(with: underground) ? floor(scalars, at: index + 2) : nil
        case 0x2D where !isInside && (0x31...0x32).contains(digit): return floor(scalars, at: index + 1)
        case 0x62 where !isInside && (0x31...0x33).contains(digit):
            return floor(scalars, at: index + 1) ?? (tellsFloor ? nil : letteredFloor(scalars, at: index + 1))
        default: return nil
        }
    }

    /// One numeral, and 层, 楼 or F behind it.
    private static func floor(_ scalars: [UInt16], at index: Int) -> (floor: UInt16, end: Int)? {
        guard index + 1 < scalars.count, let number = numeral(scalars[index]), isFloor(scalars, at: index + 1) else {
            return nil
        }
        return (number, index + 2)
    }

    private static func isFloor(_ scalars: [UInt16], at index: Int) -> Bool {
        let isLetter = scalars[index] == 0x66 && !(index + 1 < scalars.count && scalars[index + 1].isLetter)
        return isLetter || floors.contains(scalars[index])
    }

    /// Whether a floor is told in words: then B1 is a stall or a building (3楼B1, B1-2F-1234).
    private static func tellsFloor(_ scalars: [UInt16]) -> Bool {
        scalars.indices.dropFirst().contains {
            (numeral(scalars[$0 - 1]) != nil || scalars[$0 - 1] == 0x9996) && isFloor(scalars, at: $0)  // 首
        }
    }

    /// The 1 to 3 of B1 where no word behind it says that B1 is a stall or a building, and no single digit that B1 is the
    /// first of a run (B1-3, B1、B2).
    private static func letteredFloor(_ scalars: [UInt16], at index: Int) -> (floor: UInt16, end: Int)? {
        let behind = scalars[(index + 1)...]
        let word = behind.first == FoldedScalars.space ? behind.dropFirst().first : nil
        guard let next = behind.first else { return (scalars[index] - 0x30, index + 1) }
        guard !next.isDigit, !next.isOther, next != 0x23, !marks.contains(word ?? 0),
            self.next(scalars, at: index + 1, row: 0x62)?.count != 1
        else { return nil }
        return (scalars[index] - 0x30, index + 1)
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
        // 88-301室 behind a road is room 301 of number 88; 15-3号楼 is a building.
        let isMarked = end < scalars.count && (isHouse ? isHouseMark(scalars, at: end) : marks.contains(scalars[end]))
        return isMarked || isLettered ? end : first.upperBound
    }

    private static func isHouseMark(_ scalars: [UInt16], at index: Int) -> Bool {
        houseMarks.contains(scalars[index]) && !(index + 1 < scalars.count && scalars[index + 1] == 0x697C)  // 楼
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
    private static let houseMarks = Array("号#".utf16)
    private static let marks = Array("号室铺档摊间房#".utf16)
}
