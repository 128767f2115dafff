import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: what is done to several cases, and kept searches")
struct BulkContractTests {
    private func account(_ name: String, _ test: TestDatabase) async throws -> Identifier<Account> {
        try await test.database.write { connection in
            try connection.insertAccount(
                AccountRow(
                    id: Identifier(0), name: name, role: .deskOfficer, agency: nil, passwordHash: "", isActive: true,
                    createdAt: .hour(0), language: .zh))
        }
    }

    private func planned(_ test: TestDatabase, at hour: Int, cases: [CaseID]) async throws -> BulkID {
        let officer = try await account("officer \(hour)", test)
        return try await test.database.write { connection in
            try connection.planBulk(
                BulkRow(
                    id: BulkID(0), kind: "assign", account: officer, plannedAt: .hour(hour), phase: "planned", size: 0),
                cases.map { NewBulkCase(caseID: $0, receiver: officer, version: 1) }, waiting: "waiting")
        }
    }

    @Test("Its cases are read in order, by state, page by page, and counted", arguments: Engine.all)
    func cases(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let ids = try await test.file((1...5).map { .sample($0, test.agreement) })
        let id = try await planned(test, at: 1, cases: ids)
        let reason = Localized(zh: "不行", en: "No")
        try await test.database.write { connection in
            try connection.saveBulkCase(2, of: id, state: "leftOut", version: 1, reason: reason)
            try connection.saveBulkCase(4, of: id, state: "done", version: 2, reason: Localized(zh: "", en: ""))
        }
        try await test.database.read { connection in
            let first = try connection.bulkCases(of: id, limit: 3)
            #expect(first.map(\.seq) == [1, 2, 3] && first[1].reason == reason && first[0].title == "第 1 件")
            #expect(try connection.bulkCases(of: id, after: 3, limit: 3).map(\.version) == [2, 1])
            #expect(try connection.bulkCases(of: id, in: "waiting", after: 1, limit: 3).map(\.seq) == [3, 5])
            #expect(try connection.countBulkCases(of: id) == ["waiting": 3, "leftOut": 1, "done": 1])
            #expect(Array(try connection.countBulkReceivers(of: id).values) == [5])
            #expect(try connection.bulk(id)?.size == 5)
        }
    }

    @Test("A phase is left once, what is under way longest comes first, and old plans go", arguments: Engine.all)
    func phases(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let ids = try await test.file([.sample(1, test.agreement)])
        let (old, new) = (try await planned(test, at: 1, cases: ids), try await planned(test, at: 9, cases: ids))
        try await test.database.write { connection in
            #expect(try connection.bulkUnderWay() == nil)
            for (id, hour) in [(new, 20), (old, 21)] {
                #expect(
                    try connection.moveBulk(id, from: "planned", to: "doing", isUnderWay: true, startedAt: .hour(hour)))
            }
            #expect(try connection.bulkUnderWay()?.id == new)
            #expect(
                try !connection.moveBulk(new, from: "planned", to: "doing", isUnderWay: true, startedAt: .hour(22)))
            try connection.expireBulks(plannedBefore: .hour(5), limit: 10)
            #expect(try connection.bulk(old) != nil, "it is under way")
            _ = try connection.moveBulk(old, from: "doing", to: "done", isUnderWay: false, startedAt: .hour(21))
            try connection.expireBulks(plannedBefore: .hour(5), limit: 10)
            #expect(try connection.bulk(old) == nil && connection.bulkCases(of: old, limit: 5).isEmpty)
            #expect(try connection.bulks(of: connection.bulk(new)!.account, limit: 5).map(\.id) == [new])
            try connection.deleteBulk(new)
            #expect(try connection.bulkUnderWay() == nil)
        }
    }

    @Test("Kept searches are their account's, taken out, put back and forgotten", arguments: Engine.all)
    func searches(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let (own, other) = (try await account("own", test), try await account("other", test))
        try await test.database.write { connection in
            let id = try connection.insertSavedSearch(of: own, keyID: 1, wrapped: [1], box: [2])
            #expect(try connection.savedSearches(of: own, limit: 5).map(\.box) == [[2]])
            #expect(try connection.savedSearches(of: other, limit: 5).isEmpty)
            #expect(try !connection.removeSavedSearch(id, of: other, at: .hour(1)))
            #expect(try connection.removeSavedSearch(id, of: own, at: .hour(1)))
            #expect(try connection.savedSearches(of: own, limit: 5).isEmpty)
            #expect(try connection.removeSavedSearch(id, of: own, at: nil))
            #expect(try connection.savedSearches(of: own, limit: 5).count == 1)
            _ = try connection.removeSavedSearch(id, of: own, at: .hour(1))
            try connection.expireSavedSearches(of: own, removedBefore: .hour(2))
            #expect(try !connection.removeSavedSearch(id, of: own, at: nil))
        }
    }

    @Test(
        "The daily job is given each clock once its moment has come, in that order, and no other", arguments: Engine.all
    )
    func watch(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let cases = (1...6).map { id in
            var new = NewCase.sample(id, test.agreement, due: 100 - id)
            new.clocks[0].watchAt = id == 6 ? nil : .hour(id * 10)
            return new
        }
        try await test.file(cases)
        let found = try await test.database.read { connection in
            let first = try connection.clocksToWatch(at: .hour(40), limit: 3)
            return first + (try connection.clocksToWatch(at: .hour(40), after: first.last?.key, limit: 3))
        }
        #expect(found.map(\.number.serial) == [1, 2, 3, 4] && !found.contains { $0.isLate })
        let late = try await test.database.read { try $0.clocksToWatch(at: .hour(99), limit: 9) }
        #expect(late.map(\.isLate) == [true, true, true, true, true])
    }
}
