import CaseRules
import Casework
import Operations
import Storage
import Testing
import Vocabulary

@Suite("The index is made anew")
struct SearchIndexingTests {
    /// As a store looks that had cases before the index came.
    private func forget(_ centre: ServiceCentre) async throws {
        try await centre.database.write { connection in
            try connection.emptySearchIndex()
            try connection.saveSetting("search index to make", [1])
        }
    }

    @Test("The newest cases come first, a stop loses nothing, and filings meanwhile are found at once")
    func resumed() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            for index in 0..<150 { _ = try await centre.file(.sample(index)) }
            try await forget(centre)
            #expect(try await centre.search(SearchQuestion("东湾路"), for: desk.officer).isIndexing)
            var rounds = 0
            let isDone = try await centre.indexSearch {
                rounds += 1
                return rounds == 1
            }
            #expect(!isDone)
            let some = try await centre.search(SearchQuestion("东湾路"), for: desk.officer, limit: 200)
            #expect(some.isIndexing && some.rows.count == 100 && some.rows.first?.number.serial == 150)
            let number = try await centre.file(.sample(150)).number
            #expect(try await centre.search(SearchQuestion("东湾路"), for: desk.officer).rows.first?.number == number)
            #expect(try await centre.indexSearch())
            let all = try await centre.search(SearchQuestion("东湾路"), for: desk.officer, limit: 200)
            #expect(!all.isIndexing && all.rows.count == 151 && Set(all.rows.map(\.id)).count == 151)
        }
    }

    @Test("A case that is sealed before the index reaches it stays out, and one that is opened again comes in once")
    func sealedMeanwhile() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("沈知远", "13800000000")
            try await desk.accept(number)
            try await forget(centre)
            try await desk.take(.classify, ["right": .text("ts"), "act": .text("secretMisuse")], on: number)
            try await centre.indexSearch()
            #expect(try await centre.search(SearchQuestion("松雪阁"), for: desk.officer).rows.isEmpty)
            try await desk.take(.undo, on: number)
            #expect(try await centre.search(SearchQuestion("松雪阁"), for: desk.officer).rows.map(\.number) == [number])
        }
    }

    @Test("Texts that were written before and meanwhile are in it")
    func laterTexts() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let numbers = try await [1, 2].asyncMap { try await desk.file("沈知远", "1380000000\($0)", at: "路 \($0) 号") }
            for number in numbers { try await desk.take(.beginExamination, on: number) }
            func ask(_ words: String, about number: CaseNumber) async throws {
                try await desk.take(
                    .requestSupplement, ["items": .list([.text("basicFacts")]), "text": .text(words)], on: number)
            }
            try await ask("请补交购买发票。", about: numbers[0])
            try await forget(centre)
            try await ask("请补交购买收据。", about: numbers[1])
            #expect(try await centre.search(SearchQuestion("发票"), for: desk.officer).rows.isEmpty)
            func left() async throws -> Double? {
                try await centre.readings("server", hasSender: false).first { $0.figure == .searchIndexing }?.value
            }
            #expect(try await left() == Double(numbers.count))
            try await centre.indexSearch()
            #expect(try await left() == 0)
            let found = try await centre.search(SearchQuestion("购买"), for: desk.officer)
            #expect(found.rows.map(\.number) == numbers.reversed())
            try await desk.verify()
        }
    }

    @Test("A server of an older version leaves the index of a newer one as it is")
    func newer() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("沈知远", "13800000000")
            let newer = SearchIndexing(version: SearchTokens.version + 1, before: 5)
            try await centre.database.write { try $0.save(newer) }
            #expect(try await centre.indexSearch())
            #expect(try await centre.database.read { try $0.searchIndexing() } == newer)
            #expect(try await centre.search(SearchQuestion("松雪阁"), for: desk.officer).rows.map(\.number) == [number])
        }
    }

    @Test("A store that was never without the index has nothing to do")
    func nothingToDo() async throws {
        try await TestCentre.run { centre in
            _ = try await centre.file(.sample(1))
            #expect(try await centre.indexSearch { false })
        }
    }
}
