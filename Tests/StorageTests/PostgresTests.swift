import Foundation
import PostgresEngine
import Storage
import Synchronization
import TestStores
import Testing
import Vocabulary

@Suite("PostgreSQL: races and lost connections are met again or refused", .enabled(if: Engine.server != nil))
struct PostgresTests {
    private func terminate(_ database: any Database) async throws {
        let sql = """
            SELECT count(pg_terminate_backend(pid))
            FROM pg_stat_activity
            WHERE pid <> pg_backend_pid()
                AND application_name = 'hufu'
                AND query LIKE '%terminate me%'
            """
        _ = try await database.read { try $0.first(sql, []) { $0.int(0) } }
    }

    @Test("Steps at once on one case wait for each other; none is lost and none conflicts")
    func lockedCase() async throws {
        let test = try await TestDatabase(on: .postgres)
        try await test.file([.sample(1, test.agreement)])
        let (database, agreement) = (test.unchecked, test.agreement)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...32 {
                group.addTask {
                    try await database.write { connection in
                        let number = CaseNumber(year: 2026, serial: 1)
                        var row = try #require(try connection.caseStateToDecide(number))
                        let version = row.version
                        row.version += 1
                        try connection.appendEvents(
                            [.sample(version + 1, agreement)], to: row.id, expectedVersion: version)
                        try connection.saveCaseState(row, expectedVersion: version)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.caseState(CaseID(1)) }?.version == 33)
    }

    @Test("A transaction that stood still until the server ended it happens again, and happens once")
    func stoodStill() async throws {
        let test = try await TestDatabase(on: .postgres)
        let runs = Mutex(0)
        try await test.unchecked.write { connection in
            let run = runs.withLock { count in
                count += 1
                return count
            }
            try connection.saveSetting("run", [UInt8(run)])
            guard run == 1 else { return }
            try connection.executeScript("SET LOCAL idle_in_transaction_session_timeout = '50ms'")
            usleep(300_000)
            _ = try connection.setting("run")
        }
        #expect(runs.withLock(\.self) == 2)
        #expect(try await test.unchecked.read { try $0.setting("run") } == [2])
    }

    @Test("Two writes that lock two cases the other way round both succeed")
    func deadlock() async throws {
        let test = try await TestDatabase(on: .postgres)
        try await test.file([.sample(1, test.agreement), .sample(2, test.agreement)])
        let database = test.unchecked
        let bothHoldOne = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in [[1, 2], [2, 1]] {
                group.addTask {
                    try await database.write { connection in
                        _ = try connection.caseStateToDecide(CaseNumber(year: 2026, serial: order[0]))
                        bothHoldOne.signal()
                        usleep(200_000)
                        _ = try connection.caseStateToDecide(CaseNumber(year: 2026, serial: order[1]))
                        try connection.saveSetting("order \(order)", [1])
                    }
                }
            }
            try await group.waitForAll()
        }
        for order in [[1, 2], [2, 1]] {
            #expect(try await database.read { try $0.setting("order \(order)") } == [1])
        }
    }

    @Test("Of two requests with one key that look at the same time, the second finds the answer of the first")
    func keptAnswers() async throws {
        let test = try await TestDatabase(on: .postgres)
        let database = test.unchecked
        let key = [UInt8](repeating: 1, count: 32)
        let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for number in 1...8 {
                group.addTask {
                    try await database.write { connection in
                        if let kept = try connection.keptAnswer(keyHash: key, now: .hour(1)) { return kept.box }
                        usleep(50_000)
                        try connection.keepAnswer(
                            KeptAnswer(bodyDigest: key, box: [UInt8(number)]), keyHash: key, now: .hour(1),
                            expiresAt: .hour(9))
                        return [UInt8(number)]
                    }
                }
            }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
    }

    @Test("A write whose connection is cut before its end runs again and happens once")
    func cutOff() async throws {
        let test = try await TestDatabase(on: .postgres)
        let database = test.unchecked
        let cutter = try PostgresDatabase(url: Engine.server ?? "", connectionCount: 1)
        async let write: Void = database.write { connection in
            let runs = try connection.setting("runs")?.first ?? 0
            try connection.saveSetting("runs", [runs + 1])
            _ = try connection.first("SELECT 1 /* terminate me */", []) { $0.int(0) }
            usleep(400_000)
            _ = try connection.setting("runs")
        }
        try await Task.sleep(for: .milliseconds(150))
        try await terminate(cutter)
        try await write
        #expect(try await database.read { try $0.setting("runs") } == [1])
        try await cutter.close()
    }

    @Test("A write whose connection is cut while it is committed is not run again, and nobody calls it done or undone")
    func unknownOutcome() async throws {
        let test = try await TestDatabase(on: .postgres)
        let database = test.unchecked
        try await database.write { connection in
            try connection.executeScript(
                """
                CREATE FUNCTION cut() RETURNS TRIGGER LANGUAGE plpgsql AS
                    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
                CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON meta DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW WHEN (new.key = 'cut') EXECUTE FUNCTION cut()
                """)
        }
        let runs = Atomic(0)
        await #expect(throws: StorageFailure.outcomeUnknown) {
            try await database.write { connection in
                runs.add(1, ordering: .relaxed)
                try connection.saveSetting("cut", [1])
            }
        }
        #expect(runs.load(ordering: .relaxed) == 1)
        try await database.write { try $0.saveSetting("after", [2]) }
        #expect(try await database.read { try $0.setting("after") } == [2])
    }

    @Test("A refused closure leaves nothing, and the connection is of use again")
    func refusal() async throws {
        struct Refusal: Error {}
        let test = try await TestDatabase(on: .postgres)
        for _ in 1...20 {
            await #expect(throws: Refusal.self) {
                try await test.unchecked.write { connection in
                    try connection.saveSetting("x", [1])
                    throw Refusal()
                }
            }
        }
        #expect(try await test.unchecked.read { try $0.setting("x") } == nil)
    }

    @Test("A text with U+0000 is refused, not cut off")
    func null() async throws {
        let test = try await TestDatabase(on: .postgres)
        await #expect(throws: (any Error).self) {
            try await test.unchecked.write { try $0.execute("SELECT CAST(?1 AS TEXT)", .text("a\u{0}b")) }
        }
    }

    @Test("A server that is not there is told as unreachable")
    func unreachable() {
        #expect {
            try PostgresDatabase(url: "postgres://hufu@127.0.0.1:1/hufu")
        } throws: { error in
            if case StorageFailure.unreachable = error { true } else { false }
        }
    }

    @Test("A database in another encoding, or that knows no Chinese, is refused with what was found")
    func unfit() async throws {
        let server = try #require(Engine.server)
        let root = try PostgresDatabase(url: server, connectionCount: 1)
        let unfit: [(String, String, UnfitDatabase)] = [
            ("SQL_ASCII", "C", .encoding(found: "SQL_ASCII")), ("UTF8", "C", .characterType(found: "C")),
        ]
        for (encoding, type, reason) in unfit {
            let name = "hufu_" + UUID().uuidString.lowercased().filter { $0 != "-" }
            try await root.outsideTransaction(
                "CREATE DATABASE \(name) TEMPLATE template0 ENCODING '\(encoding)' LC_COLLATE 'C' LC_CTYPE '\(type)'")
            let url = server.dropLast("hufu".count) + name
            #expect(throws: StorageFailure.unfit(reason)) { try PostgresDatabase(url: String(url)) }
        }
        try await root.close()
    }
}
