import Casework
import Copies
import Custody
import EvidenceStore
import Foundation
import Storage
import TestStores
import Testing
import Vocabulary

@Suite("A store that is moved is in one place, whole")
struct MoveTests {
    private func move(_ source: any Database, _ target: any Database) -> Move {
        Move(from: source, to: target, named: "there", now: { TestStore.now })
    }

    @Test(
        "Every value comes over; then only the target may be served, until the mark is taken off", arguments: Engine.all
    )
    func whole(engine: Engine) async throws {
        let source = try await TestStore.filled()
        let target = try await TestStore(on: engine)
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

    @Test(
        "Cut off after any number of writes, it goes on to the same end", arguments: Engine.all,
        [1, 2, 9, 26, 27])
    func resumed(engine: Engine, writes: Int) async throws {
        let source = try await TestStore.filled()
        let target = try await TestStore(on: engine)
        await #expect(throws: CutOff.Cut.self) {
            _ = try await move(source.database, CutOff(target.database, after: writes)).copy { _ in }
        }
        let again = move(source.database, target.database)
        _ = try await again.copy { _ in }
        try await again.finish()
        #expect(try await target.rows() == source.rows())
    }

    @Test("There and back again, the cases are sound and found", arguments: Engine.all)
    func andBack(engine: Engine) async throws {
        let source = try await TestStore.lived()
        let target = try await TestStore(on: engine)
        let back = try await TestStore()
        for (here, there) in [(source, target), (target, back)] {
            let move = move(here.database, there.database)
            _ = try await move.copy { _ in }
            try await move.finish()
            let report = try await there.centre().verify(progress: { _ in }, fileIsSound: { _ in true })
            #expect(report.cases >= 12)
            #expect(report.findings.isEmpty, "\(report.findings)")
            try await #expect(there.foundByWords() == source.foundByWords())
        }
        try await back.expectNewRowsToCountOn()
    }

    @Test("A text that the other engine cannot keep is named with its row", .enabled(if: Engine.server != nil))
    func unfitText() async throws {
        let source = try await TestStore.filled(rows: 2)
        try await source.database.write {
            _ = try $0.execute("UPDATE matter SET goods = 'a' || char(0) WHERE caseId = 2")
        }
        let target = try await TestStore(on: .postgres)
        await #expect(throws: StorageFailure.unfitText(table: "matter", key: "integer(2)")) {
            _ = try await move(source.database, target.database).copy { _ in }
        }
    }

    @Test("Cut off between the two marks of its end, it takes the last one off")
    func lastStep() async throws {
        let source = try await TestStore.filled(rows: 3)
        let target = try await TestStore()
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

    @Test("A source whose rows are not those of the target is not marked as moved")
    func changed() async throws {
        let source = try await TestStore.filled(rows: 5)
        let target = try await TestStore()
        await #expect(throws: CutOff.Cut.self) {
            _ = try await move(source.database, CutOff(target.database, after: 26)).copy { _ in }
        }
        try await target.database.write { try $0.saveSetting("filed meanwhile", [1]) }
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
        let target = try await TestStore()
        _ = try await move(source.database, target.database).copy { _ in }
        let other = try await TestStore.filled(rows: 3)
        await #expect(throws: CopyRefusal.otherCopyUnderWay) {
            _ = try await move(other.database, target.database).copy { _ in }
        }
    }

    @Test("A source whose server renews its lease is refused; one whose lease runs out is waited for")
    func served() async throws {
        let source = try await TestStore.filled(rows: 2)
        let target = try await TestStore()
        let clock = FastClock()
        let served = Move(
            from: ServedStore(source.database, clock), to: target.database, named: "there", now: { clock.now })
        await #expect(throws: CopyRefusal.served(holder: "server 1")) { _ = try await served.copy { _ in } }
        #expect(await source.database.copyMarkIfAny() == nil)
        let stopped = Move(from: source.database, to: target.database, named: "there", now: { clock.now })
        _ = try await stopped.copy { _ in }
        #expect(await source.database.copyMarkIfAny() == .moving)
    }

    @Test("Files go along once, and a lost one is named")
    func files() async throws {
        let source = try await TestStore.filled(rows: 4)
        let target = try await TestStore()
        let copy = FileCopy(from: source.evidence, to: target.evidence)
        #expect(try await copy.run(for: source.database) { _ in }.count == 1)
        let digest = try #require(
            try await source.database.read { try $0.evidence(after: nil, limit: 1).first?.digest })
        #expect(try target.evidence.verify(digest))
        try source.evidence.remove(digest)
        #expect(try await copy.run(for: source.database) { _ in }.missing.isEmpty)
        let empty = FileCopy(from: source.evidence, to: try await TestStore().evidence)
        #expect(try await empty.run(for: source.database) { _ in }.missing == [digest])
    }
}
