import Custody
package import Storage
package import CaseRules
package import Vocabulary

/// An unfinished form of a visitor. The secret is in his cookie only; without it the row says nothing.
package struct DraftKey: Sendable {
    private let sealing: SecretSeal
    /// Under which the row and its uploads are kept.
    package var lookUp: [UInt8] { sealing.lookUp }

    package init(secret: [UInt8]) {
        sealing = .draft(secret)
    }

    func seal(_ bytes: [UInt8]) -> [UInt8] { sealing.seal(bytes) }
    func open(_ box: [UInt8]) throws -> [UInt8] { try sealing.open(box) }
}

extension ServiceCentre {
    private static let draftDays = 30

    package func saveDraft(_ bytes: [UInt8], _ key: DraftKey) async throws {
        let now = now()
        try await database.write { connection in
            try connection.saveDraft(
                hash: key.lookUp, box: key.seal(bytes), now: now,
                expiresAt: now.adding(hours: 24 * Self.draftDays))
        }
    }

    package func draft(_ key: DraftKey) async throws -> [UInt8]? {
        let now = now()
        return try await database.read { try $0.draft(hash: key.lookUp, now: now) }.map { try key.open($0) }
    }

    /// Notes a stored file as part of a draft.
    package func addEvidence(_ file: NewEvidence, _ key: DraftKey) async throws -> EvidenceID {
        try await database.write { try $0.insertEvidence(file, ofDraft: key.lookUp) }
    }

    package func evidence(_ key: DraftKey) async throws -> [EvidenceRow] {
        try await database.read { try $0.evidence(ofDraft: key.lookUp) }
    }

    /// Takes a file out of a draft; the bytes go when nobody needs them.
    package func removeEvidence(_ id: EvidenceID, _ key: DraftKey) async throws {
        let now = now()
        try await database.write { connection in
            guard try connection.evidence(ofDraft: key.lookUp).contains(where: { $0.id == id }) else {
                throw StepRefusal.notFound
            }
            try connection.removeEvidence(id, at: now)
        }
    }

    /// A file of a case that the actor may open.
    package func evidence(_ id: EvidenceID, of number: CaseNumber, for actor: Actor) async throws -> EvidenceRow {
        let found = try await database.read { connection -> EvidenceRow? in
            guard let loaded = try connection.load(number), let row = try connection.evidence(id),
                row.caseID == loaded.id, Access(actor, loaded.current).sees(row)
            else { return nil }
            return row
        }
        guard let found else { throw StepRefusal.notFound }
        return found
    }
}
