import Foundation
import Transfers
package import Vocabulary

/// Hands letters to a gateway over HTTP: short messages to telephones, and whatever else it knows by name.
package struct GatewaySender: Sender {
    private let courier: Courier
    private let configuration: NoticesConfiguration.Gateway
    private let signature: GatewaySignature
    private let timeout: Duration
    private let now: @Sendable () -> Instant

    package init(
        _ configuration: NoticesConfiguration.Gateway, timeout: Duration, now: @escaping @Sendable () -> Instant
    ) {
        courier = Courier(authorities: configuration.authorities)
        self.configuration = configuration
        signature = GatewaySignature(secret: configuration.secret)
        self.timeout = timeout
        self.now = now
    }

    package func takes(_ address: NoticeAddress) -> Bool {
        switch address {
        case .telephone, .gateway: true
        case .mail: false
        }
    }

    package func send(_ letter: Letter) async -> DeliveryOutcome {
        guard let body = GatewayBody(letter)?.bytes else { return .refused(.badAddress, code: nil) }
        var request = TransferRequest(
            "POST", configuration.url,
            headers: [
                TransferHeader("Content-Type", "application/json; charset=utf-8"),
                TransferHeader("Authorization", "Bearer \(configuration.token)"),
                TransferHeader("Idempotency-Key", letter.messageID),
                TransferHeader(GatewaySignature.header, signature.sign(body, of: letter.messageID, at: now())),
            ], body: .bytes(body), destination: .memory(limit: 1 << 16))
        request.limits.total = timeout
        do {
            return DeliveryOutcome(gateway: try await courier.send(request))
        } catch {
            return DeliveryOutcome(transport: error)
        }
    }
}

/// What the gateway reads. `docs/deliveries.md` shows it.
private struct GatewayBody: Encodable {
    let id: String
    let channel: String
    let to: String
    let languages: [Language]
    let subject: String
    let text: String

    init?(_ letter: Letter) {
        switch letter.address {
        case .telephone(let number): (channel, to) = ("telephone", number)
        case .gateway(let name): (channel, to) = ("name", name)
        case .mail: return nil
        }
        id = letter.messageID
        languages = letter.languages
        subject = letter.subject
        text = letter.body
    }

    var bytes: [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map(Array.init)
    }
}

extension DeliveryOutcome {
    /// Only what the gateway says of the letter itself is final; what it says of us, or of itself, may pass.
    init(gateway answer: TransferAnswer) {
        self =
            switch answer.status {
            case 200..<300: .sent(providerID: Self.providerID(answer.body))
            case 400, 410, 413, 414, 415, 422, 451: .refused(.refused, code: answer.status)
            case 401, 403, 407: .putOff(.denied, code: answer.status)
            case 300..<400, 404, 405: .putOff(.unreachable, code: answer.status)
            default: .putOff(.busy, code: answer.status)
            }
    }

    /// `{"id": "…"}`, if it is a name that can be kept.
    private static func providerID(_ body: [UInt8]) -> String? {
        struct Answer: Decodable { let id: String }
        guard let id = try? JSONDecoder().decode(Answer.self, from: Data(body)).id, (1...200).contains(id.utf8.count),
            id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        return id
    }
}
