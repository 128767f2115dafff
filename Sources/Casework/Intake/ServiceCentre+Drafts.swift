package import CaseRules
package import Storage
package import Vocabulary

/// Unfinished forms of visitors, and files that belong to no case yet. `owner` names the row: it is made from a secret
/// that only the visitor's cookie holds, and so is the seal on the bytes.
extension ServiceCentre {
    package func saveDraft(_ sealed: [UInt8], of owner: [UInt8], until end: Instant) async throws {
        let now = now()
        try await database.write { try $0.saveDraft(hash: owner, box: sealed, now: now, expiresAt: end) }
    }

    package func draft(of owner: [UInt8]) async throws -> [UInt8]? {
        let now = now()
        return try await database.read { try $0.draft(hash: owner, now: now) }
    }

    package func deleteDraft(of owner: [UInt8]) async throws {
        try await database.write { try $0.deleteDraft(hash: owner) }
    }

    /// Notes a stored file as one of the owner's.
    @discardableResult
    package func addEvidence(_ file: NewEvidence, of owner: [UInt8]) async throws -> EvidenceID {
        try await database.write { try $0.insertEvidence(file, ofDraft: owner) }
    }

    package func evidence(of owner: [UInt8]) async throws -> [EvidenceRow] {
        try await database.read { try $0.evidence(ofDraft: owner) }
    }

    /// Takes a file away from its owner; the bytes go when nobody needs them.
    package func removeEvidence(digest: String, of owner: [UInt8]) async throws {
        let now = now()
        try await database.write { connection in
            for row in try connection.evidence(ofDraft: owner) where row.digest == digest {
                try connection.removeEvidence(row.id, at: now)
            }
        }
    }

    /// A file of a case that the actor may open. What is for the desk alone is noted before it is opened, as every
    /// reading of what is sealed (DOMAIN §2, rule zero).
    package func evidence(_ id: EvidenceID, of number: CaseNumber, for actor: Actor) async throws -> EvidenceRow {
        let now = now()
        let found = try await database.read { connection -> EvidenceRow? in
            guard let loaded = try connection.load(number), let row = try connection.evidence(id),
                row.caseID == loaded.id, Access(actor, loaded.current).sees(row, isCalledBack: loaded.isCalledBack)
            else { return nil }
            return row
        }
        guard let found else { throw StepRefusal.notFound }
        guard found.audience == .applicantAndDesk else { return found }
        try await database.write { connection in
            try connection.noteReading("file", of: found.caseID, by: actor.account, role: actor.role, at: now)
        }
        return found
    }
}
