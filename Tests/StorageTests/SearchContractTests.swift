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
        return try await test.found(query)
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
        #expect(try await found("hermes", ["HERMÈS 手袋", "ＨＥＲＭＥＳ", "her mes"], engine) == [2, 1])
        #expect(try await found("ＬＶ２０２６", ["lv2026"], engine) == [1])
        #expect(try await found("москва", ["МОСКВА"], engine) == [1])
    }

    @Test("One character is found wherever it stands, alone or in a word", arguments: Engine.all)
    func single(_ engine: Engine) async throws {
        #expect(try await found("酒", ["酒 10 箱", "白酒三瓶", "茶"], engine) == [2, 1])
        #expect(try await found("ж", ["ЖУК", "жук", "bar"], engine) == [2, 1])
    }

    @Test("A part of a word is found: its beginning, its middle, the last digits of a telephone", arguments: Engine.all)
    func parts(_ engine: Engine) async throws {
        let narratives = ["counterfeit handbags", "型号 ZX-90417", "电话 13912345678"]
        #expect(try await found("counter", narratives, engine) == [1])
        #expect(try await found("terfe", narratives, engine) == [1])
        #expect(try await found("041", narratives, engine) == [2])
        #expect(try await found("5678", narratives, engine) == [3])
    }

    @Test(
        "Traditional and simplified characters are the same, whichever was written and whichever is asked",
        arguments: Engine.all)
    func traditional(_ engine: Engine) async throws {
        #expect(try await found("假冒商标", ["銷售假冒商標的貨品", "销售假冒商标的货品"], engine) == [2, 1])
        #expect(try await found("貨", ["货品", "貨品"], engine) == [2, 1])
        #expect(try await found("龍", ["龙", "龍"], engine) == [2, 1])
    }

    @Test(
        "Names are found by how they are read, whole or by their first letters", arguments: Engine.all,
        ["meijiajing", "MEI JIA JING", "mjj", "jiajing", "meij", "moushanghang", "mshh"])
    func pinyin(_ engine: Engine, query: String) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.file([.sample(1, test.agreement)])
        var other = NewCase.sample(2, test.agreement)
        other.matter?.brand = "云杉"
        other.matter?.respondent = "青石店"
        other.searchTokens = other.matter?.searchTokens
        try await test.file([other])
        #expect(try await test.found(query) == (query == "mshh" ? [] : [1]))
    }

    @Test(
        "Number, name, mark, contact, address, telephone, page, goods and text: every field is searched",
        arguments: Engine.all)
    func fields(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.file([.sample(1, test.agreement)])
        for field in MatterField.allCases where !MatterRow.sample("网上店铺")[field].isEmpty {
            let page = try await test.search(MatterRow.sample("网上店铺")[field])
            #expect(page.items.count == 1, "\(field)")
            #expect(page.items.first?.passage?.place == .matter(field), "\(field)")
        }
    }

    @Test("The words are marked in the title and in a passage of the field where they stand", arguments: Engine.all)
    func passages(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let long = String(repeating: "无关的话，", count: 40)
        try await test.file([.sample(1, test.agreement, narrative: long + "他在夜里卸下假冒商標的箱子。" + long)])
        let passage = try #require(try await test.search("假冒商标").items.first?.passage)
        #expect(passage.place == .matter(.narrative))
        #expect(passage.pieces.filter(\.isFound).map(\.text) == ["假冒商標"])
        #expect(passage.pieces.first?.text == "…" && passage.pieces.last?.text == "…")
        let byReading = try #require(try await test.search("jiajing").items.first?.passage)
        #expect(byReading.place == .matter(.brand) && byReading.pieces.filter(\.isFound).map(\.text) == ["加净"])
    }

    @Test(
        "Filters narrow the hits, and orders by date and by likeness go through all of them once", arguments: Engine.all
    )
    func filtersAndOrders(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.file(
            (1...30).map { number in
                var new = NewCase.sample(number, test.agreement, due: 100 + number, narrative: "盗版图书")
                if number % 3 == 0 { new.state.channel = .phone }
                if number % 10 == 0 { new.state.title = "盗版图书" }
                return new
            })
        var filter = SearchFilter()
        filter.channel = .phone
        #expect(try await test.ids("盗版图书", filter) == (1...30).reversed().filter { $0 % 3 == 0 })
        #expect(try await test.ids("盗版图书", order: .clock) == Array(1...30))
        #expect(try await test.ids("盗版图书", order: .relevance).prefix(4) == [30, 20, 10, 29])
        filter = SearchFilter()
        filter.year = 2025
        #expect(try await test.ids("盗版图书", filter).isEmpty)
    }

    @Test("One case that a filter leaves of thousands is on the first page, however old it is", arguments: Engine.all)
    func oldOne(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        for first in stride(from: 1, to: 2300, by: 100) {
            try await test.file(
                (first..<first + 100).map { number in
                    var new = NewCase.sample(number, test.agreement, narrative: "盗版图书")
                    if number == 7 { new.state.channel = .phone }
                    return new
                })
        }
        var filter = SearchFilter()
        filter.channel = .phone
        let request = SearchRequest("盗版图书", filter: filter)
        let page = try await test.database.read { try $0.search(request, limit: 50) }
        #expect(page.items.map(\.row.id) == [CaseID(7)] && page.next == nil)
    }

    @Test("How many there are is told up to a bound", arguments: Engine.all)
    func overview(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.file((1...30).map { .sample($0, test.agreement, narrative: "盗版") })
        let few = try await test.database.read { try $0.overview(of: SearchRequest("盗版")) }
        #expect(few.facets.count == 30 && few.isWhole && !few.isRough)
        #expect(try await test.database.read { try $0.overview(of: SearchRequest("盗版图书")) }.isRough)
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
            let page = try await test.search("盗版图书", after: from, limit: limit)
            ids += page.items.map(\.row.id.value)
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
            try connection.unindex(id)
            matter.narrative = "盗版图书"
            try connection.saveMatter(matter, of: id)
            try connection.index(id)
        }
        #expect(try await test.found("服装").isEmpty)
        #expect(try await test.found("图书") == [1])
    }

    @Test(
        "A letter of 437,000 characters is taken, and found by its beginning, its middle and its end",
        arguments: Engine.all)
    func longLetter(_ engine: Engine) async throws {
        let filler = String(repeating: "кириллица 한국어 日本語テキスト ﷽ 👩‍👩‍👧 \u{FFFD} z̸̢̛ ", count: 6_000)
        let body = "Dear Sir, 侵权声明。" + filler + "中间的证据" + filler + "此致敬礼"
        #expect(body.unicodeScalars.count > 437_000)
        for part in ["侵权声明", "한국어", "中间的证据", "此致敬礼"] { #expect(try await found(part, [body], engine) == [1]) }
    }
}

extension TestDatabase {
    func search(_ words: String, after key: PageKey? = nil, limit: Int = 50) async throws -> Page<SearchHit> {
        try await database.read { try $0.search(SearchRequest(words), after: key, limit: limit) }
    }

    func found(_ words: String) async throws -> [Int64] {
        try await search(words).items.map(\.row.id.value)
    }

    /// All hits of a search, seven to a page.
    func ids(
        _ words: String, _ filter: SearchFilter = SearchFilter(), order: SearchOrder = .newest
    ) async throws -> [Int64] {
        var ids: [Int64] = []
        var key: PageKey?
        repeat {
            let from = key
            let page = try await database.read {
                try $0.search(SearchRequest(words, filter: filter, order: order), after: from, limit: 7)
            }
            ids += page.items.map(\.row.id.value)
            key = page.next
        } while key != nil
        return ids
    }
}
