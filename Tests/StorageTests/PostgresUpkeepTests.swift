import Foundation
import PostgresEngine
import Storage
import TestStores
import Testing
import Vocabulary

@Suite("PostgreSQL: upkeep follows growth, takes its time and holds up no filing", .enabled(if: Engine.server != nil))
struct PostgresUpkeepTests {
    /// The same database over one connection, so that each question meets what the one before it left there.
    private func singly(_ test: TestDatabase) async throws -> PostgresDatabase {
        let schema = try await test.unchecked.read { try $0.first("SELECT current_schema()", []) { $0.text(0) } } ?? ""
        return try PostgresDatabase(url: Engine.url(ofSchema: schema), connectionCount: 1)
    }

    @Test("After many rows came at once the planner is told how many there are")
    func statistics() async throws {
        let test = try await TestDatabase(on: .postgres)
        try await test.file((1...60).map { .sample($0, test.agreement) })
        try await test.unchecked.refreshStatistics()
        let sql = "SELECT CAST(reltuples AS BIGINT) FROM pg_class WHERE oid = CAST('caseState' AS regclass)"
        #expect(try await test.unchecked.read { try $0.first(sql, []) { $0.integer(0) } } == 60)
    }

    @Test("A statement is planned anew while its table grows, though nobody has analysed that")
    func plansAnew() async throws {
        let test = try await TestDatabase(on: .postgres)
        let database = try await singly(test)
        let last = "SELECT max(id) FROM caseState"
        let plan = """
            SELECT name
            FROM pg_prepared_statements
            WHERE statement = '\(last)'
            """
        func ask() async throws -> String {
            try await database.read { connection in
                _ = try connection.first(last, []) { $0.integerIfAny(0) }
                let name = try connection.first(plan, []) { $0.text(0) } ?? ""
                return try connection.query("EXPLAIN EXECUTE \(name)", []) { $0.text(0) }.joined(separator: "\n")
            }
        }
        try await test.unchecked.write { try $0.executeScript("ANALYZE caseState") }
        #expect(try await ask().contains("Aggregate"))
        try await test.file((1...2000).map { .sample($0, test.agreement) })
        for _ in 2...15 { _ = try await ask() }
        #expect(try await ask().contains("Limit"))
        try await database.close()
    }

    @Test("A write plans a question once, whatever its values; a read may plan it with them")
    func plansOnce() async throws {
        let test = try await TestDatabase(on: .postgres)
        let database = try await singly(test)
        let question = "SELECT id FROM caseState WHERE id = ANY (CAST(?1 AS BIGINT[]))"
        let plans = """
            SELECT generic_plans, custom_plans
            FROM pg_prepared_statements
            WHERE statement LIKE 'SELECT id FROM caseState%'
            """
        let ask = { @Sendable (connection: any Connection) in
            for count in 1...12 { _ = try connection.query(question, [.text("{\(count)}")]) { $0.integer(0) } }
            return try connection.query(plans, []) { [$0.int(0), $0.int(1)] }
        }
        #expect(try await database.write(ask) == [[12, 0]])
        let read = try await database.read(ask)
        #expect(read.count == 1 && read[0][1] > 0)
        #expect(try await database.write(ask)[0][1] == read[0][1])
        try await database.close()
    }

    @Test("What is erased is taken out however long that takes, and the limit of a statement holds again afterwards")
    func unhurried() async throws {
        let test = try await TestDatabase(on: .postgres)
        try await test.file([.sample(1, test.agreement)])
        let database = try await singly(test)
        func limit() async throws -> String? {
            try await database.read { try $0.first("SHOW statement_timeout", []) { $0.text(0) } }
        }
        try await database.clearErased()
        #expect(try await limit() == "2min")
        await #expect(throws: StorageFailure.self) { try await database.outsideTransaction("VACUUM nowhere") }
        #expect(try await limit() == "2min")
        try await database.close()
    }

    @Test("A filing that would sort match keys does not wait for one that merges them; the next one sorts")
    func busyBlocks() async throws {
        let test = try await TestDatabase(on: .postgres)
        let database = test.unchecked
        try await database.write { _ = try $0.mergeMatchKeys() }
        let (holds, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await database.write { connection in
                    try connection.mergeMatchKeys()
                    holds.signal()
                    mayEnd.wait()
                }
            }
            group.addTask {
                defer { mayEnd.signal() }
                try await database.write { connection in
                    holds.wait()
                    try connection.executeScript("SET LOCAL lock_timeout = '5s'")
                    for id in 1...64 { try connection.insertMatchKeys([Int64(id)], of: CaseID(Int64(id))) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.matchBlockCounts() } == (blocks: 0, young: 64))
        try await database.write { try $0.insertMatchKeys([128], of: CaseID(128)) }
        #expect(try await database.read { try $0.matchBlockCounts() } == (blocks: 1, young: 0))
    }
}
