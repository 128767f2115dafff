/// Where in a building a stall or room is: b座3楼a50号, B座三楼A50号 and "B座3F-A50" are block B, floor 3, row A, number 50.
/// The strongest evidence there is against the stall next door. 0 is "not told".
package struct UnitTokens: Sendable, Hashable {
    /// Letter (1 to 26) or 100 + number of 座, 栋, 幢, 期, 区; with 单元 joined to it.
    package var block: UInt16 = 0
    /// From the ground up; `below` and more below it: 201 is B1.
    package var floor: UInt8 = 0
    /// Letter in front of the number (1 to 26).
    package var row: UInt8 = 0
    package var number: UInt16 = 0

    static let below: UInt8 = 200
}

/// What a unit of an address says about the number beside it.
enum AddressMark {
    case none, road, number, block, floor, room, township, letter(UInt8), digits(UInt32)

    /// Of one unit of an address.
    static func of(_ units: SpokenUnits, _ index: Int) -> AddressMark {
        let sound = units.sounds[index]
        if units.han[index] != 0 { return chinese(units.han[index]) }
        if sound >= Sound.digits, sound < Sound.letters { return .digits(UInt32(sound & 0x3FFF)) }
        if sound >= Sound.letters, sound & 0x7FFF < 27 { return .letter(UInt8(sound & 31)) }
        return inLetters[sound] ?? .none
    }

    private static func chinese(_ scalar: UInt16) -> AddressMark {
        switch scalar {
        case 0x8DEF, 0x8857, 0x9053, 0x5DF7, 0x5F04: .road  // 路 街 道 巷 弄
        case 0x53F7: .number  // 号
        case 0x5EA7, 0x680B, 0x5E62, 0x671F, 0x533A, 0x5143: .block  // 座 栋 幢 期 区 (单)元
        case 0x697C, 0x5C42: .floor  // 楼 层
        case 0x5BA4, 0x94FA, 0x6863, 0x644A, 0x95F4, 0x623F: .room  // 室 铺 档 摊 间 房
        case 0x9547, 0x4E61: .township  // 镇 乡
        default: .none
        }
    }

    /// The same in Pinyin.
    private static let inLetters: [UInt16: AddressMark] = [
        sound("路"): .road, sound("街"): .road, sound("道"): .road, sound("号"): .number, sound("座"): .block,
        sound("楼"): .floor, sound("室"): .room, sound("镇"): .township,
    ]

    private static func sound(_ character: Unicode.Scalar) -> UInt16 { Sound.of(UInt16(character.value)) }

    var isRoad: Bool { if case .road = self { true } else { false } }
    var isNumber: Bool { if case .number = self { true } else { false } }
    var isBlock: Bool { if case .block = self { true } else { false } }
    var isFloor: Bool { if case .floor = self { true } else { false } }
    var isRoom: Bool { if case .room = self { true } else { false } }
}
