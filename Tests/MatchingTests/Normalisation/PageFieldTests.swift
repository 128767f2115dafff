import Testing

@testable import Matching

@Suite("Pages of a field, whatever stands around them")
struct PageFieldTests {
    /// What is told in the field, and each page as `platform kind id`.
    static let fields: [(String, [String])] = [
        ("链接：https://item.taobao.com/item.htm?id=591234567", ["taobao item 591234567"]),
        ("【淘宝】https://item.taobao.com/item.htm?id=591234567", ["taobao item 591234567"]),
        (
            "https://item.taobao.com/item.htm?id=1，https://item.jd.com/100.html",
            ["taobao item 1", "jd item 100"]
        ),
        (
            "https://item.taobao.com/item.htm?id=1,https://item.jd.com/100.html",
            ["taobao item 1", "jd item 100"]
        ),
        (
            "https://item.taobao.com/item.htm?id=1、https://item.jd.com/100.html",
            ["taobao item 1", "jd item 100"]
        ),
        (
            "https://item.taobao.com/item.htm?id=1；https://item.jd.com/100.html",
            ["taobao item 1", "jd item 100"]
        ),
        ("https://item.taobao.com/item.htm?id=1这个", ["taobao item 1"]),
        ("店铺shop123.taobao.com（已下架）", ["taobao shop 123"]),
        ("git@github.com:owner/name.git", ["github repository owner/name"]),
        ("item(dot)taobao (dot) com/item.htm?id=5 acme.io", ["taobao item 5", "site shop acme.io"]),
        // As one word each.
        ("", []),
        ("不详", []),
        ("acme.io", ["site shop acme.io"]),
        ("www.小米.com", ["site shop 小米.com"]),
        ("http://1.2.3.4/list", ["site other 1.2.3.4/list"]),
        ("https://item.jd.com/100.html\nabc88.tmall.com", ["jd item 100", "tmall shop abc88"]),
        ("acme.io https://item.jd.com/100.html acme.me", ["site shop acme.io", "jd item 100", "site shop acme.me"]),
        ("item。taobao。com/item.htm?id=5", ["taobao item 5"]),
        ("item.taobao.com/item.htm?spm=a.b&amp;id=5", ["taobao item 5"]),
        // Paths in other letters.
        ("https://www.amazon.cn/运动鞋/dp/B012345678", ["amazon item b012345678"]),
        ("见https://www.amazon.cn/Nike耐克/dp/B012345678，谢谢", ["amazon item b012345678"]),
        ("https://www.alibaba.com/product-detail/运动鞋_16001.html", ["alibaba item 16001"]),
        ("https://www.qiubite88.com/商品/47383.html", ["site item qiubite88.com/商品/47383.html"]),
        ("https://github.com/a/b这个仓库", ["github repository a/b"]),
    ]

    @Test("Every page is read, in the order of the field", arguments: fields)
    func read(field: String, pages: [String]) {
        #expect(PageField(field).pages.map { "\($0.platform) \($0.kind) \($0.id)" } == pages)
    }

    @Test("A matter has each page of field and story once, those of the field first")
    func ofMatter() {
        let told = MatterSamples.told {
            $0.pages = "链接：https://item.jd.com/100.html；https://item.jd.com/100.html"
            $0.narrative = "见 https://item.jd.com/200.html 和 https://item.jd.com/100.html"
        }
        #expect(ToldParts(told).pages.map(\.id) == ["100", "200"])
    }

    @Test("A letter has the pages of its field, whatever stands around them")
    func ofLetter() {
        let told = MatterSamples.told { $0.pages = "链接：https://github.com/a/b，https://github.com/c/d" }
        let pages = ["https://github.com/a/b", "https://github.com/c/d"].compactMap { PageAddress($0) }
        #expect(Narrative(always: told).pages.map(\.hash) == pages.map { NarrativePage($0).hash })
    }

    @Test("A field of nothing but signs or dots is read to its end")
    func hostile() {
        for piece in ["，", ".", "h", "a.b ", "https://", "a.b，"] {
            #expect(PageField(String(repeating: piece, count: 20_000)).pages.count <= FreeText.mostPages)
        }
    }
}
