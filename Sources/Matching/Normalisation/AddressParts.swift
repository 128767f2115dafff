/// An address taken apart: division, township, road and number, building, place inside it. In whatever order it is told
/// (English begins with the room), in one piece or with brackets and commas.
package struct AddressParts {
    /// The innermost division told (six digits, GB/T 2260); 0 if none is.
    package private(set) var area: UInt32 = 0
    /// Hashes of the letters of the names; 0 where none is told.
    private(set) var township: UInt32 = 0
    private(set) var road: UInt32 = 0
    package private(set) var roadNumber: UInt16 = 0
    private(set) var building: UInt32 = 0
    package private(set) var unit = UnitTokens()
    private var units = SpokenUnits()
    private var marks: [AddressMark] = []

    private static let longest = 80

    package init(_ text: String) {
        var segments = Self.withoutCountry(Self.segments(AddressSpelling.plain(FoldedScalars(text).scalars)))
        // Where the address ends with its divisions (in English, in brackets), they tell which of several is meant.
        if segments.count > 1, Self.isDivisions(segments.last!) { segments.reverse() }
        for segment in segments where units.count < Self.longest {
            let start = units.count
            units.append(words: segment)
            while marks.count < units.count { marks.append(.of(units, marks.count)) }
            read(from: start, to: units.count)
        }
    }

    private static func isDivisions(_ segment: ArraySlice<UInt16>) -> Bool {
        var units = SpokenUnits()
        units.append(words: segment)
        guard let found = Gazetteer.longest(in: units, from: 0, to: units.count) else { return false }
        return found.count == units.count || segment.first!.isOther
    }

    /// An address in letters without the country and the postcode that end it: Zhejiang 322000, China. One that ends in
    /// Chinese stays as it is.
    private static func withoutCountry(_ segments: [ArraySlice<UInt16>]) -> [ArraySlice<UInt16>] {
        var inner = segments
        while let last = inner.last, !last.contains(where: \.isOther) {
            let words = last.split(separator: FoldedScalars.space)
            if let word = words.last(where: { !AddressWords.isCountry($0) }) {
                inner[inner.count - 1] = last[..<word.endIndex]
                return inner
            }
            inner.removeLast()
        }
        return segments
    }

    private static func segments(_ scalars: [UInt16]) -> [ArraySlice<UInt16>] {
        scalars.split { $0 == FoldedScalars.comma || $0 == FoldedScalars.opening || $0 == FoldedScalars.closing }
    }

    private mutating func read(from start: Int, to end: Int) {
        var index = readAreas(from: start, to: end)
        index = readTownship(from: index, to: end)
        index = readRoad(from: index, to: end)
        guard index < end else { return }
        let inside = firstToken(from: index, to: end)
        readBuilding(from: index, to: inside)
        if inside < end { readUnit(from: inside, to: end) }
    }

    private mutating func readAreas(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, let found = Gazetteer.longest(in: units, from: index, to: end, inside: area) {
            // Inner divisions go on, outer ones are told again behind or (in English) come later.
            if Gazetteer.contains(area, found.number) {
                area = found.number
            } else if !Gazetteer.contains(found.number, area) {
                break
            }
            index += found.count
        }
        return index
    }

    private mutating func readTownship(from start: Int, to end: Int) -> Int {
        for index in start..<min(end, start + 9) {
            switch marks[index] {
            case .digits, .letter: return start
            case .township where index > start:
                if township == 0 { township = short(start..<index + 1) }
                return index + 1
            // 街道, not 街.
            case .road
            where units.han[index] == 0x8857 && index + 1 < end && units.han[index + 1] == 0x9053 && index > start:
                if township == 0 { township = short(start..<index + 2) }
                return index + 2
            case .road: return start
            default: continue
            }
        }
        return start
    }

    private mutating func readRoad(from start: Int, to end: Int) -> Int {
        guard road == 0 else { return start }
        if let behind = readNumberedRoad(from: start, to: end) { return behind }
        for index in start..<min(end, start + 16) {
            if case .digits = marks[index] { return start }
            guard marks[index].isRoad, index > start, let number = value(at: index + 1, to: end) else { continue }
            let isNumbered = number.end == end || marks[number.end].isNumber || marks[number.end].isRoad
            // 商业街3楼 is a building.
            guard isNumbered else { continue }
            road = short(start..<index + 1)
            let behind = min(number.end + 1, end)
            // 人民路3号楼: the number is the house's, not the road's.
            if behind < end, marks[behind].isFloor { return index + 1 }
            roadNumber = UInt16(min(number.value, 65_535))
            return behind
        }
        return start
    }

    /// As English has it: 1002 Huaqiangbei Road.
    private mutating func readNumberedRoad(from start: Int, to end: Int) -> Int? {
        guard start + 2 < end, case .digits(let number) = marks[start], units.han[start + 1] == 0,
            let last = (start + 2..<end).first(where: { marks[$0].isRoad }), last + 1 == end
        else { return nil }
        (road, roadNumber) = (short(start + 1..<end), UInt16(min(number, 65_535)))
        return end
    }

    /// Where the first number or letter stands that has a mark behind it.
    private func firstToken(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            switch marks[index] {
            case .digits, .letter: return index
            default:
                if floorBelow(at: index, to: end) != nil { return index }
                if units.han[index] != 0, let number = value(at: index, to: end), number.end < end,
                    marks[number.end].isFloor || marks[number.end].isBlock || marks[number.end].isNumber
                        || marks[number.end].isRoom
                {
                    return index
                }
            }
            index += 1
        }
        return end
    }

    private mutating func readBuilding(from start: Int, to end: Int) {
        guard building == 0, start < end else { return }
        let place = Gazetteer.longest(in: units, from: start, to: end)
        let name = (place.map { $0.count < end - start ? start + $0.count : start } ?? start)..<end
        if name.count >= 2 { building = short(name) }
    }

    private mutating func readUnit(from start: Int, to end: Int) {
        var index = start
        while index < end {
            if case .letter(let letter) = marks[index] {
                index = readLetter(letter, at: index, to: end)
            } else if let floor = floorBelow(at: index, to: end) {
                unit.floor = UnitTokens.below + floor
                index += 3
            } else if let number = value(at: index, to: end) {
                index = readNumber(number.value, end: number.end, to: end)
            } else {
                index += 1
            }
        }
    }

    /// The floor below the ground told at a place as `AddressSpelling` spells it: 负1层.
    private func floorBelow(at index: Int, to end: Int) -> UInt8? {
        guard index + 2 < end, units.han[index] == AddressSpelling.below, case .digits(let floor) = marks[index + 1],
            (1...9).contains(floor)
        else { return nil }
        return marks[index + 2].isFloor ? UInt8(floor) : nil
    }

    private mutating func readLetter(_ letter: UInt8, at index: Int, to end: Int) -> Int {
        if index + 1 < end, marks[index + 1].isBlock {
            unit.block = UInt16(letter)
            return index + 2
        }
        // 4F: the letter behind a number that has been read as one.
        if letter == 6, unit.number != 0, unit.floor == 0, index > 0, case .digits = marks[index - 1] {
            (unit.floor, unit.number) = (UInt8(min(unit.number, UInt16(UnitTokens.below))), 0)
            return index + 1
        }
        unit.row = letter
        return index + 1
    }

    private mutating func readNumber(_ value: UInt32, end next: Int, to end: Int) -> Int {
        let value = UInt16(min(value, 60_000))
        guard next < end else {
            unit.number = value
            return next
        }
        if marks[next].isFloor {
            unit.floor = UInt8(min(value, UInt16(UnitTokens.below)))
            return next + 1
        }
        let width = blockWidth(at: next, to: end)
        if width > 0 { unit.block = unit.block &* 31 &+ 100 &+ value } else { unit.number = value }
        return next + width
    }

    /// How many units say that the number before them is a block's: 座; 号楼; 单元 (of which 元 is the mark); 0 if none do.
    private func blockWidth(at next: Int, to end: Int) -> Int {
        if marks[next].isBlock { return 1 }
        guard next + 1 < end else { return 0 }
        if marks[next].isNumber, marks[next + 1].isFloor { return 2 }
        return units.han[next] == 0x5355 && marks[next + 1].isBlock ? 2 : 0
    }

    /// The number at a place, in digits or (in Chinese) numerals.
    private func value(at index: Int, to end: Int) -> (value: UInt32, end: Int)? {
        guard index < end else { return nil }
        if case .digits(let value) = marks[index] { return (value, index + 1) }
        guard units.han[index] != 0 else { return nil }
        return ChineseNumber.read(units.han, at: index, to: end)
    }

    private func short(_ range: Range<Int>) -> UInt32 { UInt32(truncatingIfNeeded: units.letters(range)) }
}
