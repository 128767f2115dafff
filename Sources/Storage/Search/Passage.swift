package import Vocabulary

/// A part of a text around the words that were asked for.
package struct Passage: Sendable, Hashable {
    /// Where it stands.
    package enum Place: Sendable, Hashable {
        case matter(MatterField)
        /// What was written at that moment, with a step.
        case text(Instant)
        /// The name of a file that came at that moment.
        case file(Instant)
        /// What others call the matter, as it was recorded at that moment: the number of a decision, an order.
        case record(Instant)
    }

    package struct Piece: Sendable, Hashable {
        package let text: String
        /// Whether these are words that were asked for.
        package let isFound: Bool

        package init(text: String, isFound: Bool) {
            self.text = text
            self.isFound = isFound
        }
    }

    package let place: Place
    package let pieces: [Piece]

    package init(_ place: Place, pieces: [Piece]) {
        self.place = place
        self.pieces = pieces
    }

    /// Unit: scalars.
    private static let before = 24
    private static let longest = 120

    /// The field, later text or name in which most of the words stand, of several the most telling field or else the newest,
    /// cut to the words and what is around them; nil if none holds any.
    static func best(of words: SearchWords, in matter: MatterRow, _ texts: [SearchedText]) -> Passage? {
        let places =
            MatterField.allCases.map { (Place.matter($0), matter[$0], $0.isName) }
            + texts.reversed().map { ($0.place, $0.words, false) }
        var best: (place: Place, text: String, found: SearchWords.Found)?
        for (place, text, isName) in places {
            let found = words.found(in: text, isName: isName)
            if found.words > best?.found.words ?? 0 { best = (place, text, found) }
            if found.words == words.words.count { break }
        }
        guard let best, let first = best.found.ranges.first else { return nil }
        let scalars = Array(best.text.unicodeScalars)
        let start = max(0, first.lowerBound - before)
        let end = min(scalars.count, start + longest)
        return Passage(best.place, pieces: Self.pieces(scalars, start..<end, best.found.ranges))
    }

    /// A whole name with the words in it.
    package static func marked(_ name: String, _ words: SearchWords) -> [Piece] {
        let scalars = Array(name.unicodeScalars)
        return pieces(scalars, scalars.indices, words.found(in: name, isName: true).ranges)
    }

    /// - Parameter ranges: ascending, apart.
    private static func pieces(
        _ scalars: [Unicode.Scalar], _ window: Range<Int>, _ ranges: [Range<Int>]
    ) -> [Piece] {
        var pieces: [Piece] = []
        func add(_ range: Range<Int>, _ isFound: Bool) {
            guard !range.isEmpty else { return }
            let part = String(String.UnicodeScalarView(scalars[range]))
            pieces.append(Piece(text: part, isFound: isFound))
        }
        if window.lowerBound > 0 { pieces.append(Piece(text: "…", isFound: false)) }
        var place = window.lowerBound
        for range in ranges.map({ $0.clamped(to: window) }) where !range.isEmpty {
            add(place..<range.lowerBound, false)
            add(range, true)
            place = range.upperBound
        }
        add(place..<window.upperBound, false)
        if window.upperBound < scalars.count { pieces.append(Piece(text: "…", isFound: false)) }
        return pieces
    }
}

extension SearchWords {
    /// More would not be seen in one passage.
    private static let mostRanges = 60

    /// What of the words stands in a text.
    struct Found {
        /// How many of them.
        var words = 0
        /// Where, in scalars, ascending and apart.
        var ranges: [Range<Int>] = []
    }

    fileprivate func found(in text: String, isName: Bool) -> Found {
        let folded = FoldedText(text, keepsPlaces: true)
        let spellings = isName ? NameSpelling.all(of: text) : []
        var found = Found()
        for word in words {
            let ranges = Self.ranges(of: word, in: folded) + spellings.compactMap { $0.range(of: word) }
            if !ranges.isEmpty { found.words += 1 }
            found.ranges += ranges
        }
        found.ranges = Self.apart(found.ranges)
        return found
    }

    private static func ranges(of word: ArraySlice<UInt32>, in text: FoldedText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while ranges.count < mostRanges, let start = text.firstIndex(of: word, from: index) {
            ranges.append(text.places[start]..<text.places[start + word.count - 1] + 1)
            index = start + word.count
        }
        return ranges
    }

    /// In order, with those that touch made one.
    private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var apart: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = apart.last, range.lowerBound <= last.upperBound {
                apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                apart.append(range)
            }
        }
        return apart
    }
}
