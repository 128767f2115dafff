import Vocabulary

/// How a piece of a name is said, as one number: a syllable of Pinyin (from 1 on, ü as u, no tones), digits, up to three
/// letters of a word that is not Chinese, or a character that has no reading. By it 小米, 曉米 and "Xiaomi" are one.
enum Sound {
    /// Below it are syllables; from each of these on the sounds of its sort.
    static let unread: UInt16 = 0x2000
    static let digits: UInt16 = 0x4000
    static let letters: UInt16 = 0x8000

    /// The sound of one character by itself; never 0. In words and surnames see `NameReadings`.
    static func of(_ scalar: UInt16) -> UInt16 {
        let number = syllables[scalar]
        return number == 0 ? unread | scalar & 0x1FFF : number
    }

    /// Of some characters; 0 stays 0.
    static func of(_ scalars: SIMD4<UInt16>) -> SIMD4<UInt16> {
        var sounds = SIMD4<UInt16>()
        for index in 0..<4 where scalars[index] != 0 { sounds[index] = of(scalars[index]) }
        return sounds
    }

    /// The sound of a syllable of Pinyin as the tables write it (ü as v); nil for what no character is read as.
    static func of(syllable: String) -> UInt16? {
        Pinyin.syllablesInOrder.firstIndex(of: syllable).map { merged[$0 + 1] }
    }

    /// Hash of the letters by which a sound is written and the factor by which letters before it are shifted. Hashes of
    /// pieces join (`LetterHash.joined`), so that where a word is cut into syllables makes no difference.
    static func letterHash(_ sound: UInt16) -> LetterHash {
        if sound < unread { return hashes[Int(sound)] }
        guard sound >= letters else { return LetterHash(UInt64(sound)) }
        var hash = LetterHash.empty
        for shift in [10, 5, 0] as [UInt16] where sound >> shift & 31 != 0 {
            hash = hash.joined(LetterHash(UInt64(sound >> shift & 31) + 96))
        }
        return hash
    }

    /// The letters of a sound, for a person to read.
    static func text(_ sound: UInt16) -> String {
        if sound < unread { return Pinyin.syllablesInOrder[Int(sound) - 1].replacing("v", with: "u") }
        if sound >= digits, sound < letters { return String(sound & 0x3FFF) }
        guard sound >= letters else { return "?" }
        return String(
            String.UnicodeScalarView(
                [10, 5, 0].compactMap { (shift: UInt16) in
                    let letter = sound >> shift & 31
                    return letter == 0 ? nil : Unicode.Scalar(UInt8(letter + 96))
                }))
    }

    private static let syllables = ScalarTable { memory in
        for code in 0..<ScalarTable.count {
            let number = Pinyin.numbers[UInt16(code)]
            memory[code] = number == 0 ? 0 : merged[Int(number)]
        }
    }

    /// For each syllable the number under which it goes: lü is lu.
    static let merged: [UInt16] = {
        let order = Pinyin.syllablesInOrder
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, UInt16($0 + 1)) })
        return [0] + order.map { places[$0.replacing("v", with: "u")] ?? places[$0]! }
    }()

    private static let hashes: [LetterHash] =
        [.empty]
        + Pinyin.syllablesInOrder.map { syllable in
            syllable.replacing("v", with: "u").utf8.reduce(.empty) { $0.joined(LetterHash(UInt64($1))) }
        }
}

/// A polynomial over the letters of a word, modulo 2^64.
struct LetterHash: Equatable {
    private(set) var value: UInt64
    private var factor: UInt64

    static let empty = LetterHash(value: 0, factor: 1)
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C55

    private init(value: UInt64, factor: UInt64) {
        self.value = value
        self.factor = factor
    }

    /// Of one letter.
    init(_ letter: UInt64) {
        self.init(value: letter, factor: Self.base)
    }

    func joined(_ next: LetterHash) -> LetterHash {
        LetterHash(value: value &* next.factor &+ next.value, factor: factor &* next.factor)
    }

    /// Well mixed: 0 only for nothing.
    var mixed: UInt64 {
        guard factor != 1 else { return 0 }
        var mixed = (value ^ value >> 31) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 29) &* 0x94D0_49BB_1331_11EB
        return max(1, mixed ^ mixed >> 32)
    }
}
