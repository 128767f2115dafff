import Crypto

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// AES-256-GCM boxes: nonce (12 bytes), sealed bytes, tag (16 bytes), with associated data that is not stored.
enum Box {
    static func seal(_ bytes: [UInt8], _ key: SymmetricKey, associated: [UInt8]) -> [UInt8] {
        // Fails only for a key of a wrong size, and every key here has 256 bits.
        guard let box = try? AES.GCM.seal(bytes, using: key, authenticating: associated) else {
            preconditionFailure("A key of 256 bits seals any bytes.")
        }
        var result: [UInt8] = []
        result.reserveCapacity(28 + bytes.count)
        result.append(contentsOf: box.nonce)
        result.append(contentsOf: box.ciphertext)
        result.append(contentsOf: box.tag)
        return result
    }

    static func open(_ box: [UInt8], _ key: SymmetricKey, associated: [UInt8]) throws(CustodyFailure) -> [UInt8] {
        guard let sealed = try? AES.GCM.SealedBox(combined: box),
            let bytes = try? AES.GCM.open(sealed, using: key, authenticating: associated)
        else { throw .notAuthentic }
        return Array(bytes)
    }

    /// Where a box belongs: table, a zero byte, id and version, big-endian. A box moved elsewhere does not open.
    static func place(table: String, id: Int64, version: Int64) -> [UInt8] {
        var bytes = Array(table.utf8)
        bytes.append(0)
        for number in [id, version] {
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }
}
