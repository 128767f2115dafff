/// A text taken apart into what is said one after the other: a Chinese character, a syllable in letters, a number, a
/// piece of a foreign word. Runs of a text are compared by the letters they are said with.
struct SpokenUnits {
    /// Chinese character, or 0 where letters or digits stand.
    private(set) var han: [UInt16] = []
    private(set) var sounds: [UInt16] = []
    /// Where a word in letters begins: a place may end there.
    private(set) var wordStarts: [Int] = []

    init() {}

    init(_ text: String) { append(FoldedScalars(text).scalars[...]) }

    /// The hash of all letters.
    var letters: UInt64 { letters(0..<count) }

    var count: Int { sounds.count }
    var isEmpty: Bool { sounds.isEmpty }

    mutating func append(han scalar: UInt16) { append(scalar, Sound.of(scalar)) }

    /// Everything in a range of a folded text that is a word.
    mutating func append(_ scalars: ArraySlice<UInt16>) {
        if han.isEmpty {
            han.reserveCapacity(scalars.count)
            sounds.reserveCapacity(scalars.count)
        }
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar.isLetter {
                let end = scalars[index...].firstIndex { !$0.isLetter } ?? scalars.endIndex
                append(word: scalars[index..<end])
                index = end
            } else if scalar.isDigit {
                let end = scalars[index...].firstIndex { !$0.isDigit } ?? scalars.endIndex
                append(number: scalars[index..<end])
                index = end
            } else if let word = NameReadings.word(at: scalars[index...]) {
                for (character, sound) in zip(word.characters, word.sounds) { append(character, sound) }
                index += word.characters.count
            } else {
                if scalar.isOther { append(han: scalar) }
                index += 1
            }
        }
    }

    mutating func removeLast(_ number: Int) {
        han.removeLast(number)
        sounds.removeLast(number)
        while let last = wordStarts.last, last >= count { wordStarts.removeLast() }
    }

    /// Reads the character at a place as the surname that it is there.
    mutating func readSurname(at index: Int) {
        guard index < count, let sound = NameReadings.surname(han[index]), sounds[index] == Sound.of(han[index])
        else { return }
        sounds[index] = sound
    }

    /// A word in small letters.
    mutating func append(word: ArraySlice<UInt16>) {
        wordStarts.append(count)
        var syllables: [UInt16] = []
        // A single letter is a letter: the A of stall A50 is not the syllable 阿.
        if word.count > 1, SyllableCutter.shared.cut(word, into: &syllables) {
            for sound in syllables { append(0, sound) }
        } else {
            appendForeign(word)
        }
    }

    /// Cut before each consonant that follows a vowel, and after three letters.
    private mutating func appendForeign(_ word: ArraySlice<UInt16>) {
        var piece: UInt16 = 0
        var length = 0
        var vowel = false
        for letter in word {
            let isVowel = Self.vowels >> (letter - 97) & 1 == 1
            if length == 3 || vowel && !isVowel {
                append(0, Sound.letters | piece)
                (piece, length) = (0, 0)
            }
            piece = piece << 5 | (letter - 96)
            (length, vowel) = (length + 1, isVowel)
        }
        if length > 0 { append(0, Sound.letters | piece) }
    }

    /// One bit for each letter.
    private static let vowels = "aeiouy".utf8.reduce(UInt32(0)) { $0 | 1 << (UInt32($1) - 97) }

    private mutating func append(number: ArraySlice<UInt16>) {
        let value = number.reduce(UInt32(0)) { ($0 &* 10 &+ UInt32($1 - 0x30)) % 0x4000 }
        append(0, Sound.digits | UInt16(value))
    }

    private mutating func append(_ scalar: UInt16, _ sound: UInt16) {
        han.append(scalar)
        sounds.append(sound)
    }

    /// The hash of the letters of some units; 0 for none.
    func letters(_ range: Range<Int>) -> UInt64 {
        var hash = LetterHash.empty
        for index in range { hash = hash.joined(Sound.letterHash(sounds[index])) }
        return hash.mixed
    }

    /// The hash of the letters of two runs, the one behind the other.
    func letters(_ first: Range<Int>, _ second: Range<Int>) -> UInt64 {
        var hash = LetterHash.empty
        for index in first { hash = hash.joined(Sound.letterHash(sounds[index])) }
        for index in second { hash = hash.joined(Sound.letterHash(sounds[index])) }
        return hash.mixed
    }

    /// The characters; in letters what is not Chinese.
    func text(_ range: Range<Int>) -> String {
        range.map { han[$0] == 0 ? Sound.text(sounds[$0]) : String(decoding: [han[$0]], as: UTF16.self) }.joined()
    }

    func spoken(_ range: Range<Int>) -> [String] { range.map { Sound.text(sounds[$0]) } }
}

extension ArraySlice<UInt16> {
    /// The hash of a word in small letters.
    var letterHash: UInt64 { reduce(LetterHash.empty) { $0.joined(LetterHash(UInt64($1))) }.mixed }
}
