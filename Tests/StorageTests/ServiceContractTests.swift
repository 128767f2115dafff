import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: what servers, staff and visitors share")
struct ServiceContractTests {
    @Test("Leased numbers never overlap, however many ask at once", arguments: Engine.all)
    func numbers(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let blocks = try await withThrowingTaskGroup(of: ClosedRange<Int>.self) { group in
            for _ in 0..<20 {
                group.addTask { try await test.database.write { try $0.leaseNumbers(year: 2026, count: 10) } }
            }
            return try await group.reduce(into: [ClosedRange<Int>]()) { $0.append($1) }
        }
        #expect(blocks.flatMap { Array($0) }.sorted() == Array(1...200))
        #expect(try await test.database.write { try $0.leaseNumbers(year: 2027, count: 1) } == 1...1)
        #expect(try await test.database.write { try $0.leaseCaseIDs(count: 3) } == 1...3)
        #expect(try await test.database.write { try $0.leaseCaseIDs(count: 3) } == 4...6)
    }

    @Test("A lease has one holder, who may keep it, until it runs out or is given back", arguments: Engine.all)
    func leases(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        @Sendable func take(_ holder: String, now: Int) async throws -> Bool {
            try await test.database.write {
                try $0.takeLease("outbox", holder: holder, now: .hour(now), until: .hour(now + 2))
            }
        }
        #expect(try await take("a", now: 0))
        #expect(try await !take("b", now: 1))
        #expect(try await take("a", now: 1))
        #expect(try await !take("b", now: 2))
        #expect(try await take("b", now: 3))
        try await test.database.write { try $0.releaseLease("outbox", holder: "a") }
        #expect(try await !take("a", now: 3))
        try await test.database.write { try $0.releaseLease("outbox", holder: "b") }
        #expect(try await take("a", now: 3))
    }

    @Test("Since when a lease is held is known, however often it was made longer", arguments: Engine.all)
    func leaseSince(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        @Sendable func since(_ holder: String, takesAt now: Int) async throws -> Instant? {
            try await test.database.write { connection in
                _ = try connection.takeLease("outbox", holder: holder, now: .hour(now), until: .hour(now + 2))
                return try connection.leaseHeldSince("outbox")
            }
        }
        #expect(try await test.database.read { try $0.leaseHeldSince("outbox") } == nil)
        #expect(try await since("a", takesAt: 0) == .hour(0))
        #expect(try await since("a", takesAt: 1) == .hour(0))
        #expect(try await since("b", takesAt: 2) == .hour(0), "it is not free")
        #expect(try await since("b", takesAt: 3) == .hour(3))
    }

    @Test("The agreement in force is the last installed; an old version stays and can come back", arguments: Engine.all)
    func agreements(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let second = try await test.database.write {
            try $0.installAgreement(NewAgreement(digest: "second", files: [2]), at: .hour(0))
        }
        #expect(second != test.agreement)
        #expect(try await test.database.read { try $0.currentAgreement() }?.id == second)
        let again = try await test.database.write {
            try $0.installAgreement(NewAgreement(digest: "first", files: [1]), at: .hour(1))
        }
        #expect(again == test.agreement)
        #expect(try await test.database.read { try $0.currentAgreementDigest() } == "first")
        #expect(try await test.database.read { try $0.agreement(second) }?.files == [2])
    }

    @Test("A version tells which one it corrects and who installed it; the newest comes first", arguments: Engine.all)
    func correctingAgreements(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let correction = NewAgreement(digest: "second", files: [2], corrects: "first", installedBy: Identifier(3))
        let second = try await test.database.write { try $0.installAgreement(correction, at: .hour(1)) }
        let rows = try await test.database.read { try $0.agreementRows(limit: 10) }
        #expect(rows.map(\.digest) == ["second", "first"])
        #expect(rows[0].installedBy == Identifier(3) && rows[0].installedAt == .hour(1))
        #expect(try await test.database.read { try $0.correctingAgreements() } == [rows[0]])
        #expect(try await test.database.read { try $0.agreementID(digest: "first") } == test.agreement)
        #expect(try await test.database.read { try $0.agreementDigest(second) } == "second")
    }

