import Crypto

/// The secret from which all other keys come. It lies outside the database and outside the backup.
package struct MasterKey: Sendable {
    let id: KeyID
    let wrap: SymmetricKey
    let blind: SymmetricKey
    let code: SymmetricKey
    let match: SymmetricKey
    let check: [UInt8]

    /// From 32 random bytes.
    package init(_ bytes: [UInt8]) {
        precondition(bytes.count == 32, "A master key has 32 bytes.")
        let master = SymmetricKey(data: bytes)
        wrap = MasterKey.derive(master, "wrap", 32)
        blind = MasterKey.derive(master, "blind", 32)
        code = MasterKey.derive(master, "code", 32)
        match = MasterKey.derive(master, "match", 32)
        check = MasterKey.derive(master, "check", 16).withUnsafeBytes { Array($0) }
        id = MasterKey.derive(master, "id", 4).withUnsafeBytes { bytes in
            KeyID(rawValue: bytes.reduce(0) { $0 << 8 | Int64($1) })
        }
    }

    private static func derive(_ master: SymmetricKey, _ purpose: String, _ count: Int) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: master, info: Array(purpose.utf8), outputByteCount: count)
    }
}
