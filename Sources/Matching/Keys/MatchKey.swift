/// One thing by which older cases are found, as 64 bits that tell nothing to whoever has not the secret.
package struct MatchKey: Sendable, Hashable {
    package let kind: MatchKeyKind
    package let hash: Int64

    package init(kind: MatchKeyKind, hash: Int64) {
        self.kind = kind
        self.hash = hash
    }

    init(_ kind: MatchKeyKind, _ first: UInt64, _ second: UInt64, _ third: UInt64, secret: MatchSecret) {
        var hash = SipHash(secret)
        hash.feed(kind.rawValue)
        hash.feed(first)
        hash.feed(second)
        hash.feed(third)
        self.init(kind: kind, hash: Int64(bitPattern: hash.finished()))
    }

    init(_ kind: MatchKeyKind, text: String, secret: MatchSecret) {
        var hash = SipHash(secret)
        hash.feed(kind.rawValue)
        for byte in text.utf8 { hash.feed(byte) }
        self.init(kind: kind, hash: Int64(bitPattern: hash.finished()))
    }
}
