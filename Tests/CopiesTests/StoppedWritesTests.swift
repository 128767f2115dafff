import Copies
import Foundation
import Storage
import TestStores
import Testing
import Vocabulary

@Suite("A store that goes elsewhere takes no more rows, whoever had opened it before")
struct StoppedWritesTests {
    private func move(_ source: any Database, _ target: any Database) -> Move {
        Move(from: source, to: target, named: "there", now: { TestStore.now })
    }

    /// A store with rows in every table on either engine.
    private func filled(on engine: Engine) async throws -> TestStore {
        let first = try await TestStore.filled(rows: 3)
        guard engine != .sqlite else { return first }
        let store = try await TestStore(on: engine)
        let move = move(first.database, store.database)
        _ = try await move.copy { _ in }
        try await move.finish()
        return store
    }

    @Test("No row of any table is added, changed or taken out between mark and undoing", arguments: Engine.all)
    func everyTable(engine: Engine) async throws {
        let source = try await filled(on: engine)
        let before = try await source.rows()
        let target = try await TestStore()
        let move = move(source.database, target.database)
        _ = try await move.copy { _ in }
        try await expectEveryWriteRefused(source.database)
        try await move.finish()
        try await expectEveryWriteRefused(source.database)
        #expect(try await source.rows() == before)
        #expect(try await target.rows() == before)
        _ = try await Move.undo(source.database)
        try await source.database.write { try $0.saveSetting("filed afterwards", [1]) }
        #expect(try await source.database.read { try $0.setting("filed afterwards") } == [1])
    }

    private func expectEveryWriteRefused(_ database: any Database) async throws {
        for table in StoredTable.all {
            let row: [[Value]] = try await database.read { connection in
                var rows: [[Value]] = []
                _ = try connection.copyRows(of: table, after: nil, limit: 1) { rows.append($0) }
                return rows
            }
            #expect(row.count == 1)
            let column = table.columns[0].name
            await #expect(throws: StorageFailure.moving, "\(table.name)") {
                try await database.write { try $0.insertCopied(row, into: table) }
            }
            await #expect(throws: StorageFailure.moving, "\(table.name)") {
                try await database.write { try $0.execute("UPDATE \(table.name) SET \(column) = \(column)") }
            }
            await #expect(throws: StorageFailure.moving, "\(table.name)") {
                try await database.write { try $0.execute("DELETE FROM \(table.name)") }
            }
        }
    }

    @Test("A write that was under way when the move began is waited for and goes along", arguments: Engine.all)
    func underWay(engine: Engine) async throws {
        let source = try await filled(on: engine)
        let target = try await TestStore()
        let database = source.database
        async let late: Void = database.write { connection in
            try connection.saveSetting("filed meanwhile", [1])
            _ = try connection.setting("filed meanwhile")
            Thread.sleep(forTimeInterval: 1)
        }
        try await Task.sleep(for: .milliseconds(300))
        let move = move(database, target.database)
        _ = try await move.copy { _ in }
        try await late
        try await move.finish()
        #expect(try await target.database.read { try $0.setting("filed meanwhile") } == [1])
    }

    @Test("Taking the mark off does no harm to a store that bears none", arguments: Engine.all)
    func unmarked(engine: Engine) async throws {
        let store = try await filled(on: engine)
        #expect(try await Move.undo(store.database) == nil)
        try await store.database.write { try $0.saveSetting("filed", [1]) }
    }
}
