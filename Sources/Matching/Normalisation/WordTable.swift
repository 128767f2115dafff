/// Words known by the letters they are said with, each with a number and its count of syllables: so that a word is found in
/// Chinese, misspelt with another character of the same sound, and in Pinyin alike.
struct WordTable: Sendable {
    struct Word: Sendable {
        let number: UInt32
        let syllables: UInt8
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
            let word = Word(number: entry.number, syllables: UInt8(min(units.count, 255)))
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

    /// All words said with these letters.
    func words(_ letters: UInt64) -> ArraySlice<Word> {
        var place = Int(truncatingIfNeeded: letters) & mask
        while keys[place] != 0 {
            if keys[place] == letters { return words[ranges[place]] }
            place = (place + 1) & mask
        }
        return []
    }
}
