package import Vocabulary

/// A version of the agreement as it lies in the database.
package struct StoredAgreement: Sendable, Hashable {
    package let id: AgreementID
    /// Names the version: the digest over its files.
    package let digest: String
    /// The files, as whoever installed them packed them.
    package let files: [UInt8]
}

extension Connection {
    /// Keeps a version, once for each digest, and makes it the current one. Tells under which id it is.
    package func installAgreement(digest: String, files: [UInt8], at now: Instant) throws -> AgreementID {
        try execute(SQL.insert, Value(digest), Value(now), Value(files))
        guard let stored = try agreement(digest: digest) else { throw StorageFailure.damaged("agreement not kept") }
        try saveSetting(currentAgreementKey, Array(digest.utf8))
        return stored.id
    }

    /// The version under which new steps are taken; nil before the first was installed.
    package func currentAgreement() throws -> StoredAgreement? {
        guard let digest = try setting(currentAgreementKey) else { return nil }
        return try agreement(digest: String(decoding: digest, as: UTF8.self))
    }

    /// The digest of the current version, for servers that look whether it has changed.
    package func currentAgreementDigest() throws -> String? {
        try setting(currentAgreementKey).map { String(decoding: $0, as: UTF8.self) }
    }

    package func agreement(digest: String) throws -> StoredAgreement? {
        try first(SQL.byDigest, [Value(digest)], StoredAgreement.init(row:))
    }

    package func agreement(_ id: AgreementID) throws -> StoredAgreement? {
        try first(SQL.byID, [Value(id)], StoredAgreement.init(row:))
    }
}

private let currentAgreementKey = "agreement"

extension StoredAgreement {
    fileprivate init(row: any Row) {
        self.init(id: AgreementID(row.integer(0)), digest: row.text(1), files: row.blob(2))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO agreement (digest, installedAt, files)
        VALUES (?1, ?2, ?3)
        ON CONFLICT (digest) DO NOTHING
        """

    static let byDigest = """
        SELECT id, digest, files
        FROM agreement
        WHERE digest = ?1
        """

    static let byID = """
        SELECT id, digest, files
        FROM agreement
        WHERE id = ?1
        """
}
