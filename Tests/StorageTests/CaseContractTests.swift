import Foundation
import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: a case is written at once and comes back as it was")
struct CaseContractTests {
    @Test("All rows of a new case come back as they went in", arguments: Engine.all)
    func roundTrip(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        var filled = CaseStateRow.sample(1)
        filled.district = "bj.chaoyang"
        filled.registrar = Identifier(4)
        filled.assignee = Identifier(5)
        filled.leadAgency = AgencyID("bj.msa")
        filled.sourceDay = Day(number: 20_000)
        filled.isGreen = true
        let state = filled
        let new = NewCase(
            state: state, events: [.sample(1, test.agreement)],
            clocks: [.sample(1, due: 24), .sample(2, due: 48, agency: AgencyID("bj.msa"))],
            matter: .sample("情况说明"),
            sealed: [SealedRow(dataClass: "identity", keyID: 77, box: [1, 2, 3], salt: testSalt)],
            keys: [CaseKeyRow(dataClass: "identity", keyID: 77, wrapped: [4, 5])],
            blindIndexes: [BlindIndexRow(kind: "phone", hash: [6])], matchKeys: [MatchKeyRow(key: -8, kind: 2)],
            queryCodeHash: testSalt, searchTokens: SearchTokens(.sample("情况说明")),
            outbox: [NewOutboxRow(kind: "mail", recipient: "r", body: [1], createdAt: .hour(1), dueAt: .hour(1))])
        let id = try await test.file([new])[0]
        let text = CaseTextRow(id: 9, kind: "note", audience: .staff, at: .hour(1), body: [1], salt: testSalt)
        try await test.database.write { try $0.insertTexts([text], of: id) }
        try await test.database.read { connection throws in
            #expect(try connection.caseState(id) == state)
            #expect(try connection.caseState(state.number) == state)
            #expect(try connection.events(of: id) == new.events)
            #expect(try connection.clocks(of: id) == new.clocks)
            #expect(try connection.matter(of: id) == new.matter)
            #expect(try connection.texts(of: id) == [text])
            #expect(try connection.text(9, of: id) == text)
            #expect(try connection.sealed("identity", of: id) == new.sealed[0])
            #expect(try connection.key("identity", of: id) == new.keys[0])
            #expect(try connection.cases(with: new.blindIndexes[0], limit: 5) == [id])
            #expect(try connection.cases(withMatchKeys: [-8, 8]) == [[id], []])
            #expect(try connection.queryCodeHash(of: id) == testSalt)
            #expect(try connection.caseStates(after: nil, limit: 5) == [state])
        }
    }

