import Testing
import Vocabulary
import Web

@Suite("Tokens, signed values and limits")
struct SafetyTests {
    let csrf = CrossSiteGuard(secret: [UInt8](repeating: 1, count: 32))

    @Test("A form's token belongs to one reader and looks different each time")
    func token() {
        let (first, second) = (csrf.token(for: "a"), csrf.token(for: "a"))
        #expect(first != second)
        #expect(csrf.accepts(first, for: "a") && csrf.accepts(second, for: "a"))
        #expect(!csrf.accepts(first, for: "b") && !csrf.accepts(nil, for: "a") && !csrf.accepts("", for: "a"))
        #expect(!csrf.accepts(String(first.dropLast(2)), for: "a"))
        #expect(!CrossSiteGuard(secret: [UInt8](repeating: 2, count: 32)).accepts(first, for: "a"))
    }

    @Test("A signed value opens unchanged, in time and for its purpose only")
    func signedValue() {
        let secret = [UInt8](repeating: 3, count: 32)
        let values = SignedValue(secret: secret, purpose: "track")
        let now = Instant(milliseconds: 1_000_000)
        let sealed = values.seal("2026-041873", until: now.adding(seconds: 60))
        #expect(values.open(sealed, at: now) == "2026-041873")
        #expect(values.open(sealed, at: now.adding(seconds: 60)) == nil)
        #expect(values.open("A" + sealed.dropFirst(), at: now) == nil)
        #expect(SignedValue(secret: secret, purpose: "other").open(sealed, at: now) == nil)
    }

    @Test("The limit counts each address by itself and starts anew after the window")
    func limiter() {
        let limiter = RateLimiter()
        let rule = RateLimiter.Rule("test", 3, per: 60)
        for _ in 0..<3 { #expect(limiter.count(rule, "a", at: 1000) == nil) }
        #expect(limiter.count(rule, "a", at: 2000) == 59)
        #expect(limiter.count(rule, "b", at: 2000) == nil)
        #expect(limiter.count(rule, "a", at: 61_000) == nil)
        #expect(RateLimiter(isOn: false).count(.init("none", 0, per: 1), "a", at: 0) == nil)
    }

    @Test("The limit's memory is bounded, and a new day forgets everyone")
    func bounded() {
        let limiter = RateLimiter(capacity: 100)
        let rule = RateLimiter.Rule("test", 1, per: 60)
        for index in 0..<1000 { #expect(limiter.count(rule, "a\(index)", at: 1000) == nil) }
        #expect(limiter.entries == 100)
        #expect(limiter.count(rule, "a0", at: 86_400_000) == nil)
        #expect(limiter.entries == 1)
    }
}
