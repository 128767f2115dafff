import Foundation

/// Bytes that nobody can guess.
package func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
}

/// 128 random bits as text for cookies and addresses.
package func randomToken(bytes: Int = 16) -> String { base64URL(randomBytes(bytes)) }

/// Base 64 with the alphabet for addresses and without padding (RFC 4648, section 5).
package func base64URL(_ bytes: some Collection<UInt8>) -> String {
    var text = Data(bytes).base64EncodedString()
    text.removeAll { $0 == "=" }
    return String(decoding: text.utf8.map { $0 == 0x2B ? 0x2D : $0 == 0x2F ? 0x5F : $0 }, as: UTF8.self)
}

/// Nil if the text is not base 64 for addresses.
package func fromBase64URL(_ text: String) -> [UInt8]? {
    var plain = text.utf8.map { $0 == 0x2D ? 0x2B : $0 == 0x5F ? 0x2F : $0 }
    while plain.count % 4 != 0 { plain.append(0x3D) }
    return Data(base64Encoded: Data(plain)).map { Array($0) }
}

/// Two lower-case digits for each byte.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
