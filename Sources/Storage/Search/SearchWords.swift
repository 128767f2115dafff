/// What somebody typed into a search field, taken apart like the texts.
package struct SearchWords: Sendable {
    /// Each must stand in the matter or in what came later, as a word or a part of one.
    let words: [ArraySlice<UInt32>]
    /// Every one must be in the index for the case.
    package let tokens: [SearchToken]

    /// So many tokens are asked for at most; the text itself is looked at anyway.
    private static let mostTokens = 12
    /// So many of one word. Pieces that overlap say nearly the same, and each is looked up in all of the index.
    private static let mostOfWord = 6
    /// More of a question would only find less. Unit: scalars.
    private static let longest = 400

    package init(_ text: String) {
        let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest)))
        var words: [ArraySlice<UInt32>] = []
        for word in FoldedText(beginning).words where !words.contains(word) { words.append(word) }
        self.words = words
        let all = words.map(Self.cover)
        // From every word its share, so that a long one does not keep out the others.
        let share = min(Self.mostOfWord, max(1, Self.mostTokens / max(1, words.count)))
        var tokens: [SearchToken] = []
        for token in all.flatMap({ Self.spread($0, share) }) where !tokens.contains(token) { tokens.append(token) }
        self.tokens = Array(tokens.prefix(Self.mostTokens))
    }

    package var isEmpty: Bool { words.isEmpty }

    /// Whether tokens alone may deceive: the pieces of a longer word may stand apart in a text without the word.
    var isLonger: Bool { words.contains { $0.count > SearchTokens.longestPiece($0) } || words.count > Self.mostTokens }

    /// The longest pieces of a word, which together say most.
    private static func cover(_ word: ArraySlice<UInt32>) -> [SearchToken] {
        let length = min(SearchTokens.longestPiece(word), word.count)
        return (word.startIndex...word.endIndex - length).map { SearchToken(word[$0..<$0 + length]) }
    }

    /// At most so many of them, from the first to the last.
    private static func spread(_ tokens: [SearchToken], _ count: Int) -> [SearchToken] {
        guard tokens.count > count else { return tokens }
        guard count > 1 else { return [tokens[tokens.count / 2]] }
        return (0..<count).map { tokens[$0 * (tokens.count - 1) / (count - 1)] }
    }

    /// Those that stand nowhere in the matter and spell none of its names.
    func missing(in matter: MatterRow) -> [ArraySlice<UInt32>] {
        var missing = words
        for field in MatterField.allCases where !missing.isEmpty {
            let text = FoldedText(matter[field])
            missing.removeAll { text.firstIndex(of: $0) != nil }
        }
        guard !missing.isEmpty else { return [] }
        let spellings = MatterField.allCases.filter(\.isName).flatMap { NameSpelling.all(of: matter[$0]) }
        return missing.filter { word in !spellings.contains { $0.range(of: word) != nil } }
    }

    static func stands(_ word: ArraySlice<UInt32>, in texts: [SearchedText]) -> Bool {
        texts.contains { FoldedText($0.words).firstIndex(of: word) != nil }
    }
}
