/// Which known words (`NameWords`) follow one another up to the end of a name.
struct NameTiling {
    /// Where the name ends.
    let end: Int
    private let units: SpokenUnits
    /// For each place of the last `window` units the longest word after which known words follow up to the end.
    private var words: [WordTable.Match?]
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

    func word(at start: Int) -> WordTable.Match? { start >= first && start < end ? words[start - first] : nil }

    /// Where the last word of two or more units begins, whatever follows it.
    func lastWord(from start: Int) -> Int? {
        (max(start, first)..<max(end, start, first)).last { index in
            longest(at: index) { _ in true }.map { $0.count >= 2 } ?? false
        }
    }

    private func longest(at start: Int, where fits: (Int) -> Bool) -> WordTable.Match? {
        var best: WordTable.Match?
        NameWords.table.matches(in: units, from: start, to: end) { word in
            // A single character is a word only at the very end.
            if word.count == 1 && start + 1 < end { return }
            if let known = best, known.count == word.count, known.isWritten || !word.isWritten { return }
            if fits(start + word.count) { best = word }
        }
        return best
    }
}
