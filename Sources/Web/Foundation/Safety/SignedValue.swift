import Crypto
import Custody
package import Vocabulary

/// A short text with an end of validity, signed so that it can travel in a cookie and come back unchanged.
package struct SignedValue: Sendable {
    private let key: SymmetricKey

    /// - Parameter purpose: keeps values of one use from serving another.
    package init(secret: [UInt8], purpose: String) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Array(purpose.utf8), outputByteCount: 32)
    }

    package func seal(_ text: String, until end: Instant) -> String {
        let body = Array("\(end.milliseconds) \(text)".utf8)
        return base64URL(body) + "." + base64URL(proof(body))
    }

    /// Nil if the value was changed, is too old or is none of ours.
    package func open(_ sealed: String, at now: Instant) -> String? {
        let parts = sealed.split(separator: ".")
        guard sealed.utf8.count <= 500, parts.count == 2, let body = fromBase64URL(String(parts[0])),
            let given = fromBase64URL(String(parts[1])),
            HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: body, using: key)
        else { return nil }
        let fields = String(decoding: body, as: UTF8.self).split(separator: " ", maxSplits: 1)
        guard fields.count == 2, let end = Int64(fields[0]), now.milliseconds < end else { return nil }
        return String(fields[1])
    }

    private func proof(_ body: [UInt8]) -> [UInt8] { Array(HMAC<SHA256>.authenticationCode(for: body, using: key)) }
}
