import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A password as it is stored: scrypt with its parameters and salt, `scrypt$15$8$3$<salt>$<hash>` in hexadecimal.
/// Source: OWASP Password Storage Cheat Sheet, N = 2^15, r = 8, p = 3.
package struct PasswordHash: Sendable, Hashable {
    package let stored: String

    /// Takes the stored text as it is; whether it can be read shows when a password is checked.
    package init(stored: String) {
        self.stored = stored
    }

    /// Hashes a new password, about 0.2 s on threads of its own.
    package static func make(_ password: String) async throws -> PasswordHash {
        try await make(password, Parameters(logRounds: 15, blockSize: 8, parallelism: 3))
    }

    static func make(_ password: String, _ parameters: Parameters) async throws -> PasswordHash {
        let salt = randomBytes(16)
        let hash = try await PasswordThreads.shared.run { try parameters.derive(password, salt) }
        let numbers = "\(parameters.logRounds)$\(parameters.blockSize)$\(parameters.parallelism)"
        return PasswordHash(stored: "scrypt$\(numbers)$\(hexadecimal(salt))$\(hexadecimal(hash))")
    }

    /// Whether the password is the right one. Takes as long for a wrong one.
    package func accepts(_ password: String) async throws -> Bool {
        let fields = stored.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6, fields[0] == "scrypt", let logRounds = Int(fields[1]), (1...20).contains(logRounds),
            let blockSize = Int(fields[2]), (1...32).contains(blockSize),
            let parallelism = Int(fields[3]), (1...16).contains(parallelism),
            let salt = bytes(hexadecimal: fields[4]), let hash = bytes(hexadecimal: fields[5]), hash.count == 32
        else { throw CustodyFailure.malformedPasswordHash }
        let parameters = Parameters(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism)
        let found = try await PasswordThreads.shared.run { try parameters.derive(password, salt) }
        return isEqualInConstantTime(found, hash)
    }

    struct Parameters: Sendable {
        /// Binary logarithm of N.
        let logRounds: Int
        let blockSize: Int
        let parallelism: Int

        func derive(_ password: String, _ salt: [UInt8]) throws -> [UInt8] {
            let key = try KDF.Scrypt.deriveKey(
                from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << logRounds,
                blockSize: blockSize, parallelism: parallelism)
            return key.withUnsafeBytes { Array($0) }
        }
    }
}

/// The bytes that pairs of hexadecimal digits stand for; nil for anything else.
package func bytes(hexadecimal text: String) -> [UInt8]? {
    func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 97...102: byte - 87
        case 65...70: byte - 55
        default: nil
        }
    }
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var result: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = digit(digits[index]), let low = digit(digits[index + 1]) else { return nil }
        result.append(high << 4 | low)
    }
    return result
}
