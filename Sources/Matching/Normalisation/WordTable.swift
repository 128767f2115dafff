/// Words known by the letters they are said with, each with a number and its count of syllables: so that a word is found in
/// Chinese, misspelt with another character of the same sound, and in Pinyin alike.
struct WordTable: @unchecked Sendable {
    struct Word: Sendable {
        let number: UInt32
        let syllables: UInt8
        /// Hash of its characters.
        fileprivate let characters: UInt64
    }

    /// A word found in a text.
    struct Match {
        let number: UInt32
        /// How many units of the text it takes.
        let count: Int
        /// Whether its very characters stand there and not only others that sound the same.
        let isWritten: Bool
        /// Whether another word of the table is said the same and would do as well.
        var isAmbiguous = false
    }

    /// Open addressing; key 0 is an empty place. Words of the same sound stand in `words` one after the other.
    private struct Place {
        var key: UInt64 = 0
        var first: Int32 = 0
        var count: Int32 = 0
    }

    /// Made once and kept for the life of the process, as `ScalarTable` is, and read without a check.
    private let places: UnsafePointer<Place>
    private let words: UnsafePointer<Word>
    private let mask: Int
    /// The most syllables of a word.
    private let longest: Int
    /// The most syllables of a word that begins with two given ones (`pair`): most places in a text begin none and are
    /// left at once.
    private let reach: UnsafePointer<UInt8>

    init(_ entries: [(text: String, number: UInt32)]) {
        var found: [UInt64: [Word]] = [:]
        var longest = 0
        var reach = [UInt8](repeating: 0, count: Self.pairs)
        for entry in entries {
            var units = SpokenUnits()
            units.append(FoldedScalars(entry.text).scalars[...])
            let word = Word(
                number: entry.number, syllables: UInt8(min(units.count, 255)), characters: Self.characters(units))
            found[units.letters(0..<units.count), default: []].append(word)
            longest = max(longest, units.count)
            if units.count > 1 {
                let pair = Self.pair(units.sounds[0], units.sounds[1])
                reach[pair] = max(reach[pair], word.syllables)
            }
        }
        var size = 64
        while size < found.count * 3 { size *= 2 }
        var places = [Place](repeating: Place(), count: size)
        var words: [Word] = []
        for (key, some) in found.sorted(by: { $0.key < $1.key }) {
            var index = Int(truncatingIfNeeded: key) & (size - 1)
            while places[index].key != 0 { index = (index + 1) & (size - 1) }
            places[index] = Place(key: key, first: Int32(words.count), count: Int32(some.count))
            words += some
        }
        self.places = Self.kept(places)
        self.words = Self.kept(words)
        self.reach = Self.kept(reach)
        (self.longest, mask) = (longest, size - 1)
    }

    private static let pairs = 0x10000

    private static func pair(_ first: UInt16, _ second: UInt16) -> Int {
        Int(truncatingIfNeeded: (UInt32(first) &* 0x9E37_79B1 &+ UInt32(second) &* 0x85EB_CA6B) >> 16)
    }

    private static func kept<Element>(_ array: [Element]) -> UnsafePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
        memory.initialize(from: array, count: array.count)
        return UnsafePointer(memory)
    }

    /// The words that begin at `start` and end by `end`, the shorter first. A word in Chinese characters must have as many
    /// of them as the table's has, so that 先 (xian) is not 西安; one in letters need not be cut as the table's is.
    func matches(in units: SpokenUnits, from start: Int, to end: Int, each: (Match) -> Void) {
        var hash = LetterHash.empty
        var characters: UInt64 = 0
        let isChinese = units.han[start] != 0
        var most = longest
        if isChinese, start + 1 < end {
            // A single syllable is tried wherever it stands.
            most = max(1, Int(reach[Self.pair(units.sounds[start], units.sounds[start + 1])]))
        }
        for index in start..<min(end, start + most) {
            hash = hash.joined(Sound.letterHash(units.sounds[index]))
            characters = Self.joined(characters, units.han[index])
            let count = index + 1 - start
            for word in words(hash.mixed) where !isChinese || Int(word.syllables) == count {
                let isWritten = !isChinese || word.characters == characters
                each(Match(number: word.number, count: count, isWritten: isWritten))
            }
        }
    }

    private static func characters(_ units: SpokenUnits) -> UInt64 { units.han.reduce(0) { joined($0, $1) } }

    private static func joined(_ hash: UInt64, _ character: UInt16) -> UInt64 {
        (hash ^ UInt64(character)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// All words said with these letters.
    private func words(_ letters: UInt64) -> UnsafeBufferPointer<Word> {
        var index = Int(truncatingIfNeeded: letters) & mask
        while places[index].key != 0 {
            if places[index].key == letters {
                return UnsafeBufferPointer(start: words + Int(places[index].first), count: Int(places[index].count))
            }
            index = (index + 1) & mask
        }
        return UnsafeBufferPointer(start: nil, count: 0)
    }
}
