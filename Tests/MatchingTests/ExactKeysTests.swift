import Matching
import Testing
import Vocabulary

@Suite("Exact keys of the duplicate look-up")
struct ExactKeysTests {
    @Test(
        "A page address is the same however it was copied",
        arguments: [
            ("https://item.taobao.com/item.htm?id=123&spm=a1z10", "item.taobao.com/item.htm?id=123"),
            ("http://WWW.Example.com/Shop/", "example.com/shop"),
            ("m.example.com/i/1048277301?from=share#top", "example.com/i/1048277301"),
            ("ｈｔｔｐｓ：／／www.example.com/a", "example.com/a"),
            ("not an address", ""), ("", ""),
        ])
    func page(typed: String, normalised: String) {
        #expect(Normalised.page(typed) == normalised)
    }

    @Test(
        "A telephone number is the same with or without country code, trunk zero and hyphens",
        arguments: [
            ("+86 138 0000 0000", "13800000000"), ("0086-13800000000", "13800000000"), ("010-12345678", "1012345678"),
            ("（010）１２３４５６７８", "1012345678"), ("123", ""), ("", ""),
        ])
    func telephone(typed: String, normalised: String) {
        #expect(Normalised.telephone(typed) == normalised)
    }

    @Test("A name is compared without spaces, brackets and case")
    func name() {
        #expect(Normalised.text("松雪阁茶业（北京） 有限公司") == Normalised.text("松雪阁茶业(北京)有限公司"))
        #expect(Normalised.text("ABC Trading") == Normalised.text("abc  trading"))
    }

    @Test("What was not told gives no key")
    func empty() {
        let keys = ExactKeys(right: .trademark, rightNumber: "", pages: "", telephone: "", respondent: "店", address: "")
        #expect(keys.keys.isEmpty)
    }

    @Test("Each told item gives one key, repeated pages one")
    func all() {
        let keys = ExactKeys(
            right: .trademark, rightNumber: "第8123456号", pages: "http://a.com/1 https://www.a.com/1/ b.com/2",
            telephone: "13800000000", respondent: "松雪阁", address: "马连道路 11 号")
        #expect(
            keys.keys.map(\.kind) == [.rightNumber, .telephone, .nameAndPlace, .pageAddress, .pageAddress])
    }
}
