import Agreement
import CaseRules
import Storage
import Synchronization
import Vocabulary

/// The versions of the agreement that this server has read, shared by everything in it that serves one database. Several
/// servers share the database, so each transaction asks whether another version has come into force.
final class AgreementLibrary: Sendable {
    private struct Shelf {
        var installed: CurrentAgreement
        var versions: AgreementVersions
        /// Of which current version `versions` was made; nil before the database was asked.
        var digest: String?
        /// Versions by the digest of their files; nil for one that this program cannot read any more.
        var read: [String: ResponsibilityAgreement?]
        /// What earlier versions are called by the digest of their files.
        var digests: [AgreementID: String] = [:]
    }

    private let shelf: Mutex<Shelf>

    init(_ installed: CurrentAgreement) {
        shelf = Mutex(
            Shelf(
                installed: installed, versions: AgreementVersions(installed.agreement, id: installed.id),
                read: [installed.digest: installed.agreement]))
    }

    /// The version in force, as it was seen last.
    var installed: CurrentAgreement { shelf.withLock { $0.installed } }

    /// What the version is called in which a clock's rule stands.
    func name(of ruling: ClockRuling) -> Localized {
        let (installed, digests) = shelf.withLock { ($0.installed, $0.digests) }
        return ruling.agreement.versionName(ruling.version.flatMap { digests[$0] } ?? installed.digest)
    }

    /// What the transaction sees: the version in force, and those whose rules these clocks keep.
    func versions(for clocks: [RunningClock] = [], _ connection: any Connection) throws -> AgreementVersions {
        try versions(clocks.compactMap(\.agreement), connection)
    }

    func versions(_ needed: some Sequence<AgreementID>, _ connection: any Connection) throws -> AgreementVersions {
        guard let digest = try connection.currentAgreementDigest() else {
            throw StorageFailure.damaged("no agreement in force")
        }
        let shelf = shelf.withLock { $0 }
        if shelf.digest == digest, needed.allSatisfy(shelf.versions.knows) { return shelf.versions }
        return try load(digest, needed, shelf, connection)
    }

    /// The rules of one version; nil if there is no such version, or this program cannot read it any more.
    func agreement(digest: String, _ connection: any Connection) throws -> ResponsibilityAgreement? {
        if let known = shelf.withLock({ $0.read[digest] }) { return known }
        guard let stored = try connection.agreement(digest: digest) else { return nil }
        let agreement = try? ResponsibilityAgreement.load(AgreementShelf.unpack(stored.files))
        shelf.withLock { $0.read[digest] = .some(agreement) }
        return agreement
    }

    private func load(
        _ digest: String, _ needed: some Sequence<AgreementID>, _ old: Shelf, _ connection: any Connection
    ) throws -> AgreementVersions {
        guard let current = try connection.agreement(digest: digest),
            let agreement = try self.agreement(digest: digest, connection)
        else { throw StorageFailure.damaged("the agreement in force cannot be read") }
        var corrections: [AgreementID: AgreementID] = [:]
        for row in try connection.correctingAgreements() {
            guard let corrected = try row.corrects.flatMap({ try connection.agreementID(digest: $0) }) else { continue }
            corrections[corrected] = row.id
        }
        let chains = AgreementVersions(agreement, id: current.id, corrections: corrections)
        var earlier = old.versions.earlier
        var digests = old.digests
        if let before = old.versions.currentID { earlier[before] = old.versions.current }
        for id in Set(needed.flatMap(chains.chain)) where id != current.id && earlier[id] == nil {
            guard let stored = try connection.agreementDigest(id) else { continue }
            earlier[id] = try self.agreement(digest: stored, connection) ?? agreement
            digests[id] = stored
        }
        digests[current.id] = digest
        let versions = AgreementVersions(agreement, id: current.id, earlier: earlier, corrections: corrections)
        shelf.withLock { shelf in
            shelf.installed = CurrentAgreement(id: current.id, digest: digest, agreement: agreement)
            shelf.versions = versions
            shelf.digest = digest
            shelf.digests = digests
        }
        return versions
    }
}
