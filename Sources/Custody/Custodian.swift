import Crypto
package import Vocabulary

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Seals personal data and makes the keyed hashes by which it is found again. A value; every call is pure but for
/// the randomness of new keys and nonces.
///
/// Several master keys may be held at once. New data keys are wrapped under the *last*; the hashes stay under the
/// *first* for good, because rows found by hash do not say which master made them.
package struct Custodian: Sendable {
    private let masters: [KeyID: MasterKey]
    private let newest: MasterKey
    private let oldest: MasterKey

    /// From the masters in the order in which they were made; at least one.
    package init(_ masters: [MasterKey]) {
        precondition(!masters.isEmpty, "A custodian needs a master key.")
        self.masters = Dictionary(masters.map { ($0.id, $0) }) { first, _ in first }
        oldest = masters[0]
        newest = masters[masters.count - 1]
    }

    /// The id of the master that wraps new keys.
    package var currentKeyID: KeyID { newest.id }

    /// What the database keeps to recognise its master. It tells nothing about the key.
    package var checkValue: [UInt8] { oldest.check }

    /// 32 bytes that sign short-lived cookies and form tokens; the same in every server of one installation.
    package var webSecret: [UInt8] {
        blindIndex("cookies", kind: "web") + blindIndex("forms", kind: "web")
    }

    /// Refuses masters other than those that the database was made with. Called before anything is sealed.
    package func verify(checkValue stored: [UInt8]) throws(CustodyFailure) {
        guard isEqualInConstantTime(stored, oldest.check) else { throw .wrongMaster }
    }

    /// Binds the digest of a backup to this installation, so that only who has the master can alter one: 16 bytes.
    package func backupSeal(_ digest: [UInt8]) -> [UInt8] {
        blindIndex(hexadecimal(digest), kind: "backup")
    }

    /// A random key for one class of data in one case, and its form for the `caseKey` table.
    package func newDataKey() -> (DataKey, wrapped: WrappedKey) {
        let key = SymmetricKey(size: .bits256)
        return (DataKey(key: key), wrap(DataKey(key: key)))
    }

    /// The same data key wrapped under the newest master: what rotation stores.
    package func wrap(_ key: DataKey) -> WrappedKey {
        let bytes = key.key.withUnsafeBytes { Array($0) }
        return WrappedKey(keyID: newest.id, bytes: Box.seal(bytes, newest.wrap, associated: []))
    }

    /// Fails for a key of an unknown master, and for altered bytes.
    package func unwrap(_ wrapped: WrappedKey) throws(CustodyFailure) -> DataKey {
        guard let master = masters[wrapped.keyID] else { throw .unknownKey(wrapped.keyID) }
        return DataKey(key: SymmetricKey(data: try Box.open(wrapped.bytes, master.wrap, associated: [])))
    }

    /// Seals bytes for one place; 28 bytes longer than what went in.
    package func seal(_ bytes: [UInt8], _ key: DataKey, table: String, id: Int64, version: Int64) -> [UInt8] {
        Box.seal(bytes, key.key, associated: Box.place(table: table, id: id, version: version))
    }

    /// Opens a box in its own place; any other box, place or key is `notAuthentic`.
    package func open(
        _ box: [UInt8], _ key: DataKey, table: String, id: Int64, version: Int64
    ) throws(CustodyFailure) -> [UInt8] {
        try Box.open(box, key.key, associated: Box.place(table: table, id: id, version: version))
    }

    /// By which sealed identities are found exactly: 16 bytes for a normalised value of a kind, such as `phone`.
    package func blindIndex(_ normalised: String, kind: String) -> [UInt8] {
        Array(mac(oldest.blind, kind, normalised).prefix(16))
    }

    /// What is stored of a query code: 32 bytes, bound to its case number.
    package func queryCodeHash(_ code: QueryCode, _ number: CaseNumber) -> [UInt8] {
        Array(mac(oldest.code, number.description, code.digits))
    }

    /// Whether a typed code is that of the case, found out in constant time.
    package func isRight(_ code: QueryCode, for number: CaseNumber, stored: [UInt8]) -> Bool {
        isEqualInConstantTime(queryCodeHash(code, number), stored)
    }

    /// Under which the keys and features are hashed by which duplicates are found: 16 bytes, the same for good.
    package var matchSecret: [UInt8] { Array(mac(oldest.match, "profile", "").prefix(16)) }

    private func mac(_ key: SymmetricKey, _ kind: String, _ value: String) -> HMAC<SHA256>.MAC {
        var bytes = Array(kind.utf8)
        bytes.append(0)
        bytes.append(contentsOf: value.utf8)
        return HMAC<SHA256>.authenticationCode(for: bytes, using: key)
    }
}
