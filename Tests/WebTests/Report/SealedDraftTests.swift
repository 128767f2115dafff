import Testing
import Vocabulary
import Web

@Suite("A draft opens only with its cookie's secret")
struct SealedDraftTests {
    @Test("The name of the row has 32 bytes and tells nothing of the secret")
    func name() {
        let draft = SealedDraft(secret: "AAAAAAAAAAAAAAAAAAAAAA", purpose: "report")
        #expect(draft.id.utf8.count == 32 && !draft.id.contains("AAAA"))
        #expect(SealedDraft(secret: "AAAAAAAAAAAAAAAAAAAAAA", purpose: "receipt").id != draft.id)
    }

    @Test("Another secret, another purpose or a changed byte opens nothing")
    func seal() throws {
        let draft = SealedDraft(secret: "one", purpose: "report")
        var sealed = try draft.seal(["name": "张三"])
        #expect(draft.open(sealed, as: [String: String].self) == ["name": "张三"])
        #expect(SealedDraft(secret: "two", purpose: "report").open(sealed, as: [String: String].self) == nil)
        #expect(SealedDraft(secret: "one", purpose: "receipt").open(sealed, as: [String: String].self) == nil)
        sealed[20] ^= 1
        #expect(draft.open(sealed, as: [String: String].self) == nil)
    }
}
