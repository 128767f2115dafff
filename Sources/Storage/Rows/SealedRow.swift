/// Personal data of one class, sealed.
package struct SealedRow: Sendable, Hashable {
    /// Such as `identity`; each class of a case has a key of its own.
    package var dataClass: String
    /// Counts corrections, from 1.
    package var version: Int
    /// Of the master that wrapped the data key.
    package var keyID: Int64
    package var box: [UInt8]
    /// 32 bytes, for the commitment in the event.
    package var salt: [UInt8]

    package init(dataClass: String, version: Int = 1, keyID: Int64, box: [UInt8], salt: [UInt8]) {
        self.dataClass = dataClass
        self.version = version
        self.keyID = keyID
        self.box = box
        self.salt = salt
    }
}

/// The wrapped data key of one class of a case.
package struct CaseKeyRow: Sendable, Hashable {
    package var dataClass: String
    package var keyID: Int64
    package var wrapped: [UInt8]

    package init(dataClass: String, keyID: Int64, wrapped: [UInt8]) {
        self.dataClass = dataClass
        self.keyID = keyID
        self.wrapped = wrapped
    }
}

/// A keyed hash by which a sealed value is found exactly.
package struct BlindIndexRow: Sendable, Hashable {
    /// Such as `phone`.
    package var kind: String
    /// 16 bytes.
    package var hash: [UInt8]

    package init(kind: String, hash: [UInt8]) {
        self.kind = kind
        self.hash = hash
    }
}
