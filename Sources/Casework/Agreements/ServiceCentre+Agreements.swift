package import Agreement
package import CaseRules
import Storage
package import Vocabulary

/// One version of the agreement, as lists show it.
package struct InstalledVersion: Sendable, Equatable {
    package let digest: String
    /// The agreement's own id and name; nil if this program cannot read the version any more.
    package let id: String?
    package let name: Localized?
    package let installedAt: Instant
    /// The account's name; nil for the command line.
    package let installedBy: String?
    /// The digest of the version that it corrects; nil for an amendment.
    package let corrects: String?
    package let isInForce: Bool

    package init(
        digest: String, id: String?, name: Localized?, installedAt: Instant, installedBy: String? = nil,
        corrects: String? = nil, isInForce: Bool = false
    ) {
        self.digest = digest
        self.id = id
        self.name = name
        self.installedAt = installedAt
        self.installedBy = installedBy
        self.corrects = corrects
        self.isInForce = isInForce
    }
}

extension ServiceCentre {
    /// The versions installed last, the newest first.
    package func agreementVersions(limit: Int = 100) async throws -> [InstalledVersion] {
        try await database.read { connection in
            let inForce = try connection.currentAgreementDigest()
            return try connection.agreementRows(limit: limit).map { row in
                let agreement = try library.agreement(digest: row.digest, connection)
                return InstalledVersion(
                    digest: row.digest, id: agreement?.id, name: agreement?.name, installedAt: row.installedAt,
                    installedBy: try row.installedBy.flatMap { try connection.account($0)?.name },
                    corrects: row.corrects, isInForce: row.digest == inForce)
            }
        }
    }

    /// The rules of a version; nil if there is none, or this program cannot read it any more.
    package func agreement(_ digest: String) async throws -> ResponsibilityAgreement? {
        try await database.read { try library.agreement(digest: digest, $0) }
    }

    /// The files of a version as they were installed; nil if there is none.
    package func agreementFiles(_ digest: String) async throws -> [AgreementFile]? {
        let stored = try await database.read { try $0.agreement(digest: digest) }
        return try stored.map { try AgreementShelf.unpack($0.files) }
    }

    /// Brings a version into force. Servers see it at their next step or within seconds; open clocks that it concerns
    /// are computed anew by a job. Throws `AgreementProblems` or `InstallationRefusal`.
    @discardableResult
    package func install(
        _ files: [AgreementFile], by actor: Actor, at now: Instant? = nil
    ) async throws -> CurrentAgreement {
        guard actor.role == .operatorAdmin || actor.role == .system else {
            throw InstallationRefusal.onlyByAdministrator
        }
        let installed = try await AgreementShelf.install(
            files, in: database, by: actor.account, at: now ?? self.now())
        try await refreshAgreement()
        return installed
    }

    /// Looks whether another server has brought another version into force.
    package func refreshAgreement() async throws {
        _ = try await database.read { try library.versions([], $0) }
    }
}
