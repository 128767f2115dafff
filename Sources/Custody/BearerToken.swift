/// A random secret of 256 bits that somebody shows to be let in: a session cookie or an API token.
/// Being random it needs no slow hash: the database keeps and looks up its SHA-256.
package struct BearerToken: Sendable, Hashable {
    /// 43 characters of base64url, as shown once or set in a cookie.
    package let text: String

    /// A new secret.
    package init() {
        text = base64URL(randomBytes(32))
    }

    /// What a request showed; anything is allowed and only the right one is found.
    package init(shown text: String) {
        self.text = text
    }

    /// What the database keeps: 32 bytes.
    package var hash: [UInt8] { sha256(Array(text.utf8)) }
}

/// Base64 with the URL alphabet and without padding. Source: RFC 4648, section 5.
package func base64URL(_ bytes: some Sequence<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    var pending: UInt32 = 0
    var bits = 0
    for byte in bytes {
        pending = pending << 8 | UInt32(byte)
        bits += 8
        while bits >= 6 {
            bits -= 6
            text.append(alphabet[Int(pending >> UInt32(bits) & 63)])
        }
    }
    if bits > 0 { text.append(alphabet[Int(pending << UInt32(6 - bits) & 63)]) }
    return String(decoding: text, as: UTF8.self)
}
