/// Which known words (`NameWords`) follow one another up to the end of a name.
struct NameTiling {
    struct Word {
        let number: UInt32
        let count: Int
    }

    /// Where the name ends.
    let end: Int
    private let units: SpokenUnits
    /// For each place of the last `window` units the longest word after which known words follow up to the end.
    private var words: [Word?]
    private let first: Int

    /// Trade and form together are hardly longer. Unit: syllables.
    private static let window = 18

    init(_ units: SpokenUnits, to end: Int) {
        (self.units, self.end) = (units, end)
        first = max(0, end - Self.window)
        words = Array(repeating: nil, count: end - first)
        for start in stride(from: end - 1, through: first, by: -1) {
            words[start - first] = longest(at: start) { isTiled(from: $0) }
        }
    }

    /// Whether only known words follow; the end itself counts.
    func isTiled(from start: Int) -> Bool {
        start == end || start >= first && start < end && words[start - first] != nil
    }

    func word(at start: Int) -> Word? { start >= first && start < end ? words[start - first] : nil }

    /// Where the last word of two or more units begins, whatever follows it.
    func lastWord(from start: Int) -> Int? {
        (max(start, first)..<max(end, start, first)).last { index in
            longest(at: index) { _ in true }.map { $0.count >= 2 } ?? false
        }
    }

    private func longest(at start: Int, where fits: (Int) -> Bool) -> Word? {
        var hash = LetterHash.empty
        var best: Word?
        for index in start..<min(end, start + NameWords.table.longest) {
            hash = hash.joined(Sound.letterHash(units.sounds[index]))
            let count = index + 1 - start
            // A single character is a word only at the very end.
            if count == 1 && index + 1 < end { continue }
            for word in NameWords.table.words(hash.mixed) where Int(word.syllables) == count && fits(index + 1) {
                best = Word(number: word.number, count: count)
            }
        }
        return best
    }
}
