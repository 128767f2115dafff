/// A few phrases that stand for a whole text: the five-word runs whose hashes are least. Two texts that share a part J of
/// their runs share one of six of them with probability 1 − (1 − J)⁶, wherever the common part stands. Runs of forms are
/// shared by too many to find anybody. Source: Broder, On the resemblance and containment of documents (1997).
struct NarrativePhrases {
    /// Ascending, at most six.
    let hashes: [UInt64]

    private static let length = 5
    private static let most = 6

    init(_ narrative: String, _ found: FreeText) {
        var least: [UInt64] = []
        for hash in Self.runs(narrative, found) {
            guard least.count < Self.most || hash < least[least.count - 1], !least.contains(hash) else { continue }
            least.insert(hash, at: least.firstIndex { $0 > hash } ?? least.count)
            if least.count > Self.most { least.removeLast() }
        }
        hashes = least
    }

    /// Every run of five words, in the order of the text.
    static func runs(_ narrative: String, _ found: FreeText) -> [UInt64] {
        let places = found.findings.compactMap { $0.what.isPage ? $0.range : nil }
        let words = NarrativeWords(Array(narrative.utf8), apartFrom: places).hashes(most: Narrative.mostWords)
        return (0..<max(0, words.count - length + 1)).map { joined(words[$0..<$0 + length]) }
    }

    private static func joined(_ words: ArraySlice<UInt64>) -> UInt64 {
        var hash: UInt64 = 0
        for word in words { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29 }
        return (hash ^ hash >> 32) &* 0xBF58_476D_1CE4_E5B9
    }
}
