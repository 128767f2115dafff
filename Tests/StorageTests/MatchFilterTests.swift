import Testing

@testable import Storage

@Suite("A filter of match keys")
struct MatchFilterTests {
    /// A block of keys from a seed, with the same number of strangers.
    private static func keys(_ count: Int, seed: UInt64) -> [UInt64] {
        var random = SeededRandom(seed)
        return (0..<count).map { _ in random.next() }
    }

    private func filter(_ keys: [UInt64], pages: Int) -> MatchFilter {
        var filter = MatchFilter(0..<pages, of: pages)
        for key in keys { filter.insert(key, isCommon: false) }
        return filter
    }

    @Test("lets every key pass that is there, and of a hundred others at most three", arguments: [1, 13, 625, 2000])
    func passes(pages: Int) {
        let keys = Self.keys(pages * MatchBlock.keysAPage, seed: 5)
        let filter = filter(keys, pages: pages)
        #expect(keys.allSatisfy(filter.mayHave))
        let strangers = Self.keys(20_000, seed: 6).filter(filter.mayHave)
        #expect(strangers.count < 600)
    }

    @Test("of a very large block knows only which keys are common")
    func large() {
        var filter = MatchFilter(0..<2, of: MatchFilter.mostPages + 1)
        filter.insert(1, isCommon: true)
        filter.insert(2, isCommon: false)
        #expect(filter.words.isEmpty && filter.common == [1] && filter.mayHave(77))
    }

    @Test("reads what it wrote")
    func bytes() {
        let words = Self.keys(40, seed: 7)
        #expect(MatchFilter.bytes(words).withUnsafeBytes { MatchFilter.words($0) } == words)
    }

    @Test("Merged lists of cases are one list, newest first, and none where they become too many")
    func lists() {
        var random = SeededRandom(8)
        for _ in 0..<300 {
            let range = Int64(random.next() % 900 + 1)
            func list() -> [Int64] {
                Set((0..<random.next() % 400).map { _ in Int64(random.next() % UInt64(range)) }).sorted(by: >)
            }
            let (one, other) = (list(), list())
            var merged = MatchPosting(key: 9, cases: one, unlisted: 0)
            merged.merge(MatchPosting(key: 9, cases: other, unlisted: 0))
            let all = Set(one + other).sorted(by: >)
            #expect(merged.cases == (all.count > MatchPage.mostListed ? [] : all))
            #expect(merged.cases.count + merged.unlisted == all.count)
        }
    }
}
