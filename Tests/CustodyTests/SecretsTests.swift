import Custody
import Testing

@Suite("Who brings the secret opens what was kept for him")
struct SecretsTests {
    @Test("A kept answer opens with the same Idempotency-Key only")
    func idempotency() throws {
        let seal = SecretSeal.idempotency("8e03978e-40d5-43e8-bc93-6894a57f9324")
        let box = seal.seal([1, 2, 3])
        let again = SecretSeal.idempotency("8e03978e-40d5-43e8-bc93-6894a57f9324")
        #expect(try again.open(box) == [1, 2, 3])
        #expect(again.lookUp == seal.lookUp)
        let other = SecretSeal.idempotency("8e03978e-40d5-43e8-bc93-6894a57f9325")
        #expect(other.lookUp != seal.lookUp)
        #expect(throws: CustodyFailure.notAuthentic) { try other.open(box) }
    }

    @Test("A bearer token has 43 characters of base64url and is found by its SHA-256")
    func tokens() {
        let token = BearerToken()
        #expect(token.text.utf8.count == 43)
        #expect(token.text.utf8.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") })
        #expect(BearerToken(shown: token.text).hash == token.hash)
        #expect(BearerToken().hash != token.hash)
        #expect(token.hash.count == 32)
    }

    @Test("A password is accepted, another is not, and the same one is stored differently twice")
    func passwords() async throws {
        let hash = try await PasswordHash.make("虎符 correct horse")
        #expect(hash.stored.hasPrefix("scrypt$15$8$3$"))
        #expect(try await hash.accepts("虎符 correct horse"))
        #expect(try await !hash.accepts("虎符 correct horsf"))
        #expect(try await PasswordHash.make("虎符 correct horse") != hash)
    }

    @Test("scrypt is that of RFC 7914, section 12, second vector")
    func scryptVector() async throws {
        // N = 1024, r = 8, p = 16, cut to our 32 bytes.
        let hash = "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        let stored = PasswordHash(stored: "scrypt$10$8$16$\(hexadecimal(Array("NaCl".utf8)))$\(hash)")
        #expect(try await stored.accepts("password"))
    }

    @Test(
        "A stored hash that cannot be read is a failure, not a refusal",
        arguments: ["", "scrypt$1", "scrypt$99$8$3$00$00"])
    func malformed(stored: String) async {
        await #expect(throws: CustodyFailure.malformedPasswordHash) {
            try await PasswordHash(stored: stored).accepts("x")
        }
    }
}
