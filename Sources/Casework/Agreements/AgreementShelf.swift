package import Agreement
import Custody
import Foundation
package import Storage
package import Vocabulary

/// Keeping an agreement: its files go into the database as one immutable version, named by their digest.
package enum AgreementShelf {
    /// Reads a checked folder into the database and makes it current; the same content twice is one version. Where it
    /// corrects another version, or its calendar counts otherwise, open clocks wait to be computed anew.
    package static func install(
        _ files: [AgreementFile], in database: any Database, by account: Identifier<Account>? = nil, at now: Instant
    ) async throws -> CurrentAgreement {
        let agreement = try ResponsibilityAgreement.load(files)
        let packed = pack(files)
        let digest = hexadecimal(sha256(packed))
        let new = NewAgreement(digest: digest, files: packed, corrects: agreement.corrects, installedBy: account)
        let id = try await database.write { connection in
            let change = try InstallationChange(agreement, digest: digest, connection)
            let id = try connection.installAgreement(new, at: now)
            if change.recomputes {
                try connection.save(
                    Recomputation(
                        digest: digest, startedAt: now,
                        total: connection.countOpenClocks(bound: Recomputation.countedTo)))
            }
            return id
        }
        return CurrentAgreement(id: id, digest: digest, agreement: agreement)
    }

    /// The version in force; nil if none was ever installed.
    package static func current(in database: any Database) async throws -> CurrentAgreement? {
        guard let stored = try await database.read({ try $0.currentAgreement() }) else { return nil }
        let agreement = try ResponsibilityAgreement.load(try unpack(stored.files))
        return CurrentAgreement(id: stored.id, digest: stored.digest, agreement: agreement)
    }

    static func digest(of files: [AgreementFile]) -> String { hexadecimal(sha256(pack(files))) }

    /// Paths and bytes in order of their paths, as JSON: the form that the digest is made over.
    private static func pack(_ files: [AgreementFile]) -> [UInt8] {
        let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(texts) else { preconditionFailure("Texts can always be written as JSON.") }
        return Array(data)
    }

    static func unpack(_ bytes: [UInt8]) throws -> [AgreementFile] {
        let texts = try JSONDecoder().decode([String: String].self, from: Data(bytes))
        return texts.sorted { $0.key < $1.key }.map { AgreementFile(path: $0.key, bytes: Array($0.value.utf8)) }
    }
}
