import Testing
import Transfers
import Vocabulary

@testable import Notices

@Suite("What an answer means for the letter (RFC 5321 §4.2.1, RFC 4954 §6)")
struct OutcomeTests {
    @Test("A mail server's 4 passes later, its 5 never; a refused account is not the letter's fault")
    func mail() {
        #expect(DeliveryOutcome(mail: .declined(code: 451)) == .putOff(.busy, code: 451))
        #expect(DeliveryOutcome(mail: .declined(code: 550)) == .refused(.refused, code: 550))
        #expect(DeliveryOutcome(mail: .declined(code: 535)) == .putOff(.denied, code: 535))
        #expect(DeliveryOutcome(mail: .denied("")) == .putOff(.denied, code: nil))
        #expect(DeliveryOutcome(mail: .cutOff("")) == .putOff(.cutOff, code: nil))
        #expect(DeliveryOutcome(mail: .untrusted("")) == .putOff(.untrusted, code: nil))
        #expect(DeliveryOutcome(mail: .invalid("")) == .refused(.badAddress, code: nil))
    }

    @Test(
        "A gateway's answer is final only where it speaks of the letter",
        arguments: [
            (200, DeliveryOutcome.sent(providerID: "g-7")), (202, .sent(providerID: "g-7")),
            (400, .refused(.refused, code: 400)), (422, .refused(.refused, code: 422)),
            (401, .putOff(.denied, code: 401)), (404, .putOff(.unreachable, code: 404)),
            (302, .putOff(.unreachable, code: 302)), (409, .putOff(.busy, code: 409)),
            (429, .putOff(.busy, code: 429)), (503, .putOff(.busy, code: 503)),
        ])
    func gateway(status: Int, expected: DeliveryOutcome) {
        let answer = TransferAnswer(status: status, headers: [], body: Array(#"{"id":"g-7"}"#.utf8))
        #expect(DeliveryOutcome(gateway: answer) == expected)
    }

    @Test("A name that cannot be kept is left out, and the letter is sent all the same")
    func providerNames() {
        let long = String(repeating: "x", count: 201)
        for body in ["", "{}", #"{"id":7}"#, #"{"id":"王"}"#, #"{"id":""}"#, #"{"id":"\#(long)"}"#] {
            let answer = TransferAnswer(status: 200, headers: [], body: Array(body.utf8))
            #expect(DeliveryOutcome(gateway: answer) == .sent(providerID: nil))
        }
    }
}

@Suite("Signatures between us and the gateway")
struct GatewaySignatureTests {
    private let now = Instant("2026-03-02T10:00+08:00")!
    private let signature = GatewaySignature(secret: "a secret of both sides")
    private let body = Array(#"{"state":"acknowledged"}"#.utf8)

    /// Made with `printf '1772416800.m1.{"state":"acknowledged"}' | openssl dgst -sha256 -hmac 'a secret of both sides'`.
    @Test("The signature is HMAC-SHA-256 over time, message and body, as any other program makes it")
    func known() {
        #expect(
            signature.sign(body, of: "m1", at: now)
                == "t=1772416800,v1=a36c4bd6effb6ede6e8909190abb08bc4c523b0d14eab53e1ca85c772fec56d8")
    }

    @Test("It holds for this body, this message and five minutes; nothing else passes")
    func accepts() {
        let value = signature.sign(body, of: "m1", at: now)
        #expect(signature.accepts(value, body, of: "m1", at: now))
        #expect(signature.accepts(value, body, of: "m1", at: now.adding(seconds: 299)))
        #expect(!signature.accepts(value, body, of: "m1", at: now.adding(seconds: 301)))
        #expect(!signature.accepts(value, body, of: "m1", at: now.adding(seconds: -301)))
        #expect(!signature.accepts(value, body + [0], of: "m1", at: now))
        #expect(!signature.accepts(value, body, of: "m2", at: now))
        #expect(!GatewaySignature(secret: "another secret here").accepts(value, body, of: "m1", at: now))
        let wrong = ["", "t=1,v1=00", value.replacing("t=177", with: "t=178"), String(value.dropLast()), value + "0"]
        for other in wrong { #expect(!signature.accepts(other, body, of: "m1", at: now), "\(other)") }
    }
}
