/// Words known by the letters they are said with, each with a number and its count of syllables: so that a word is found in
/// Chinese, misspelt with another character of the same sound, and in Pinyin alike.
struct WordTable: Sendable {
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
    }

    /// Open addressing; 0 is an empty place. Words of the same sound stand in `words` one after the other.
    private let keys: [UInt64]
    private let ranges: [Range<Int>]
    private let words: [Word]
    private let mask: Int
    /// The most syllables of a word.
    let longest: Int

    init(_ entries: [(text: String, number: UInt32)]) {
        var found: [UInt64: [Word]] = [:]
        var longest = 0
        for entry in entries {
            var units = SpokenUnits()
            units.append(FoldedScalars(entry.text).scalars[...])
            let word = Word(
                number: entry.number, syllables: UInt8(min(units.count, 255)), characters: Self.characters(units))
            found[units.letters(0..<units.count), default: []].append(word)
            longest = max(longest, units.count)
        }
        var size = 64
        while size < found.count * 3 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var ranges = [Range<Int>](repeating: 0..<0, count: size)
        var words: [Word] = []
        for (key, some) in found.sorted(by: { $0.key < $1.key }) {
            var place = Int(truncatingIfNeeded: key) & (size - 1)
            while keys[place] != 0 { place = (place + 1) & (size - 1) }
            keys[place] = key
            ranges[place] = words.count..<words.count + some.count
            words += some
        }
        (self.keys, self.ranges, self.words, self.mask, self.longest) = (keys, ranges, words, size - 1, longest)
    }

    /// The words that begin at `start` and end by `end`, the shorter first. A word in Chinese characters must have as many
    /// of them as the table's has, so that 先 (xian) is not 西安; one in letters need not be cut as the table's is.
    func matches(in units: SpokenUnits, from start: Int, to end: Int, each: (Match) -> Void) {
        var hash = LetterHash.empty
        var characters: UInt64 = 0
        let isChinese = units.han[start] != 0
        for index in start..<min(end, start + longest) {
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
    private func words(_ letters: UInt64) -> ArraySlice<Word> {
        var place = Int(truncatingIfNeeded: letters) & mask
        while keys[place] != 0 {
            if keys[place] == letters { return words[ranges[place]] }
            place = (place + 1) & mask
        }
        return []
    }
}
