import Custody
import Foundation
import Storage
package import Vocabulary

/// A request that may be sent twice and must count once. The first answer, query code included, is kept for a day,
/// sealed under a key that only the sender has.
package struct IdempotentRequest: Sendable {
    private let seal: SecretSeal
    private let bodyDigest: [UInt8]

    /// At least 128 bits: 16 bytes of text.
    package static let shortestKey = 16
    private static let keptSeconds = 86_400

    /// Nil if the key is too short to be a secret.
    package init?(key: String, body: [UInt8]) {
        guard key.utf8.count >= Self.shortestKey, key.utf8.count <= 200 else { return nil }
        seal = .idempotency(key)
        bodyDigest = sha256(body)
    }

    /// What `keptAnswer` asks.
    func question(_ now: Instant) -> Question { .keptAnswer(keyHash: seal.lookUp, now: now) }

    func keptAnswer(_ connection: any Connection, _ now: Instant) throws -> Receipt? {
        guard let kept = try connection.keptAnswer(keyHash: seal.lookUp, now: now) else { return nil }
        guard kept.bodyDigest == bodyDigest else { throw StepRefusal.keyReused }
        let data = Data(try seal.open(kept.box))
        return try JSONDecoder().decode(KeptReceipt.self, from: data).receipt
    }

    func keep(_ receipt: Receipt, _ connection: any Connection, _ now: Instant) throws {
        let box = seal.seal(Array(try JSONEncoder().encode(KeptReceipt(receipt))))
        try connection.keepAnswer(
            KeptAnswer(bodyDigest: bodyDigest, box: box), keyHash: seal.lookUp, now: now,
            expiresAt: now.adding(seconds: Self.keptSeconds))
    }
}

private struct KeptReceipt: Codable {
    let number: CaseNumber
    let code: String
    let registeredAt: Instant
    let due: Due?
    let isGreen: Bool

    init(_ receipt: Receipt) {
        number = receipt.number
        code = receipt.code.digits
        registeredAt = receipt.registeredAt
        due = receipt.due
        isGreen = receipt.isGreen
    }

    var receipt: Receipt {
        get throws {
            Receipt(
                number: number, code: try QueryCode(typed: code), registeredAt: registeredAt, due: due, isGreen: isGreen
            )
        }
    }
}
