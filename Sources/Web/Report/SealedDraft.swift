import Crypto
import Custody
import Foundation
package import Vocabulary

/// Seals what a person has typed under the secret of their cookie. The server keeps an id and bytes that it cannot
/// read without the cookie; whoever steals the database gets neither answers nor the way to them.
package struct SealedDraft: Sendable {
    /// Names the row: a digest of the secret, 24 bytes written as 32 characters, the length that the table asks for.
    package let id: String
    private let key: SymmetricKey

    /// - Parameters:
    ///   - secret: the value of the cookie, 128 random bits as text.
    ///   - purpose: `report` or `receipt`; each has a row of its own.
    package init(secret: String, purpose: String) {
        let material = SymmetricKey(data: Array(secret.utf8))
        func derived(_ use: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: material, info: Array("\(purpose) \(use)".utf8), outputByteCount: 32)
        }
        key = derived("seal")
        id = derived("id").withUnsafeBytes { base64URL(Array($0.prefix(24))) }
    }

    package func seal(_ value: some Encodable) throws -> [UInt8] {
        let bytes = try JSONEncoder().encode(value)
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Array(id.utf8))
        return Array(box.combined!)
    }

    /// Nil if the bytes were not sealed under this secret or have changed.
    package func open<Value: Decodable>(_ sealed: [UInt8], as type: Value.Type) -> Value? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: Array(id.utf8))
        else { return nil }
        return try? JSONDecoder().decode(type, from: bytes)
    }
}

/// A report that is being written.
package struct ReportDraft: Sendable, Codable {
    package var form = ReportForm()
    package var savedAt: Instant
    /// Names the filing, so that sending twice registers once.
    package var attempt: String

    package init(savedAt: Instant) {
        self.savedAt = savedAt
        attempt = randomToken()
    }
}

/// A receipt that waits until the person has written the code down.
package struct KeptReceipt: Sendable, Codable {
    package let number: CaseNumber
    /// Twenty digits.
    package let code: String
    package let registeredAt: Instant
    package let steps: [NextStep]
    package let text: Localized?
    package let isAnonymous: Bool

    package init(_ receipt: FilingReceipt, isAnonymous: Bool) {
        number = receipt.number
        code = receipt.code.digits
        registeredAt = receipt.registeredAt
        steps = receipt.steps
        text = receipt.text
        self.isAnonymous = isAnonymous
    }

    package var groups: [String] {
        stride(from: 0, to: code.count, by: 4).map { String(code.dropFirst($0).prefix(4)) }
    }
}
