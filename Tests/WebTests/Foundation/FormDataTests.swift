import Testing
import Web

@Suite("A form is read as it was typed")
struct FormDataTests {
    @Test("Pairs come decoded and in order")
    func decoded() throws {
        let form = try FormData(encoded: Array("a=1&b=%E8%99%8E+%2B&a=2&empty=&bare".utf8))
        #expect(form.all("a") == ["1", "2"])
        #expect(form["b"] == "虎 +")
        #expect(form["empty"] == "" && form["bare"] == "" && form["none"] == nil)
    }

    @Test("Line ends become one character and other control characters go")
    func cleaned() throws {
        let form = try FormData(encoded: Array("a=x%0D%0Ay%00%0Dz%1B".utf8))
        #expect(form["a"] == "x\ny\nz")
    }

    @Test("Text that is not UTF-8 is refused")
    func notText() {
        #expect(throws: FormProblem.notText) { try FormData(encoded: Array("a=%FF%FE".utf8)) }
    }

    @Test("More than 500 pairs are refused")
    func tooMany() {
        let body = (0...500).map { "f\($0)=1" }.joined(separator: "&")
        #expect(throws: FormProblem.tooManyFields) { try FormData(encoded: Array(body.utf8)) }
    }

    @Test("A broken percent sign stays as it is")
    func brokenPercent() throws {
        let form = try FormData(encoded: Array("a=100%&b=%4".utf8))
        #expect(form == FormData([("a", "100%"), ("b", "%4")]))
    }

    @Test("text() drops blanks, also ideographic ones, and answers nil when nothing is left")
    func trimmedText() throws {
        let form = FormData([("a", "　北京 市 \n"), ("b", " 　")])
        #expect(form.text("a") == "北京 市")
        #expect(form.text("b") == nil)
    }

    @Test("Any bytes are read or refused, never a crash", arguments: 0..<200 as Range<UInt64>)
    func anyBytes(seed: UInt64) {
        var random = SeededRandom(seed)
        let alphabet = Array("ab=&%+0F9z\u{0}".utf8) + [0xE8, 0x99, 0xFF]
        let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
        let form = try? FormData(encoded: bytes)
        #expect((form?.pairs.count ?? 0) <= 500)
    }
}
