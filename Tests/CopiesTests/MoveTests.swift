import Copies
import Custody
import EvidenceStore
import Foundation
import Storage
import Testing
import Vocabulary

@Suite("A store that is moved is in one place, whole")
struct MoveTests {
    private func move(_ source: any Database, _ target: any Database) -> Move {
        Move(from: source, to: target, named: "there", now: { TestStore.now })
    }

    @Test("Every value comes over; then only the target may be served, until the mark is taken off")
    func whole() async throws {
        let source = try await TestStore.filled()
        let target = try TestStore()
        let move = move(source.database, target.database)
        let (count, isResumed) = try await move.copy { _ in }
        #expect(await source.database.copyMarkIfAny() == .moving)
        #expect(await target.database.copyMarkIfAny() == .receiving)
        try await move.finish()
        let rows = try await source.rows()
        #expect(try await target.rows() == rows)
        #expect(count == rows.values.reduce(0) { $0 + Int64($1.count) })
        #expect(!isResumed)
        #expect(await source.database.copyMarkIfAny() == .moved)
        #expect(await target.database.copyMarkIfAny() == nil)
        await #expect(throws: CopyRefusal.moved("there")) { try await move.copy { _ in } }
        #expect(try await Move.undo(source.database)?.to == "there")
        #expect(await source.database.copyMarkIfAny() == nil)
    }

    @Test("Cut off after any number of writes, it goes on to the same end", arguments: [1, 2, 9, 17, 26, 27, 28])
    func resumed(writes: Int) async throws {
        let source = try await TestStore.filled()
        let target = try TestStore()
        await #expect(throws: CutOff.Cut.self) {
            _ = try await move(source.database, CutOff(target.database, after: writes)).copy { _ in }
        }
        let again = move(source.database, target.database)
        _ = try await again.copy { _ in }
        try await again.finish()
        #expect(try await target.rows() == source.rows())
        let found = try await target.database.read { try $0.search("虎符", limit: 50).items.count }
        #expect(found > 0)
    }

    @Test("Cut off between the two marks of its end, it takes the last one off")
    func lastStep() async throws {
        let source = try await TestStore.filled(rows: 3)
        let target = try TestStore()
        let move = move(source.database, target.database)
        _ = try await move.copy { _ in }
        let cut = Move(
            from: source.database, to: CutOff(target.database, after: 0), named: "there", now: { TestStore.now })
        await #expect(throws: CutOff.Cut.self) { try await cut.finish() }
        #expect(await source.database.copyMarkIfAny() == .moved)
        #expect(await target.database.copyMarkIfAny() == .receiving)
        _ = try await move.copy { _ in }
        try await move.finish()
        #expect(await source.database.copyMarkIfAny() == .moved)
        #expect(await target.database.copyMarkIfAny() == nil)
    }

    @Test("A source that was changed after its rows were copied is not marked as moved")
    func changed() async throws {
        let source = try await TestStore.filled(rows: 5)
        let target = try TestStore()
        await #expect(throws: CutOff.Cut.self) {
            _ = try await move(source.database, CutOff(target.database, after: 27)).copy { _ in }
        }
        try await source.database.write { try $0.saveSetting("filed meanwhile", [1]) }
        await #expect(throws: CopyRefusal.differs(table: "meta")) {
            _ = try await move(source.database, target.database).copy { _ in }
        }
        #expect(await source.database.copyMarkIfAny() == .moving)
    }

    @Test("A target with rows, or with another move, is left as it is")
    func notEmpty() async throws {
        let source = try await TestStore.filled(rows: 3)
        let filled = try await TestStore.filled(rows: 2)
        let before = try await filled.rows()
        await #expect(throws: CopyRefusal.notEmpty(table: "meta")) {
            _ = try await move(source.database, filled.database).copy { _ in }
        }
        #expect(try await filled.rows() == before)
        let target = try TestStore()
        _ = try await move(source.database, target.database).copy { _ in }
        let other = try await TestStore.filled(rows: 3)
        await #expect(throws: CopyRefusal.otherCopyUnderWay) {
            _ = try await move(other.database, target.database).copy { _ in }
        }
    }

    @Test("A source that a server works on is refused")
    func served() async throws {
        let source = try await TestStore.filled(rows: 2)
        let target = try TestStore()
        let start = Date()
        let clock: @Sendable () -> Instant = {
            TestStore.now.adding(milliseconds: Int64(Date().timeIntervalSince(start) * 1000))
        }
        let renewing = Task {
            while !Task.isCancelled {
                _ = try await source.database.write {
                    try $0.takeLease("jobs", holder: "server 1", now: clock(), until: clock().adding(milliseconds: 400))
                }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        try await Task.sleep(for: .milliseconds(100))
        let move = Move(from: source.database, to: target.database, named: "there", now: clock)
        await #expect(throws: CopyRefusal.served(holder: "server 1")) { _ = try await move.copy { _ in } }
        renewing.cancel()
        // Stopped, its lease runs out; the move waits for that.
        _ = try await move.copy { _ in }
    }

    @Test("Files go along once, and a lost one is named")
    func files() async throws {
        let source = try await TestStore.filled(rows: 4)
        let target = try TestStore()
        let copy = FileCopy(from: source.evidence, to: target.evidence)
        #expect(try await copy.run(for: source.database) { _ in }.count == 1)
        let digest = try #require(
            try await source.database.read { try $0.evidence(after: nil, limit: 1).first?.digest })
        #expect(try target.evidence.verify(digest))
        try source.evidence.remove(digest)
        #expect(try await copy.run(for: source.database) { _ in }.missing.isEmpty)
        let empty = FileCopy(from: source.evidence, to: try TestStore().evidence)
        #expect(try await empty.run(for: source.database) { _ in }.missing == [digest])
    }
}
