import Foundation
import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: a case is found by what was written about it later")
struct LaterTextsContractTests {
    @Test("Words of a later text find the case, alone and together with words of the matter", arguments: Engine.all)
    func found(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let ids = try await test.file((1...3).map { .sample($0, test.agreement, narrative: "假冒手表") })
        try await test.write([.later(1, "仓库在城南，封存三箱。")], about: ids[1])
        try await test.write([.later(2, "二次检查，Zeppelin 牌")], about: ids[1])
        try await test.write([.later(3, "城南")], about: ids[0])
        for (words, expected) in [
            ("城南", [2, 1]), ("封存", [2]), ("zeppelin", [2]), ("城南 zeppelin", [2]), ("手表 封存", [2]),
            ("手表", [3, 2, 1]), ("封存 云南", []), ("meijiajing 封存", [2]),
        ] {
            #expect(try await test.found(words) == expected.map(Int64.init), "\(words)")
        }
    }

    @Test("The passage is cut from the newest text that holds most of the words", arguments: Engine.all)
    func passages(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let id = try await test.file([.sample(1, test.agreement)])[0]
        try await test.write([.later(1, "三月查封仓库。"), .later(2, "六月复查仓库。")], about: id)
        let newest = try #require(try await test.search("仓库").items.first?.passage)
        #expect(newest.place == .text(.hour(2)))
        #expect(newest.pieces.filter(\.isFound).map(\.text) == ["仓库"])
        #expect(try await test.search("查封 仓库").items.first?.passage?.place == .text(.hour(1)))
        #expect(try await test.search("商标 仓库").items.first?.passage?.place == .matter(.narrative))
    }

    @Test("What is not for all of the desk, or is sealed, finds nothing and is not counted", arguments: Engine.all)
    func secrecy(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let id = try await test.file([.sample(1, test.agreement)])[0]
        var sealed = CaseTextRow.later(4, "城南")
        sealed.isSealed = true
        try await test.write(
            [.later(1, "城南", .applicantAndDesk), .later(2, "城南", .supervision), sealed, .later(3, "城北")], about: id)
        #expect(try await test.found("城南").isEmpty)
        #expect(try await test.found("城北") == [1])
        let overview = try await test.database.read { try $0.overview(of: SearchRequest("城南")) }
        #expect(overview.facets.isEmpty)
    }

    @Test(
        "Whatever was written, taken out and put in again, each word finds what it stands in and nothing else",
        arguments: Engine.all, 0..<6 as Range<UInt64>)
    func anyHistory(_ engine: Engine, seed: UInt64) async throws {
        let test = try await TestDatabase(on: engine)
        var random = SeededRandom(seed)
        let words = ["城南", "城北", "仓库", "zeppelin", "4711", "查封", "москва"]
        var told: [CaseID: Set<String>] = [:]
        var out: Set<CaseID> = []
        for step in 1...240 {
            let word = words.randomElement(using: &random)!
            let id = CaseID(Int64.random(in: 1...Int64(max(1, told.count)), using: &random))
            switch told.isEmpty ? 0 : Int.random(in: 0..<8, using: &random) {
            case 0:
                let new = NewCase.sample(told.count + 1, test.agreement, narrative: word)
                told[try await test.file([new])[0]] = [word]
            case 1:
                let isOut = out.contains(id)
                try await test.database.write { isOut ? try $0.index(id) : try $0.unindex(id) }
                out.formSymmetricDifference([id])
            default:
                guard !out.contains(id) else { continue }
                try await test.write([.later(Int64(step), word + "，" + word)], about: id)
                told[id]?.insert(word)
            }
        }
        for word in words {
            let expected = told.filter { $0.value.contains(word) && !out.contains($0.key) }.keys
            #expect(try await test.ids(word) == expected.map(\.value).sorted(by: >), "\(word)")
        }
        if engine == .sqlite {
            try await test.unchecked.write { connection in
                try connection.executeScript("INSERT INTO search (search) VALUES ('integrity-check')")
                try connection.executeScript("INSERT INTO search (search) VALUES ('optimize')")
            }
        }
        for word in words {
            let expected = told.filter { $0.value.contains(word) && !out.contains($0.key) }.keys
            #expect(try await test.ids(word) == expected.map(\.value).sorted(by: >), "\(word)")
        }
    }