    @Test("An account signs in until it is switched off, which ends its sessions", arguments: Engine.all)
    func accounts(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        var row = AccountRow(
            id: Identifier(0), name: "li", role: .agencyLiaison, agency: AgencyID("bj.msa"), passwordHash: "x",
            isActive: true, createdAt: .hour(0), language: .zh)
        let new = row
        row.id = try await test.database.write { try $0.insertAccount(new) }
        let kept = row
        #expect(try await test.database.read { try $0.account(named: "li") } == kept)
        await #expect(throws: StorageFailure.conflict(table: "account")) {
            try await test.database.write { try $0.insertAccount(new) }
        }
        try await test.database.write {
            try $0.insertSession(hash: testSalt, account: kept.id, csrf: [1], now: .hour(0), expiresAt: .hour(8))
        }
        #expect(try await test.database.read { try $0.session(hash: testSalt, now: .hour(7)) }?.account == kept)
        #expect(try await test.database.read { try $0.session(hash: testSalt, now: .hour(8)) } == nil)
        row.isActive = false
        let off = row
        try await test.database.write { try $0.saveAccount(off) }
        #expect(try await test.database.read { try $0.session(hash: testSalt, now: .hour(1)) } == nil)
        #expect(try await test.database.read { try $0.accounts(of: [.agencyLiaison], limit: 5) } == [off])
    }

    @Test("Accounts are listed by their roles, with or without those that were switched off", arguments: Engine.all)
    func accountsOfRoles(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let people: [(Role, Bool)] = [
            (.agencyLiaison, true), (.deskSupervisor, true), (.deskOfficer, false), (.deskOfficer, true),
        ]
        try await test.database.write { connection in
            for (index, (role, isActive)) in people.enumerated() {
                let row = AccountRow(
                    id: Identifier(0), name: "\(index)", role: role, passwordHash: "x", isActive: isActive,
                    createdAt: .hour(0), language: .zh)
                _ = try connection.insertAccount(row)
            }
        }
        @Sendable func names(
            _ roles: Set<Role>, activeOnly: Bool = false, limit: Int = 5
        ) async throws -> [String] {
            try await test.database.read {
                try $0.accounts(of: roles, activeOnly: activeOnly, limit: limit).map(\.name)
            }
        }
        #expect(try await names([.deskOfficer, .deskSupervisor]) == ["1", "2", "3"])
        #expect(try await names([.deskOfficer], activeOnly: true, limit: 1) == ["3"])
        #expect(try await names([.deskOfficer, .deskSupervisor], limit: 2) == ["1", "2"])
        #expect(try await names([.analyst]).isEmpty)
    }

    @Test("A token works until it is revoked", arguments: Engine.all)
    func tokens(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let row = AccountRow(
            id: Identifier(0), name: "bridge", role: .partnerOrganisation, agency: nil, passwordHash: "",
            isActive: true, createdAt: .hour(0), language: .en)
        let id = try await test.database.write { connection in
            let id = try connection.insertAccount(row)
            try connection.insertToken(hash: testSalt, account: id, now: .hour(0))
            return id
        }
        #expect(try await test.database.read { try $0.account(tokenHash: testSalt) }?.name == "bridge")
        #expect(try await test.database.write { try $0.revokeTokens(of: id, at: .hour(1)) } == 1)
        #expect(try await test.database.read { try $0.account(tokenHash: testSalt) } == nil)
    }

    @Test("A kept answer is given again until it expires, and is kept once", arguments: Engine.all)
    func idempotency(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let answer = KeptAnswer(bodyDigest: testSalt, box: [1])
        @Sendable func keep() async throws {
            try await test.database.write {
                try $0.keepAnswer(answer, keyHash: testSalt, now: .hour(0), expiresAt: .hour(24))
            }
        }
        try await keep()
        await #expect(throws: StorageFailure.conflict(table: "idempotency")) { try await keep() }
        #expect(try await test.database.read { try $0.keptAnswer(keyHash: testSalt, now: .hour(23)) } == answer)
        #expect(try await test.database.read { try $0.keptAnswer(keyHash: testSalt, now: .hour(24)) } == nil)
    }

    @Test("Wrong codes are counted by number and hour", arguments: Engine.all)
    func codeFailures(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.database.write { connection in
            for hour in [1, 1, 2] { try connection.countCodeFailure(number: "2026-000001", hour: Int64(hour)) }
        }
        #expect(try await test.database.read { try $0.codeFailures(number: "2026-000001", sinceHour: 1) } == 3)
        #expect(try await test.database.read { try $0.codeFailures(number: "2026-000001", sinceHour: 2) } == 1)
        #expect(try await test.database.read { try $0.codeFailures(number: "*", sinceHour: 0) } == 0)
    }

    @Test("A row is brought in once for each source", arguments: Engine.all)
    func imports(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let row = ImportedRow(digest: [1], number: CaseNumber(year: 2026, serial: 1))
        try await test.database.write { try $0.recordImport(row, source: "a.csv", rowID: "1") }
        await #expect(throws: StorageFailure.conflict(table: "importRow")) {
            try await test.database.write { try $0.recordImport(row, source: "a.csv", rowID: "1") }
        }
        #expect(try await test.database.read { try $0.importedRow(source: "a.csv", rowID: "1") } == row)
        #expect(try await test.database.read { try $0.importedRow(source: "b.csv", rowID: "1") } == nil)
    }

    @Test("Evidence of a draft goes over to its case", arguments: Engine.all)
    func evidence(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let caseID = try await test.file([.sample(1, test.agreement)])[0]
        let new = NewEvidence(
            digest: String(repeating: "a", count: 64), size: 3, name: "照片.jpg", mediaType: "image/jpeg",
            addedAt: .hour(0), addedBy: .complainant, audience: .staff)
        let id = try await test.database.write { try $0.insertEvidence(new, ofDraft: testSalt) }
        #expect(try await test.database.read { try $0.evidence(ofDraft: testSalt) }.map(\.id) == [id])
        try await test.database.write { try $0.attachEvidence(ofDraft: testSalt, to: caseID) }
        #expect(try await test.database.read { try $0.evidence(ofDraft: testSalt) }.isEmpty)
        #expect(try await test.database.read { try $0.evidence(of: caseID) }.map(\.name) == ["照片.jpg"])
        #expect(try await test.found("照片") == [1])
        #expect(try await test.database.read { try $0.isEvidenceNeeded(digest: new.digest) })
        try await test.database.write { try $0.removeEvidence(id, at: .hour(2)) }
        #expect(try await test.database.read { try $0.evidence(id) }?.removedAt == .hour(2))
        let left = try await test.database.read { try $0.overview(of: SearchRequest("照片")) }
        #expect(left.facets.isEmpty)
        #expect(try await test.found("护手霜") == [1])
        #expect(try await !test.database.read { try $0.isEvidenceNeeded(digest: new.digest) })
        #expect(try await test.database.read { try $0.evidence(after: nil, limit: 9) }.count == 1)
    }

    @Test("What has run its time goes, with the evidence that nothing else needs", arguments: Engine.all)
    func expiry(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let other = [UInt8](repeating: 9, count: 32)
        func file(_ letter: String) -> NewEvidence {
            NewEvidence(
                digest: String(repeating: letter, count: 64), size: 1, name: "x", mediaType: "text/plain",
                addedAt: .hour(0), addedBy: .complainant, audience: .staff)
        }
        let (lonely, shared) = (file("a"), file("b"))
        try await test.database.write { connection in
            try connection.saveDraft(hash: testSalt, box: [1], now: .hour(0), expiresAt: .hour(1))
            try connection.saveDraft(hash: other, box: [2], now: .hour(0), expiresAt: .hour(9))
            _ = try connection.insertEvidence(lonely, ofDraft: testSalt)
            _ = try connection.insertEvidence(shared, ofDraft: testSalt)
            _ = try connection.insertEvidence(shared, ofDraft: other)
        }
        #expect(try await test.database.write { try $0.expire(at: .hour(2), limit: 100) } == 3)
        #expect(try await test.database.read { try $0.removedEvidence(limit: 9) } == [lonely.digest, shared.digest])
        #expect(try await !test.database.read { try $0.isEvidenceNeeded(digest: lonely.digest) })
        #expect(try await test.database.read { try $0.isEvidenceNeeded(digest: shared.digest) })
        try await test.database.write { try $0.forgetRemovedEvidence(digest: shared.digest) }
        #expect(try await test.database.read { try $0.removedEvidence(limit: 9) } == [lonely.digest])
        #expect(try await test.database.read { try $0.draft(hash: testSalt, now: .hour(0)) } == nil)
        #expect(try await test.database.read { try $0.draft(hash: other, now: .hour(2)) } == [2])
        #expect(try await test.database.read { try $0.evidence(ofDraft: other) }.count == 1)
        #expect(try await test.database.write { try $0.expire(at: .hour(2), limit: 100) } == 0)
    }
}
