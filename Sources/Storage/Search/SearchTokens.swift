import Vocabulary

/// A piece of a word: one or two ideographs, or one to three letters, packed into a number with 21 bits for each.
package struct SearchToken: Sendable, Hashable, Comparable {
    package let packed: UInt64

    init(_ piece: ArraySlice<UInt32>) {
        packed = piece.reversed().reduce(0) { $0 << 21 | UInt64($1) }
    }

    package static func < (left: SearchToken, right: SearchToken) -> Bool { left.packed < right.packed }

    /// Adds the piece as UTF-8.
    package func append(to bytes: inout [UInt8]) {
        var rest = packed
        while rest != 0 {
            if let scalar = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { bytes.append(contentsOf: UTF8.encode(scalar)!) }
            rest >>= 21
        }
    }

    package var text: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The tokens under which a case is found: of its matter every piece of every word, and of its names also how they are
/// read. Each stands there once and without its position, so that any part of any text is found, and a text of any
/// length is taken whole.
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
        tokens.sort()
        var distinct: [SearchToken] = []
        distinct.reserveCapacity(tokens.count)
        for token in tokens where token != distinct.last { distinct.append(token) }
        all = distinct
    }

    /// The version of what makes them. An index of another version is made anew.
    package static let version = ChineseTables.version

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
        let longest = longestPiece(word)
        for start in word.indices {
            for end in start + 1...min(start + longest, word.endIndex) { tokens.append(SearchToken(word[start..<end])) }
        }
    }

    /// The longest pieces of a word that are indexed: pairs of ideographs, threes of letters.
    static func longestPiece(_ word: ArraySlice<UInt32>) -> Int {
        guard let first = word.first, let scalar = Unicode.Scalar(first) else { return 1 }
        return SearchFolding.sort(of: scalar) == .ideograph ? 2 : 3
    }
}
