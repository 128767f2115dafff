import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: what cases are compared in, and what was decided about two of them")
struct MatchFeatureContractTests {
    @Test("Features come back for any number of cases; missing ones are missing", arguments: Engine.all)
    func features(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.database.write { connection in
            for id in Int64(1)...100 {
                try connection.saveMatchFeatures(MatchFeatureRow(version: 1, bytes: [UInt8(id)]), of: CaseID(id))
            }
            try connection.saveMatchFeatures(MatchFeatureRow(version: 2, bytes: [200]), of: CaseID(5))
            try connection.deleteMatchFeatures(of: CaseID(6))
        }
        let found = try await test.database.read { try $0.features(of: (4...170).map { CaseID($0) }) }
        #expect(found.count == 96 && found[CaseID(6)] == nil)
        #expect(found[CaseID(5)] == MatchFeatureRow(version: 2, bytes: [200]))
        #expect(found[CaseID(100)] == MatchFeatureRow(version: 1, bytes: [100]))
    }

    @Test("A new case brings its features and keys", arguments: Engine.all)
    func filed(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        var new = NewCase.sample(1, test.agreement)
        new.matchKeys = [MatchKeyRow(key: 9, kind: 0)]
        new.matchFeatures = MatchFeatureRow(version: 3, bytes: [1, 2])
        let id = try await test.file([new])[0]
        #expect(try await test.database.read { try $0.features(of: [id])[id] } == new.matchFeatures)
        #expect(try await test.database.read { try $0.cases(withMatchKeys: [9]) } == [[id]])
    }

    @Test("A decision stands at both cases, newest first, and can be undone once", arguments: Engine.all)
    func relations(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let ids = try await test.file((1...3).map { .sample($0, test.agreement) })
        let first = CaseRelationRow(
            caseID: ids[0], otherID: ids[1], verdict: .link, at: .hour(1), account: Identifier(7))
        let second = CaseRelationRow(caseID: ids[2], otherID: ids[0], verdict: .notSame, at: .hour(2))
        let numbers = try await test.database.write { connection in
            [try connection.insertRelation(first), try connection.insertRelation(second)]
        }
        var rows = [first, second]
        for index in rows.indices { rows[index].id = numbers[index] }
        let (expected, one) = (rows, rows[0])
        try await test.database.read { connection throws in
            #expect(try connection.relations(of: ids[0]) == expected.reversed())
            #expect(try connection.relations(of: ids[1]) == [one])
            #expect(try connection.relations(after: 0, limit: 9) == expected)
            #expect(try connection.relations(after: numbers[0], limit: 9) == [expected[1]])
        }
        #expect(try await test.database.write { try $0.undoRelation(numbers[0], at: .hour(3)) })
        #expect(try await !test.database.write { try $0.undoRelation(numbers[0], at: .hour(4)) })
        #expect(try await test.database.read { try $0.relation(numbers[0])?.undoneAt } == .hour(3))
    }

    @Test("No case is related to itself", arguments: Engine.all)
    func itself(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let id = try await test.file([.sample(1, test.agreement)])[0]
        let row = CaseRelationRow(caseID: id, otherID: id, verdict: .link, at: .hour(1))
        await #expect(throws: StorageFailure.self) { try await test.database.write { try $0.insertRelation(row) } }
    }

    @Test(
        "A database with cases remembers that its match keys are to be made; a new one does not", arguments: Engine.all)
    func keysToMake(_ engine: Engine) async throws {
        let old = try await TestDatabase(on: engine, Migration.all.filter { $0.name < "0011" })
        try await old.database.write { try $0.saveSetting("agreement", [1]) }
        try await old.database.migrate()
        #expect(
            try await old.database.read { try $0.matchKeying() } == MatchKeying(version: 0, after: CaseID(0)))
        let new = try await TestDatabase(on: engine)
        #expect(try await new.database.read { try $0.matchKeying() } == MatchKeying(version: 1))
    }
}
