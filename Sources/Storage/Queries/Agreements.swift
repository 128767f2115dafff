package import Vocabulary

/// A version of the agreement as it lies in the database.
package struct StoredAgreement: Sendable, Hashable {
    package let id: AgreementID
    /// Names the version: the digest over its files.
    package let digest: String
    /// The files, as whoever installed them packed them.
    package let files: [UInt8]
}

/// What is known of a version without reading its files.
package struct AgreementRow: Sendable, Hashable {
    package let id: AgreementID
    package let digest: String
    package let installedAt: Instant
    /// Nil where it was installed from the command line or before this was noted.
    package let installedBy: Identifier<Account>?
    /// The digest of the version that it corrects; nil for an amendment.
    package let corrects: String?
}

/// A version to be kept.
package struct NewAgreement: Sendable {
    package let digest: String
    package let files: [UInt8]
    package let corrects: String?
    package let installedBy: Identifier<Account>?

    package init(digest: String, files: [UInt8], corrects: String? = nil, installedBy: Identifier<Account>? = nil) {
        self.digest = digest
        self.files = files
        self.corrects = corrects
        self.installedBy = installedBy
    }
}

extension Connection {
    /// Keeps a version, once for each digest, and makes it the current one. Tells under which id it is.
    package func installAgreement(_ new: NewAgreement, at now: Instant) throws -> AgreementID {
        try execute(
            SQL.insert, Value(new.digest), Value(now), Value(new.files), Value(new.corrects), Value(new.installedBy))
        guard let stored = try agreement(digest: new.digest) else {
            throw StorageFailure.damaged("agreement not kept")
        }
        try saveSetting(currentAgreementKey, Array(new.digest.utf8))
        return stored.id
    }

    /// The version under which new steps are taken; nil before the first was installed.
    package func currentAgreement() throws -> StoredAgreement? {
        guard let digest = try setting(currentAgreementKey) else { return nil }
        return try agreement(digest: String(decoding: digest, as: UTF8.self))
    }

    /// The digest of the current version. Every step asks whether it has changed.
    package func currentAgreementDigest() throws -> String? {
        try first(.currentAgreement) { String(decoding: $0.blob(0), as: UTF8.self) }
    }

    package func agreement(digest: String) throws -> StoredAgreement? {
        try first(SQL.byDigest, [Value(digest)], StoredAgreement.init(row:))
    }

    package func agreement(_ id: AgreementID) throws -> StoredAgreement? {
        try first(SQL.byID, [Value(id)], StoredAgreement.init(row:))
    }

    /// Without reading its files.
    package func agreementID(digest: String) throws -> AgreementID? {
        try first(SQL.idOfDigest, [Value(digest)]) { AgreementID($0.integer(0)) }
    }

    package func agreementDigest(_ id: AgreementID) throws -> String? {
        try first(SQL.digestOfID, [Value(id)]) { $0.text(0) }
    }

    /// The versions installed last, the newest first.
    package func agreementRows(limit: Int) throws -> [AgreementRow] {
        try query(SQL.newest, [Value(limit)], AgreementRow.init(row:))
    }

    /// Versions that correct another one, in the order in which they came; there are few.
    package func correctingAgreements() throws -> [AgreementRow] {
        try query(SQL.correcting, [], AgreementRow.init(row:))
    }
}

extension Question {
    /// What `currentAgreementDigest` asks.
    package static let currentAgreement = setting(currentAgreementKey)
}

private let currentAgreementKey = "agreement"

extension StoredAgreement {
    fileprivate init(row: any Row) {
        self.init(id: AgreementID(row.integer(0)), digest: row.text(1), files: row.blob(2))
    }
}

extension AgreementRow {
    fileprivate init(row: any Row) {
        self.init(
            id: AgreementID(row.integer(0)), digest: row.text(1), installedAt: row.instant(2),
            installedBy: row.accountIfAny(3), corrects: row.textIfAny(4))
    }
}

private enum SQL {
    static let insert = """
        INSERT INTO agreement (digest, installedAt, files, corrects, installedBy)
        VALUES (?1, ?2, ?3, ?4, ?5)
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

    static let idOfDigest = """
        SELECT id
        FROM agreement
        WHERE digest = ?1
        """

    static let digestOfID = """
        SELECT digest
        FROM agreement
        WHERE id = ?1
        """

    static let newest = """
        SELECT id, digest, installedAt, installedBy, corrects
        FROM agreement
        ORDER BY id DESC
        LIMIT ?1
        """

    static let correcting = """
        SELECT id, digest, installedAt, installedBy, corrects
        FROM agreement
        WHERE corrects IS NOT NULL
        ORDER BY id
        """
}
