import Custody
import Foundation

/// 128 random bits as text for cookies and addresses.
package func randomToken(bytes: Int = 16) -> String { base64URL(randomBytes(bytes)) }

/// Nil if the text is not base 64 for addresses.
package func fromBase64URL(_ text: String) -> [UInt8]? {
    var plain = text.utf8.map { $0 == 0x2D ? 0x2B : $0 == 0x5F ? 0x2F : $0 }
    while plain.count % 4 != 0 { plain.append(0x3D) }
    return Data(base64Encoded: Data(plain)).map { Array($0) }
}
