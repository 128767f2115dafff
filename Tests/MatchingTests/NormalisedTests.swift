import Matching
import Testing
import Vocabulary

@Suite("Names and telephones by which sealed identities are found")
struct NormalisedTests {
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
}
