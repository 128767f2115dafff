import Storage
import TestStores
import Testing
import Vocabulary

@Suite("A file that an agency added belongs to that agency (0003-earlier-evidence-agency)")
struct EvidenceAgencyTests {
    @Test("The agency of an earlier file is known where only one ever added any", arguments: Engine.all)
    func earlierFiles(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let ids = try await test.file([.sample(1, test.agreement), .sample(2, test.agreement)])
        let first = [2, 3].map { added($0, "bj.msa", test) }
        let second = [added(2, "bj.msa", test), added(3, "bj.customs", test)]
        try await test.database.write { connection in
            try connection.appendEvents(first, to: ids[0], expectedVersion: 1)
            try connection.appendEvents(second, to: ids[1], expectedVersion: 1)
            for id in ids {
                for role in [Role.agencyLiaison, .deskOfficer] {
                    let digest = String(repeating: "a", count: 64)
                    try connection.execute(Self.insert, Value(id), Value(digest), Value(role))
                }
            }
        }
        try await test.database.write { try $0.executeScript(Migration.earlierEvidenceAgency) }
        for (id, agency) in zip(ids, [AgencyID("bj.msa"), nil]) {
            let files = try await test.database.read { try $0.evidence(of: id) }
            #expect(files.map(\.addedBy) == [.agencyLiaison, .deskOfficer])
            #expect(files.map(\.agency) == [agency, nil])
        }
    }

    private func added(_ version: Int, _ agency: String, _ test: TestDatabase) -> EventRow {
        .sample(version, test.agreement, kind: "case.evidenceAdded.1", role: .agencyLiaison, agency: agency)
    }

    private static let insert = """
        INSERT INTO evidence (caseId, digest, size, name, mediaType, addedAt, addedBy, audience)
        VALUES (?1, ?2, 1, 'x', 'text/plain', 0, ?3, 'staff')
        """
}
