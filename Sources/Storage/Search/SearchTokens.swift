import Vocabulary

/// A piece of a word: one or two ideographs, or one to five letters, packed into a number. Pieces of one alphabet are in the
/// order of their UTF-8.
package struct SearchToken: Sendable, Hashable, Comparable {
    /// The first scalar in the highest bits: 12 for each of up to five short ones, else 21 for each of up to three.
    package let packed: UInt64

    /// Four or five scalars must be `isShort`.
    init(_ piece: ArraySlice<UInt32>) {
        let isWide = !piece.allSatisfy(Self.isShort)
        let (width, most, mark) = isWide ? (21, 3, Self.wide) : (12, 5, 0)
        let together = piece.reduce(0) { $0 << width | UInt64($1) }
        packed = mark | together << (width * (most - piece.count))
    }

    /// Marks a piece of which a scalar is not short.
    private static let wide: UInt64 = 1 << 63

    /// Whether five scalars like this one fit into a piece: letters of most scripts that have an alphabet.
    static func isShort(_ scalar: UInt32) -> Bool { scalar < 1 << 12 }

    package static func < (left: SearchToken, right: SearchToken) -> Bool { left.packed < right.packed }

    /// Adds the piece as UTF-8.
    package func append(to bytes: inout [UInt8]) {
        let (width, most) = packed & Self.wide == 0 ? (12, 5) : (21, 3)
        for place in (0..<most).reversed() {
            let value = UInt32(packed >> (width * place) & (1 << width - 1))
            guard value != 0, let scalar = Unicode.Scalar(value) else { continue }
            bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
    }

    package var text: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The tokens under which a case is found: of its matter and of what came later every piece of every word, and of its names
/// also how they are read. Each stands there once and without its position, so that any part of any text is found, and a
/// text of any length is taken whole.
package struct SearchTokens: Sendable, Hashable {
    /// Ascending.
    package let all: [SearchToken]

    package init(_ matter: MatterRow) {
        var tokens: [SearchToken] = []
        for field in MatterField.allCases {
            Self.append(FoldedText(matter[field]), to: &tokens)
            if field.isName {
                for spelling in NameSpelling.all(of: matter[field]) { Self.append(spelling.letters[...], to: &tokens) }
            }
        }
        self.init(tokens)
    }

    /// Of what stands in a case beside its matter.
    init(_ texts: [SearchedText]) {
        var tokens: [SearchToken] = []
        for text in texts { Self.append(FoldedText(text.words), to: &tokens) }
        self.init(tokens)
    }

    private init(_ tokens: [SearchToken]) {
        var distinct: [SearchToken] = []
        distinct.reserveCapacity(tokens.count)
        for token in tokens.sorted() where token != distinct.last { distinct.append(token) }
        all = distinct
    }

    package func union(_ others: SearchTokens) -> SearchTokens {
        others.all.isEmpty ? self : SearchTokens(all + others.all)
    }

    package func subtracting(_ others: SearchTokens) -> SearchTokens {
        let known = Set(others.all)
        return SearchTokens(all.filter { !known.contains($0) })
    }

    /// The version of what makes them: that of the tables, two more since letters have pieces of five, one more since later
    /// texts are in, and one more for names of files and numbers. An index of another version is made anew.
    package static let version = ChineseTables.version + 4

    /// All of them with a space between.
    package var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(all.count * 6)
        for token in all {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            token.append(to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ text: FoldedText, to tokens: inout [SearchToken]) {
        for word in text.words { append(word, to: &tokens) }
    }

    private static func append(_ word: ArraySlice<UInt32>, to tokens: inout [SearchToken]) {
        let lengths = isOfIdeographs(word) ? ideographs : letters
        for start in word.indices {
            for length in lengths where start + length <= word.endIndex {
                let piece = word[start..<start + length]
                if length < 4 || piece.allSatisfy(SearchToken.isShort) { tokens.append(SearchToken(piece)) }
            }
        }
    }

    /// Of how many ideographs, and of how many letters or digits, a piece is. Five letters tell the two syllables of a name
    /// from those that stand in other names with other neighbours; fewer hardly do.
    private static let ideographs = 1...2
    private static let letters = 1...5

    private static func isOfIdeographs(_ word: ArraySlice<UInt32>) -> Bool {
        guard let first = word.first, let scalar = Unicode.Scalar(first) else { return false }
        return SearchFolding.sort(of: scalar) == .ideograph
    }

    /// How long the longest pieces are under which every part of a text that has a word is indexed.
    static func longestPiece(_ word: ArraySlice<UInt32>) -> Int {
        let lengths = isOfIdeographs(word) ? ideographs : letters
        return lengths.last { $0 <= word.count && ($0 < 4 || word.allSatisfy(SearchToken.isShort)) } ?? 1
    }
}
