import Foundation
import SQLiteEngine
import Storage
import TestStores
import Testing
import Vocabulary

@Suite("The schema moves forward only")
struct MigrationTests {
    @Test("Running the migrations again changes nothing", arguments: Engine.all)
    func twice(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        #expect(try await test.database.migrate() == [])
    }

    @Test("A new step runs once, after the others", arguments: Engine.all)
    func newStep(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let step = Migration(name: "9999-test", script: "CREATE TABLE extra (id {{KEY}}) {{STRICT}};")
        #expect(try await test.database.migrate(Migration.all + [step]) == ["9999-test"])
        #expect(try await test.database.migrate(Migration.all + [step]) == [])
    }

    @Test("A database that was used under the first schema remembers that its clocks lack columns; a new one does not")
    func clocksToRestate() async throws {
        let path = NSTemporaryDirectory() + "hufu-\(UUID().uuidString).sqlite"
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) } }
        let old = try SQLiteDatabase(path: path)
        try await old.migrate(Array(Migration.all.prefix(1)))
        try await old.write { try $0.saveSetting("agreement", [1]) }
        try await old.migrate()
        #expect(try await old.read { try $0.setting("clocks to restate") } != nil)
        try await old.close()
        let new = try await TestDatabase()
        #expect(try await new.database.read { try $0.setting("clocks to restate") } == nil)
    }

    @Test(
        "A database with cases remembers that its search index is to be made; a new one does not", arguments: Engine.all
    )
    func searchIndexToMake(_ engine: Engine) async throws {
        let old = try await TestDatabase(on: engine, Migration.all.filter { $0.name < "0008" })
        let marker = "search index to make"
        #expect(try await old.database.read { try $0.setting(marker) } == nil)
        try await old.database.write { try $0.saveSetting("agreement", [1]) }
        try await old.database.migrate()
        #expect(try await old.database.read { try $0.setting(marker) } != nil)
        let new = try await TestDatabase(on: engine)
        #expect(try await new.database.read { try $0.setting(marker) } == nil)
    }

    @Test("The search index of SQLite merges its segments as decision 15 says")
    func searchMerges() async throws {
        let test = try await TestDatabase()
        let sql = "SELECT k, v FROM search_config WHERE k LIKE '%merge' ORDER BY k"
        let found = try await test.unchecked.read { try $0.query(sql, []) { "\($0.text(0)) \($0.integer(1))" } }
        #expect(found == ["automerge 8", "crisismerge 32"])
    }

    @Test("A database of a later version is refused", arguments: Engine.all)
    func later(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let step = Migration(name: "9999-test", script: "CREATE TABLE extra (id {{KEY}}) {{STRICT}};")
        try await test.database.migrate(Migration.all + [step])
        await #expect(throws: StorageFailure.newerSchema(Migration.all.count + 1)) { try await test.database.migrate() }
    }

    @Test("A step that fails leaves nothing of itself", arguments: Engine.all)
    func failing(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let step = Migration(name: "9999-test", script: "CREATE TABLE extra (id {{KEY}}) {{STRICT}}; SELECT wrong;")
        await #expect(throws: (any Error).self) { try await test.database.migrate(Migration.all + [step]) }
        await #expect(throws: (any Error).self) {
            try await test.unchecked.read { try $0.first("SELECT count(*) FROM extra", []) { $0.int(0) } }
        }
        #expect(try await test.database.migrate() == [])
    }

    @Test(
        "A clock of an earlier schema is looked at when it turns yellow, when it is late, or never",
        arguments: Engine.all)
    func watchedClocks(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine, Migration.all.filter { $0.name < "0009" })
        try await test.unchecked.write { try $0.executeScript(Self.earlierClocks) }
        try await test.database.migrate()
        let found = try await test.database.read { connection in
            try [799, 800, 999, 1000].map { moment in
                try connection.clocksToWatch(at: Instant(milliseconds: moment), limit: 9).map(\.clock)
            }
        }
        #expect(found == [[], [1], [1], [1, 2]])
    }

    /// From 0 to 1000: not watched yet, yellow, red, ended, stopped.
    private static let earlierClocks = """
        INSERT INTO caseState (id, year, serial, state, kind, channel, rightType, track, title, place, applicantRole,
            isAnonymous, receivedAt, registeredAt, version, nextDueAt, isGreen, updatedAt, matchCount)
        VALUES (1, 2026, 1, 'registered', 'complaint', 'web', 'tm', 'ordinary', '', 'shop', 'complainant', 0, 0, 0, 1, 0,
            0, 0, 0);
        INSERT INTO clock (caseId, seq, clockId, scope, subject, startedAt, dueAt, dueDay, isGreen, isExtended,
            isProvisional, stoppedOn, endedAt, stops)
        VALUES (1, 1, 'T03', 'case', '', 0, 1000, 1, 0, 0, 0, NULL, NULL, ''),
            (1, 2, 'T03', 'case', '', 0, 1000, 1, 0, 0, 0, NULL, NULL, ''),
            (1, 3, 'T03', 'case', '', 0, 1000, 1, 0, 0, 0, NULL, NULL, ''),
            (1, 4, 'T03', 'case', '', 0, 1000, 1, 0, 0, 0, NULL, 500, ''),
            (1, 5, 'T03', 'case', '', 0, 1000, 1, 0, 0, 0, 1, NULL, '');
        INSERT INTO supervision (caseId, seq, clock, level)
        VALUES (1, 1, 2, 'yellow'), (1, 2, 3, 'red');
        """

    @Test("Steps are numbered in order")
    func numbered() {
        let names = Migration.all.map(\.name)
        #expect(names == names.sorted())
        for (index, name) in names.enumerated() { #expect(Int(name.prefix(4)) == index + 1) }
    }
}
