import Testing

@testable import Storage

@Suite("Merging pages of match keys")
struct MatchMergeTests {
    /// Pages of one place with keys from a seed, of which other places have some too: most with a few cases, one in nine too
    /// common, and of those every other with cases listed all the same, as in pages of earlier times.
    private static func place(_ seed: UInt64, pages: Int) throws -> (pages: [[UInt8]], postings: [MatchPosting]) {
        var random = SeededRandom(seed)
        var postings: [UInt64: MatchPosting] = [:]
        for _ in 0..<300 {
            let key = (random.next() % 900) &* 0x0048_D159_E26A_F37B
            let count = Int(random.next() % 5) + 1
            let cases = Set((0..<count).map { _ in Int64(random.next() % 100_000) + 1 }).sorted(by: >)
            let isCommon = random.next() % 9 == 0
            postings[key] = MatchPosting(
                key: key, cases: isCommon && random.next() % 2 == 0 ? [] : cases, unlisted: isCommon ? 500 : 0)
        }
        let sorted = postings.values.sorted { $0.key < $1.key }
        var writers = [MatchPageWriter](repeating: MatchPageWriter(), count: pages)
        for posting in sorted { writers[MatchPage.place(of: posting.key, pages: pages)].append(posting) }
        return (writers.map(\.bytes), sorted)
    }

    private static func read(_ page: [UInt8]) throws -> [MatchPosting] {
        var reader = MatchPageReader(page)
        var postings: [MatchPosting] = []
        while try reader.next() { postings.append(try reader.posting()) }
        return postings
    }

    @Test("A page reads as it was written, and each of its keys is found")
    func reads() throws {
        let (pages, postings) = try Self.place(1, pages: 4)
        #expect(try pages.flatMap(Self.read) == postings)
        for posting in postings {
            var reader = MatchPageReader(pages[MatchPage.place(of: posting.key, pages: 4)])
            let isFound = try reader.find(posting.key)
            #expect(isFound && reader.isCommon == posting.isCommon)
            #expect(try reader.posting() == posting)
        }
        var reader = MatchPageReader(pages[0])
        let isFound = try reader.find(5)
        #expect(!isFound)
    }

    @Test("What several places say of each key stands in the merged pages, part by part", arguments: 1...20)
    func merges(seed: UInt64) throws {
        let (count, part) = (7, 3)
        let places = try (0..<4).map { try Self.place(seed * 10 + $0, pages: Int($0) * 2 + 1) }
        var expected: [UInt64: MatchPosting] = [:]
        for posting in places.flatMap(\.postings) {
            expected[posting.key]?.merge(posting)
            if expected[posting.key] == nil { expected[posting.key] = posting }
        }
        var found: [MatchPosting] = []
        for start in stride(from: 0, to: count, by: part) {
            let range = start..<min(start + part, count)
            let merged = try MatchMerge.pages(range, of: count, from: places.map(\.pages))
            let postings = try merged.pages.map(Self.read)
            #expect(merged.pages.count == range.count && merged.keyCount == postings.joined().count)
            for (page, postings) in zip(range, postings) {
                #expect(postings.allSatisfy { MatchPage.place(of: $0.key, pages: count) == page })
            }
            found += postings.joined()
            #expect(found.suffix(merged.keyCount).allSatisfy { merged.filter.mayHave($0.key) })
            #expect(merged.filter.common == Set(postings.joined().filter(\.isCommon).map(\.key)))
        }
        #expect(found == expected.values.sorted { $0.key < $1.key })
    }

    @Test("Pages that end in the middle of a key are refused", arguments: 1...9)
    func damaged(cut: Int) throws {
        let page = try Self.place(3, pages: 1).pages[0]
        #expect(throws: StorageFailure.damaged("a page of match keys")) {
            _ = try MatchMerge.pages(0..<1, of: 1, from: [[Array(page.dropLast(cut))]])
        }
    }
}
