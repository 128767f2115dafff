/// What some pages of a block say without being read: which keys they may have, and which they have that are too common to be
/// asked for.
///
/// Of each key four bits are set in one word of its page. It never denies a key that is there, and lets two in a hundred
/// pass that are not. A look-up asks every block for some twenty keys, of which the smaller blocks have few; so most pages
/// need not be read.
struct MatchFilter: Equatable {
    /// For about 80 keys ten bits each.
    static let wordsAPage = 13
    /// A larger block has no words: with those of the largest one the memory of a server would grow with the archive.
    /// Unit: pages; eight million keys, whose words take ten megabytes.
    static let mostPages = 100_000

    /// Of the whole block.
    private let pages: Int
    private let firstWord: Int
    private(set) var words: [UInt64]
    private(set) var common: Set<UInt64> = []

    /// Of pages without keys.
    init(_ range: Range<Int>, of pages: Int) {
        self.pages = pages
        firstWord = range.lowerBound * Self.wordsAPage
        words = [UInt64](repeating: 0, count: Self.wordCount(range, of: pages))
    }

    /// Of a whole block.
    init(pages: Int, words: [UInt64], common: Set<UInt64>) {
        (self.pages, self.words, self.common) = (pages, words, common)
        firstWord = 0
    }

    /// The key must belong to one of the pages.
    mutating func insert(_ key: UInt64, isCommon: Bool) {
        if !words.isEmpty { words[place(of: key)] |= Self.bits(of: key) }
        if isCommon { common.insert(key) }
    }

    /// The key must belong to one of the pages.
    func mayHave(_ key: UInt64) -> Bool {
        guard !words.isEmpty else { return true }
        let bits = Self.bits(of: key)
        return words[place(of: key)] & bits == bits
    }

    static func wordCount(_ range: Range<Int>, of pages: Int) -> Int {
        pages <= mostPages ? range.count * wordsAPage : 0
    }

    /// Keys are hashes: the highest bits choose the page and the word, the lowest those of the word.
    private func place(of key: UInt64) -> Int {
        MatchPage.place(of: key, pages: pages * Self.wordsAPage) - firstWord
    }

    private static func bits(of key: UInt64) -> UInt64 {
        1 << (key & 63) | 1 << (key >> 6 & 63) | 1 << (key >> 12 & 63) | 1 << (key >> 18 & 63)
    }
}

extension MatchFilter {
    /// Words as they are stored.
    static func bytes(_ words: some Sequence<UInt64>) -> [UInt8] {
        words.map(\.littleEndian).withUnsafeBytes { Array($0) }
    }

    static func words(_ bytes: UnsafeRawBufferPointer) -> [UInt64] {
        stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
        }
    }
}