    @Test("A case whose matter has no words is found by what is written later", arguments: Engine.all)
    func wordlessMatter(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        var new = NewCase.sample(1, test.agreement)
        new.matter = MatterRow(narrative: "？？？", salt: testSalt)
        new.searchTokens = new.matter?.searchTokens
        let id = try await test.file([new])[0]
        try await test.database.write { try $0.unindex(id) }
        try await test.write([.later(1, "城南")], about: id)
        #expect(try await test.found("城南") == [1])
    }

    @Test("What is filed and taken out while the index is made anew leaves nothing behind", arguments: Engine.all)
    func takenOutMeanwhile(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.database.write { try $0.save(SearchIndexing(version: SearchTokens.version, before: 100)) }
        let ids = try await test.file((1...2).map { .sample($0, test.agreement) })
        try await test.write([.later(1, "城南")], about: ids[0])
        try await test.database.write { connection in
            try connection.unindex(ids[0])
            try connection.eraseMatter(of: ids[0])
            _ = try connection.indexCases(before: CaseID(100), limit: 10)
            try connection.endSearchIndexing()
        }
        for words in ["护手霜", "城南"] {
            let overview = try await test.database.read { try $0.overview(of: SearchRequest(words)) }
            #expect(overview.facets.map(\.id) == (words == "城南" ? [] : [ids[1]]), "\(words)")
        }
        try await test.database.write { try $0.unindex(ids[1]) }
        let overview = try await test.database.read { try $0.overview(of: SearchRequest("护手霜")) }
        #expect(overview.facets.isEmpty)
    }

    @Test("How far the index is made is read in either order of its names; anything else is a damage")
    func stored() async throws {
        let test = try await TestDatabase()
        for text in [#"{"version":7,"before":41}"#, #"{"before":41,"version":7}"#] {
            try await test.database.write { try $0.saveSetting("search index", Array(text.utf8)) }
            let found = try await test.database.read { try $0.searchIndexing() }
            #expect(found == SearchIndexing(version: 7, before: 41))
            try await test.database.write { try $0.save(found) }
            #expect(try await test.database.read { try $0.searchIndexing() } == found)
        }
        for text in ["", "{}", #"{"version":7}"#, #"{"before":1,"before":2}"#, "{7:version,before:41}"] {
            try await test.database.write { try $0.saveSetting("search index", Array(text.utf8)) }
            await #expect(throws: StorageFailure.damaged("how far the index of words is made"), "\(text)") {
                try await test.database.read { try $0.searchIndexing() }
            }
        }
    }

    @Test("A text whose step has not ended when the index comes to its case is found too", arguments: Engine.all)
    func meanwhile(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.file((1...2).map { .sample($0, test.agreement) })
        try await test.database.write { connection in
            try connection.emptySearchIndex()
            try connection.save(
                SearchIndexing(version: SearchTokens.version, before: try connection.idAfterAllMatters()))
        }
        let (steps, begun) = AsyncStream<Void>.makeStream()
        async let step: Void = test.database.write { connection in
            let row = try #require(try connection.caseStateToDecide(CaseNumber(year: 2026, serial: 1)))
            try connection.insertTexts([.later(1, "城南")], of: row.id)
            begun.yield()
            Thread.sleep(forTimeInterval: 0.3)
        }
        for await _ in steps { break }
        try await test.database.write { connection in
            _ = try connection.indexCases(before: CaseID(.max), limit: 10)
            try connection.save(SearchIndexing(version: SearchTokens.version, before: 0))
        }
        try await step
        #expect(try await test.found("城南") == [1])
        #expect(try await test.found("护手霜") == [2, 1])
    }
}

extension CaseTextRow {
    static func later(_ id: Int64, _ words: String, _ audience: TextAudience = .staff) -> CaseTextRow {
        CaseTextRow(
            id: id, kind: "note", audience: audience, at: .hour(Int(id)), body: Array(words.utf8), salt: testSalt)
    }
}

extension TestDatabase {
    fileprivate func write(_ texts: [CaseTextRow], about id: CaseID) async throws {
        try await database.write { try $0.insertTexts(texts, of: id) }
    }
}