    @Test("A number or an identifier is given once", arguments: Engine.all)
    func onceOnly(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.file([.sample(1, test.agreement)])
        var sameNumber = NewCase.sample(2, test.agreement)
        sameNumber.state.number = CaseNumber(year: 2026, serial: 1)
        let refused = sameNumber
        await #expect(throws: StorageFailure.conflict(table: "caseState")) { try await test.file([refused]) }
        await #expect(throws: StorageFailure.conflict(table: "caseState")) {
            try await test.file([.sample(1, test.agreement)])
        }
        #expect(try await test.database.read { try $0.caseStates(after: nil, limit: 9) }.count == 1)
    }

    @Test("A failed case leaves none of its rows", arguments: Engine.all)
    func allOrNothing(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        var broken = NewCase.sample(1, test.agreement)
        broken.matter?.salt = [1]
        let refused = broken
        await #expect(throws: StorageFailure.conflict(table: "")) {
            try await test.file([refused])
        }
        try await test.database.read { connection throws in
            #expect(try connection.caseState(CaseID(1)) == nil)
            #expect(try connection.events(of: CaseID(1)).isEmpty)
            #expect(try connection.search(SearchRequest("商标"), limit: 5).items.isEmpty)
        }
    }

    @Test("Of two commands on the same version one wins and the other is told", arguments: Engine.all)
    func versions(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let agreement = test.agreement
        let id = try await test.file([.sample(1, agreement)])[0]
        @Sendable func step(_ connection: any Connection) throws {
            try connection.appendEvents([.sample(2, agreement)], to: id, expectedVersion: 1)
            try connection.saveCaseState(.sample(1, state: "underExamination", version: 2), expectedVersion: 1)
        }
        try await test.database.write { try step($0) }
        await #expect(throws: StorageFailure.conflict(table: "event")) {
            try await test.database.write { try step($0) }
        }
        await #expect(throws: StorageFailure.conflict(table: "caseState")) {
            try await test.database.write { try $0.saveCaseState(.sample(1, version: 2), expectedVersion: 1) }
        }
        try await test.database.read { connection throws in
            #expect(try connection.caseState(id)?.state == "underExamination")
            #expect(try connection.events(of: id).map(\.version) == [1, 2])
            #expect(try connection.events(of: id, after: 1).map(\.version) == [2])
        }
    }

    @Test("Clocks become the new list, whatever was there before", arguments: Engine.all)
    func clocks(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let id = try await test.file([.sample(1, test.agreement)])[0]
        var ended = ClockRow.sample(1, due: 24)
        ended.endedAt = .hour(2)
        let new = [ended, .sample(3, due: 90)]
        let old = try await test.database.read { try $0.clocks(of: id) }
        try await test.database.write { try $0.replaceClocks(of: id, from: old, to: new) }
        #expect(try await test.database.read { try $0.clocks(of: id) } == new)
        try await test.database.write { try $0.replaceClocks(of: id, from: new, to: []) }
        #expect(try await test.database.read { try $0.clocks(of: id) }.isEmpty)
    }

    @Test("Rows cannot belong to a case that is not there", arguments: Engine.all)
    func foreignKeys(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let agreement = test.agreement
        await #expect(throws: StorageFailure.self) {
            try await test.database.write {
                try $0.appendEvents([.sample(1, agreement)], to: CaseID(9), expectedVersion: 0)
            }
        }
    }

    @Test("What is erased is gone, and the history stays", arguments: Engine.all)
    func erasure(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        var new = NewCase.sample(1, test.agreement)
        new.sealed = [SealedRow(dataClass: "identity", keyID: 1, box: [1], salt: testSalt)]
        new.keys = [CaseKeyRow(dataClass: "identity", keyID: 1, wrapped: [1])]
        new.blindIndexes = [BlindIndexRow(kind: "phone", hash: [6])]
        new.matchKeys = [MatchKeyRow(key: 8, kind: 2)]
        let id = try await test.file([new])[0]
        let text = CaseTextRow(id: 9, kind: "note", audience: .staff, at: .hour(1), body: [1], salt: testSalt)
        try await test.database.write { connection in
            try connection.insertTexts([text], of: id)
            try connection.unindex(id)
            try connection.eraseMatter(of: id)
            try connection.eraseSealed("identity", of: id)
            try connection.deleteBlindIndex(BlindIndexRow(kind: "phone", hash: [6]), of: id)
            try connection.deleteMatchKeys([8], of: id)
            try connection.eraseText(9, of: id)
        }
        try await test.database.read { connection throws in
            #expect(try connection.matter(of: id) == nil)
            #expect(try connection.sealed("identity", of: id) == nil)
            #expect(try connection.key("identity", of: id) == nil)
            #expect(try connection.cases(with: BlindIndexRow(kind: "phone", hash: [6]), limit: 5).isEmpty)
            #expect(try connection.cases(withMatchKeys: [8]) == [[]])
            #expect(try connection.texts(of: id).isEmpty)
            #expect(try connection.search(SearchRequest("商标"), limit: 5).items.isEmpty)
            #expect(try connection.events(of: id).count == 1)
        }
    }

    @Test("Keys are walked in the order of their cases and wrapped anew", arguments: Engine.all)
    func rotation(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let cases = (1...2).map { index in
            var new = NewCase.sample(index, test.agreement)
            new.keys = ["identity", "words"].map { CaseKeyRow(dataClass: $0, keyID: 1, wrapped: [1]) }
            return new
        }
        let id = try await test.file(cases)[0]
        let found = try await test.database.read { connection in
            let first = try connection.keys(after: nil, limit: 3)
            return first + (try connection.keys(after: first.last.map { ($0.0, $0.1.dataClass) }, limit: 3))
        }
        #expect(found.map(\.0.value) == [1, 1, 2, 2])
        #expect(found.map(\.1.dataClass) == ["identity", "words", "identity", "words"])
        try await test.database.write {
            try $0.saveKey(CaseKeyRow(dataClass: "identity", keyID: 2, wrapped: [2]), of: id)
        }
        #expect(try await test.database.read { try $0.key("identity", of: id) }?.wrapped == [2])
    }

    @Test("Every kind of value comes back as it went in", arguments: Engine.all)
    func values(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.unchecked.read { connection throws in
            let sql = """
                SELECT CAST(?1 AS TEXT), CAST(?2 AS BIGINT), CAST(?3 AS DOUBLE PRECISION), CAST(?4 AS TEXT),
                    CAST(?5 AS TEXT)
                """
            let values: [Value] = [.null, .integer(.min), .real(-0.1), .text("虎符🐅\n'\"\\"), .text("")]
            try connection.forEach(sql, values) { row in
                #expect(row.isNull(0))
                #expect(row.integer(1) == .min)
                #expect(row.real(2) == -0.1)
                #expect(row.text(3) == "虎符🐅\n'\"\\")
                #expect(!row.isNull(4) && row.text(4).isEmpty)
                return true
            }
        }
        for bytes in [[], [0, 255], [UInt8](0...255)] {
            try await test.database.write { try $0.saveSetting("bytes", bytes) }
            #expect(try await test.database.read { try $0.setting("bytes") } == bytes)
        }
    }
}
