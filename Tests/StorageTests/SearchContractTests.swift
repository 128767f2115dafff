import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: a text is found by its words, newest first")
struct SearchContractTests {
    private func found(_ query: String, _ narratives: [String], _ engine: Engine) async throws -> [Int64] {
        let test = try await TestDatabase(on: engine)
        try await test.file(
            narratives.enumerated().map { .sample($0.offset + 1, test.agreement, narrative: $0.element) })
        return try await test.database.read { try $0.search(query, limit: 50).items.map(\.id.value) }
    }

    @Test("Two Chinese characters find the texts that contain them side by side", arguments: Engine.all)
    func twoCharacters(_ engine: Engine) async throws {
        #expect(try await found("垃圾", ["处理垃圾", "垃圾邮件", "圾垃", "无关"], engine) == [2, 1])
    }

    @Test("A longer word is found only where it stands whole, not where only its pairs do", arguments: Engine.all)
    func recheck(_ engine: Engine) async throws {
        #expect(try await found("假冒商标", ["销售假冒商标商品", "假冒，冒商，商标", "商标假冒"], engine) == [1])
    }

    @Test("All words of a query must be there, in any order", arguments: Engine.all)
    func allWords(_ engine: Engine) async throws {
        #expect(try await found("手表 假冒", ["假冒服装", "假冒的手表", "手表"], engine) == [2])
    }

    @Test("Case, accents and full-width forms make no difference", arguments: Engine.all)
    func folding(_ engine: Engine) async throws {
        #expect(try await found("hermes", ["HERMÈS 手袋", "ＨＥＲＭＥＳ", "hermesx"], engine) == [2, 1])
        #expect(try await found("ＬＶ２０２６", ["lv2026"], engine) == [1])
        #expect(try await found("москва", ["МОСКВА"], engine) == [1])
    }

    @Test("A word of one character is found where it stands alone", arguments: Engine.all)
    func single(_ engine: Engine) async throws {
        #expect(try await found("酒", ["酒 10 箱", "白酒"], engine) == [1])
    }

    @Test(
        "Whatever is typed is a question, never an expression",
        arguments: ["\"", "假冒\" OR \"x", "a* NOT b", "--", "()", " "], Engine.all)
    func anyInput(query: String, engine: Engine) async throws {
        _ = try await found(query, ["假冒"], engine)
    }

    @Test("Search pages show each hit once", arguments: [1, 3, 100], Engine.all)
    func pages(limit: Int, engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.file((1...20).map { .sample($0, test.agreement, narrative: $0 % 2 == 0 ? "盗版图书" : "无关") })
        var ids: [Int64] = []
        var key: PageKey?
        repeat {
            let from = key
            let page = try await test.database.read { try $0.search("盗版图书", before: from, limit: limit) }
            ids += page.items.map(\.id.value)
            key = page.next
        } while key != nil
        #expect(ids == (1...20).reversed().filter { $0 % 2 == 0 })
    }

    @Test("A corrected text is found by its new words and no longer by the old", arguments: Engine.all)
    func corrected(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let id = try await test.file([.sample(1, test.agreement, narrative: "假冒服装")])[0]
        try await test.database.write { connection in
            guard var matter = try connection.matter(of: id) else { return }
            try connection.unindex(matter.searchText, of: id)
            matter.narrative = "盗版图书"
            try connection.saveMatter(matter, of: id)
            try connection.index(matter.searchText, of: id)
        }
        #expect(try await test.database.read { try $0.search("服装", limit: 5).items.count } == 0)
        #expect(try await test.database.read { try $0.search("图书", limit: 5).items.count } == 1)
    }

    @Test("A letter of 437,000 characters is taken, and found by its beginning", arguments: Engine.all)
    func longLetter(_ engine: Engine) async throws {
        let body = "Dear Sir, 侵权声明。" + String(repeating: "кириллица 한국어 日本語テキスト ﷽ 👩‍👩‍👧 \u{FFFD} z̸̢̛ ", count: 12_000)
        #expect(body.unicodeScalars.count > 437_000)
        #expect(try await found("侵权声明", [body], engine) == [1])
        #expect(try await found("한국어", [body], engine) == [1])
    }
}

@Suite("Search words")
struct SearchTokensTests {
    @Test(
        "Texts yield pairs of ideographs and whole words",
        arguments: [
            ("销售假冒", "销售 售假 假冒"), ("酒", "酒"), ("Nike Air-Max 90", "nike air max 90"),
            ("LV手袋", "lv 手袋"), ("É̀cole", "ecole"), ("", ""), ("，。！", ""), ("カメラ", "カメ メラ"), ("a\u{200B}b", "ab"),
            ("\u{20000}\u{20001}", "\u{20000}\u{20001}"),
        ])
    func tokens(text: String, expected: String) {
        #expect(SearchTokens.indexed(text) == expected)
    }

    @Test("Only the first 64 KB of a text are indexed")
    func bounded() {
        let text = String(repeating: "字 ", count: 100_000)
        #expect(SearchTokens.indexed(text).utf8.count <= SearchTokens.longestText)
    }
}
