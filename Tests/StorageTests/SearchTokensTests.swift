import Storage
import Testing

@Suite("Search tokens")
struct SearchTokensTests {
    @Test(
        "Texts yield single ideographs and pairs, and letters by one to five, each once",
        arguments: [
            ("销售", "销 售 销售"), ("酒，酒", "酒"), ("Nike", "n i k e ni ik ke nik ike nike"),
            ("Naïve", "n a i v e na ai iv ve nai aiv ive naiv aive naive"), ("LV手", "l v lv 手"),
            ("É̀co", "e c o ec co eco"), ("", ""), ("，。！", ""), ("a\u{200B}b", "a b ab"), ("銷", "销"), ("ａ", "a"),
            ("ｶﾒ", "カ メ カメ"), ("㊣", "正"), ("домах", "д о м а х до ом ма ах дом ома мах дома омах домах"),
            ("𐐨𐐩𐐪𐐫", "𐐨 𐐩 𐐪 𐐫 𐐨𐐩 𐐩𐐪 𐐪𐐫 𐐨𐐩𐐪 𐐩𐐪𐐫"), ("\u{20000}\u{20001}", "\u{20000} \u{20001} \u{20000}\u{20001}"),
        ])
    func tokens(text: String, expected: String) {
        let tokens = SearchTokens(MatterRow(narrative: text, salt: testSalt)).all.map(\.text)
        #expect(Set(tokens) == Set(expected.split(separator: " ").map(String.init)))
        #expect(Set(tokens).count == tokens.count)
    }

    @Test(
        "Tokens of one alphabet come in the order of their bytes, as an index takes them",
        arguments: ["Nike Ltd. sells 12 fakes", "曾记松雪阁茶叶店销售假酒", "домах Ωmega", "a𐐨𐐩 松雪 zz"])
    func ordered(text: String) {
        let tokens = SearchTokens(MatterRow(narrative: text, salt: testSalt)).all.map { Array($0.text.utf8) }
        let ordered = tokens.sorted { $0.lexicographicallyPrecedes($1) }
        // Where a word has letters of several, its pieces may lie apart.
        #expect(text.hasPrefix("a𐐨") ? Set(tokens) == Set(ordered) : tokens == ordered)
    }

    @Test("Names yield how they are read; other fields do not")
    func names() {
        let tokens = { (matter: MatterRow) in Set(SearchTokens(matter).all.map(\.text)) }
        #expect(
            tokens(MatterRow(respondent: "曾记", salt: testSalt)).isSuperset(of: [
                "zen", "eng", "gji", "zj", "cen", "zengj",
            ]))
        #expect(!tokens(MatterRow(goods: "曾记", salt: testSalt)).contains("zen"))
    }

    @Test("Two names that share all threes and fours of a reading are told apart by the fives")
    func fives() {
        let tokens = { (name: String) in
            Set(SearchTokens(MatterRow(respondent: name, salt: testSalt)).all.map(\.text))
        }
        let (asked, other) = (tokens("璟曦"), tokens("东兴金店经营部庭西"))
        #expect(asked.isSuperset(of: ["jin", "ing", "ngx", "gxi", "jingx", "ingxi"]))
        #expect(other.isSuperset(of: ["jin", "ing", "ngx", "gxi", "ingxi"]))
        #expect(!other.contains("jingx"))
    }

    @Test(
        "Of a long word six pieces are asked for that reach from its first character to its last",
        arguments: [
            ("宏福北化妆品商贸有限公司", "宏福 北化 妆品 商贸 有限 公司"), ("松雪阁茶叶店", "松雪 雪阁 阁茶 茶叶 叶店"),
            ("kaifengshi", "kaife aifen ifeng fengs engsh ngshi"),
        ])
    func asked(text: String, expected: String) {
        #expect(SearchWords(text).tokens.map(\.text).joined(separator: " ") == expected)
    }
}
