import Crypto

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// SHA-256 of some bytes. 32 bytes.
package func sha256(_ bytes: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: bytes))
}

/// HMAC-SHA-256 under a salt: binds to the bytes without telling anything about them once the salt is gone.
/// The salt has 32 bytes and lies with the erasable row. Source: DESIGN 3.12, commitments.
package func commitment(salt: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    precondition(salt.count == 32, "A commitment needs a salt of 32 bytes.")
    return Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: salt)))
}

/// Compares without telling by its duration where two secrets differ. Different lengths are unequal.
package func isEqualInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
}

/// Bytes as lower-case hexadecimal digits.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits: [UInt8] = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}

/// SHA-256 over bytes that arrive piece by piece.
package struct StreamingDigest: Sendable {
    private var hash = SHA256()

    package init() {}

    package mutating func append(_ bytes: [UInt8]) {
        hash.update(data: bytes)
    }

    package mutating func append(_ bytes: UnsafeRawBufferPointer) {
        hash.update(bufferPointer: bytes)
    }

    /// The digest of all bytes so far. 32 bytes.
    package func value() -> [UInt8] {
        Array(hash.finalize())
    }
}
