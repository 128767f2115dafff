import Foundation
import GRDB
import SQLiteEngine
import Storage
import TestStores
import Testing
import Vocabulary

private let insert = "INSERT INTO meta (key, value) VALUES (?1, ?2)"
private let count = "SELECT count(*) FROM meta"

@Suite("An answered write is durable, and a failed one leaves nothing")
struct SQLiteDurabilityTests {
    @Test("The writer syncs in full and uses the write-ahead log")
    func fullSync() async throws {
        let test = try await TestDatabase()
        let modes = try await test.database.write { connection in
            (
                try connection.first("PRAGMA synchronous", []) { $0.int(0) },
                try connection.first("PRAGMA journal_mode", []) { $0.text(0) },
                try connection.first("PRAGMA foreign_keys", []) { $0.int(0) }
            )
        }
        #expect(modes.0 == 2)
        #expect(modes.1 == "wal")
        #expect(modes.2 == 1)
    }

    @Test("An answered write is there in a copy of the files taken right after the answer")
    func survives() async throws {
        let test = try await TestDatabase()
        for index in 0..<20 {
            try await test.database.write { _ = try $0.execute(insert, .text("k\(index)"), .blob([1])) }
        }
        // The process is not asked to finish anything: this is what a kill would leave.
        let copy = test.path + ".copy"
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: test.path + suffix, toPath: copy + suffix)
        }
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + suffix) } }
        let reopened = try SQLiteDatabase(path: copy)
        #expect(try await reopened.migrate() == [])
        #expect(try await reopened.read { try $0.first(count, []) { $0.int(0) } } == 21)
    }

    @Test("A refused closure is undone alone; its neighbours stay")
    func refusedAlone() async throws {
        struct Refused: Error {}
        let test = try await TestDatabase()
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<200 {
                group.addTask {
                    do {
                        try await test.database.write { connection in
                            try connection.execute(insert, .text("k\(index)"), .blob([1]))
                            if index % 10 == 3 { throw Refused() }
                        }
                        return true
                    } catch is Refused {
                        return false
                    }
                }
            }
            return try await group.reduce(into: [Bool: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(outcomes == [true: 180, false: 20])
        #expect(try await test.database.read { try $0.first(count, []) { $0.int(0) } } == 181)
    }

    @Test("A closure that breaks a rule of the schema is refused with the table's name")
    func conflict() async throws {
        let test = try await TestDatabase()
        try await test.database.write { _ = try $0.execute(insert, "k", .blob([1])) }
        await #expect(throws: StorageFailure.conflict(table: "meta")) {
            try await test.database.write { _ = try $0.execute(insert, "k", .blob([2])) }
        }
    }

    @Test("A thousand writes at once are all answered, in far fewer transactions")
    func groupCommit() async throws {
        let test = try await TestDatabase()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<1000 {
                group.addTask {
                    try await test.database.write { _ = try $0.execute(insert, .text("k\(index)"), .blob([1])) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await test.database.read { try $0.first(count, []) { $0.int(0) } } == 1001)
    }

    @Test("A cancelled task does not undo its write")
    func cancelled() async throws {
        let test = try await TestDatabase()
        let task = Task {
            try await test.database.write { connection in
                Thread.sleep(forTimeInterval: 0.05)
                _ = try connection.execute(insert, "k", .blob([1]))
            }
        }
        try await Task.sleep(for: .milliseconds(10))
        task.cancel()
        try await task.value
        #expect(try await test.database.read { try $0.setting("k") } == [1])
    }

    @Test("Reads see what is committed and nothing else")
    func committedOnly() async throws {
        let test = try await TestDatabase()
        let (written, reached) = AsyncStream.makeStream(of: Void.self)
        let mayCommit = DispatchSemaphore(value: 0)
        let write = Task {
            try await test.database.write { connection in
                _ = try connection.execute(insert, "k", .blob([1]))
                reached.yield()
                mayCommit.wait()
            }
        }
        for await _ in written { break }
        #expect(try await test.database.read { try $0.setting("k") } == nil)
        mayCommit.signal()
        try await write.value
        #expect(try await test.database.read { try $0.setting("k") } == [1])
    }

    @Test("A reader cannot write")
    func readOnly() async throws {
        let test = try await TestDatabase()
        await #expect(throws: (any Error).self) {
            try await test.database.read { _ = try $0.execute(insert, "k", .blob([1])) }
        }
    }

    @Test("A writer of another process is waited for")
    func otherProcess() async throws {
        let test = try await TestDatabase()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: test.path, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let write = Task { try await test.database.write { _ = try $0.execute(insert, "k", .blob([1])) } }
        try await Task.sleep(for: .milliseconds(100))
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        try await write.value
        #expect(try await test.database.read { try $0.setting("k") } == [1])
    }

    @Test("After closing, writes are refused")
    func closed() async throws {
        let test = try await TestDatabase()
        try await test.database.close()
        await #expect(throws: StorageFailure.closed) { try await test.database.write { _ in } }
    }

    @Test("A statement may be asked again while it is being read")
    func nested() async throws {
        let test = try await TestDatabase()
        try await test.database.write { connection in
            for index in 0..<3 { try connection.execute(insert, .text("k\(index)"), .blob([1])) }
        }
        let pairs = try await test.database.read { connection in
            try connection.query("SELECT key FROM meta", []) { _ in
                try connection.query("SELECT key FROM meta", []) { $0.text(0) }.count
            }
        }
        #expect(pairs == [4, 4, 4, 4])
    }
}
