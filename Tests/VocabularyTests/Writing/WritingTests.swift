import Testing
import Vocabulary

@Suite("How characters are usually written and read (ChineseTables)")
struct WritingTests {
    @Test(
        "Traditional, full-width, half-width and compatibility forms have one usual form",
        arguments: [
            ("龍", "龙"), ("龙", "龙"), ("貨", "货"), ("Ａ", "a"), ("９", "9"), ("ｶ", "カ"), ("㊣", "正"), ("\u{F900}", "岂"),
            ("⼈", "人"), ("①", "1"), ("a", "a"), ("é", "é"), ("，", ","), ("\u{20000}", "\u{20000}"),
        ])
    func usual(written: String, expected: String) {
        let forms = written.unicodeScalars.map { UsualForm.of($0) }
        #expect(String(String.UnicodeScalarView(forms)) == expected)
    }

    @Test("A usual form is its own usual form")
    func settled() {
        for value in UInt32(0x2000)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let usual = UsualForm.of(scalar)
            #expect(UsualForm.of(usual) == usual, "U+\(String(value, radix: 16))")
        }
    }

    @Test(
        "Names are read with the readings of surnames, places and shops",
        arguments: [
            ("美加净", "mei jia jing"), ("重庆火锅", "chong qing huo guo"), ("曾记", "zeng ji"),
            ("长春大药房", "chang chun da yao fang"),
            ("四季商行", "si ji shang hang"), ("厦门", "xia men"), ("绿叶", "lv ye"), ("銀行", "yin hang"), ("LV 手袋", "shou dai"),
            ("尉迟商行", "yu chi shang hang"), ("〇〇七", "ling ling qi"),
        ])
    func readings(name: String, expected: String) throws {
        let first = try #require(Pinyin.readings(of: name).first)
        #expect(first.map(\.letters).joined(separator: " ") == expected)
    }

    @Test("A surname, an ü and a character of two readings may be typed either way, in at most four ways")
    func choices() {
        let readings = { (name: String) in
            Set(Pinyin.readings(of: name).map { $0.map(\.letters).joined(separator: " ") })
        }
        #expect(readings("曾记") == ["zeng ji", "ceng ji"])
        #expect(readings("绿叶") == ["lv ye", "lu ye"])
        #expect(readings("单行绿吕行行").count <= 4)
        #expect(readings("Nike 2026").isEmpty && readings("").isEmpty)
    }

    @Test("Each syllable tells which character it stands for")
    func places() {
        #expect(Pinyin.readings(of: "A 美净")[0].map(\.place) == [2, 3])
    }
}
