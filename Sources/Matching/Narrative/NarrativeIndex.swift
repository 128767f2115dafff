private import Foundation
import Vocabulary

/// Letters in memory, found by the pages they share, by the words of their text and by who complains. The work of a
/// look-up is bounded by `mostPostings`.
package struct NarrativeIndex: Sendable {
    let narratives: [NarrativeHead]
    /// Of each narrative the matter that it tells, ascending.
    let matters: [Int64]
    /// Of each narrative its terms, ascending, with their share in its vector of length 1.
    let termStarts: [Int]
    let terms: [UInt32]
    let shares: [Float]
    /// Of each term the narratives that have it, ascending.
    let postingStarts: [Int]
    let postings: [UInt32]
    let frequencies: [UInt32]
    let pages: [UInt64: [UInt32]]
    let complainants: [UInt64: [UInt32]]

    package var count: Int { narratives.count }

    /// No more entries of word lists are read by a look-up, the rarest words first.
    static let mostPostings = 40_000

    init(narratives: [Narrative], matters: [Int64], terms own: [[UInt32]], frequencies: [UInt32]) {
        self.matters = matters
        self.frequencies = frequencies
        var starts = [0]
        for frequency in frequencies { starts.append(starts[starts.count - 1] + Int(frequency)) }
        postingStarts = starts
        var postings = [UInt32](repeating: 0, count: starts[starts.count - 1])
        var termStarts = [0]
        var terms: [UInt32] = []
        var shares: [Float] = []
        for (position, narrative) in narratives.enumerated() {
            let weights = zip(own[position], narrative.counts).map { term, count in
                (1 + log(Float(count))) * Self.rarity(Int(frequencies[Int(term)]), of: narratives.count)
            }
            let length = max(weights.reduce(0) { $0 + $1 * $1 }.squareRoot(), .leastNormalMagnitude)
            for (term, weight) in zip(own[position], weights).sorted(by: { $0.0 < $1.0 }) {
                postings[starts[Int(term)]] = UInt32(position)
                starts[Int(term)] += 1
                terms.append(term)
                shares.append(weight / length)
            }
            termStarts.append(terms.count)
        }
        (self.postings, self.termStarts, self.terms, self.shares) = (postings, termStarts, terms, shares)
        pages = Self.lists(narratives) { $0.pages.map(\.hash) }
        complainants = Self.lists(narratives) { $0.complainant }
        let (owners, works) = (complainants, Self.lists(narratives) { $0.work })
        let count = narratives.count
        self.narratives = narratives.map { narrative in
            NarrativeHead(
                narrative,
                complainant: WeighedWords(narrative.complainant, of: count) { owners[$0]?.count ?? 0 },
                work: WeighedWords(narrative.work, of: count) { works[$0]?.count ?? 0 })
        }
    }

    /// ln(1 + (N − n + ½) / (n + ½)), as BM25 weighs a word that n of N texts have.
    static func rarity(_ frequency: Int, of count: Int) -> Float {
        log(1 + (Float(count - frequency) + 0.5) / (Float(frequency) + 0.5))
    }

    private static func lists(_ narratives: [Narrative], _ keys: (Narrative) -> [UInt64]) -> [UInt64: [UInt32]] {
        var lists: [UInt64: [UInt32]] = [:]
        for (position, narrative) in narratives.enumerated() {
            for key in keys(narrative) { lists[key, default: []].append(UInt32(position)) }
        }
        return lists
    }

    func terms(of position: Int) -> Range<Int> { termStarts[position]..<termStarts[position + 1] }

    /// The places of a term's narratives in `postings`.
    func postings(of term: UInt32) -> Range<Int> { postingStarts[Int(term)]..<postingStarts[Int(term) + 1] }
}

/// What stays of a narrative beside its words.
struct NarrativeHead: Sendable {
    let pages: [NarrativePage]
    /// The hashes of `pages`, ascending.
    let pageHashes: [UInt64]
    let complainant: WeighedWords
    let work: WeighedWords
    let day: Day

    init(_ narrative: Narrative, complainant: WeighedWords, work: WeighedWords) {
        (pages, day) = (narrative.pages, narrative.day)
        pageHashes = narrative.pages.map(\.hash).sorted()
        (self.complainant, self.work) = (complainant, work)
    }
}
