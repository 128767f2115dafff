import Crypto

/// Which master key wrapped a data key. Derived from the master, so it needs no storage of its own.
package struct KeyID: RawRepresentable, Sendable, Hashable {
    /// 0 to 4,294,967,295, as it stands in the `keyId` columns.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}

/// The random key of one class of personal data in one case. Erasing its wrapped form erases what it sealed.
package struct DataKey: Sendable {
    let key: SymmetricKey
}

/// A data key as it is stored: sealed under the wrap key of the master named beside it.
package struct WrappedKey: Sendable, Hashable {
    package let keyID: KeyID
    /// 60 bytes: nonce, sealed key, tag.
    package let bytes: [UInt8]

    package init(keyID: KeyID, bytes: [UInt8]) {
        self.keyID = keyID
        self.bytes = bytes
    }
}
