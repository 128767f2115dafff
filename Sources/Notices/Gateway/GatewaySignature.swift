import Crypto
import Foundation
package import Vocabulary

/// Proves to the other side that a request is ours, and to us that a report is the gateway's: HMAC-SHA-256 under a
/// secret that both know, over time, message and body. `t=1772416800,v1=0a1b…`
package struct GatewaySignature: Sendable {
    /// The header in which it stands.
    package static let header = "Hufu-Signature"
    /// A report of another time is refused, so that none can be sent again. Unit: seconds.
    static let tolerance: Int64 = 300

    private let key: SymmetricKey

    package init(secret: String) {
        key = SymmetricKey(data: Data(secret.utf8))
    }

    package func sign(_ body: [UInt8], of messageID: String, at now: Instant) -> String {
        let seconds = now.milliseconds / 1000
        let code = HMAC<SHA256>.authenticationCode(for: text(seconds, messageID, body), using: key)
        return "t=\(seconds),v1=\(code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())"
    }

    /// Whether the value of the header was made over this body, under our secret and just now.
    package func accepts(_ value: String, _ body: [UInt8], of messageID: String, at now: Instant) -> Bool {
        var fields: [Substring: Substring] = [:]
        for part in value.split(separator: ",") {
            guard let cut = part.firstIndex(of: "=") else { return false }
            fields[part[..<cut]] = part[part.index(after: cut)...]
        }
        guard let seconds = fields["t"].flatMap({ Int64($0) }), let given = fields["v1"].flatMap(Self.bytes),
            abs(now.milliseconds / 1000 - seconds) <= Self.tolerance
        else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            given, authenticating: text(seconds, messageID, body), using: key)
    }

    private func text(_ seconds: Int64, _ messageID: String, _ body: [UInt8]) -> [UInt8] {
        Array("\(seconds).\(messageID).".utf8) + body
    }

    private static func bytes(_ hexadecimal: Substring) -> [UInt8]? {
        let digits = hexadecimal.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count == 64, hexadecimal.utf8.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
