import Foundation
import SQLiteEngine
import Storage
import TestStores
import Testing

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

    @Test("Steps are numbered in order")
    func numbered() {
        let names = Migration.all.map(\.name)
        #expect(names == names.sorted())
        for (index, name) in names.enumerated() { #expect(Int(name.prefix(4)) == index + 1) }
    }
}
