import Crypto

/// Seals for somebody who brings the secret himself: the answer kept for an Idempotency-Key. The server stores neither the secret nor the key, so the rows cannot be read without the visitor.
package struct SecretSeal: Sendable {
    private let key: SymmetricKey
    private let purpose: String
    /// Under which the row is stored and found: 32 bytes that do not lead back to the secret.
    package let lookUp: [UInt8]

    /// For a request that may be repeated. The key has at least 128 bits, which the interface checks.
    package static func idempotency(_ requestKey: String) -> SecretSeal {
        SecretSeal(Array(requestKey.utf8), purpose: "idempotency")
    }

    private init(_ secret: [UInt8], purpose: String) {
        let material = SymmetricKey(data: secret)
        self.purpose = purpose
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: material, info: Array("\(purpose) seal".utf8), outputByteCount: 32)
        let name = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: material, info: Array("\(purpose) look-up".utf8), outputByteCount: 32)
        lookUp = name.withUnsafeBytes { Array($0) }
    }

    package func seal(_ bytes: [UInt8]) -> [UInt8] {
        Box.seal(bytes, key, associated: Array(purpose.utf8))
    }

    package func open(_ box: [UInt8]) throws(CustodyFailure) -> [UInt8] {
        try Box.open(box, key, associated: Array(purpose.utf8))
    }
}
