import Casework
import Copies
import Custody
import EvidenceStore
import Foundation
import Storage
import TestStores
import Testing
import Vocabulary

extension TestStore {
    /// Makes a backup and gives its path, in the folder of the store.
    func backUp(_ name: String = "all.backup", withFiles: Bool = true) async throws -> String {
        let file = path + "/" + name
        let backup = Backup(
            rows: database, evidence: withFiles ? evidence : nil, custodian: Self.custodian, pace: .unhurried)
        _ = try await backup.write(to: BackupWriter(path: file), at: Self.now) { _ in }
        return file
    }

    /// Puts a backup into this empty store.
    func restore(_ file: String) async throws -> BackupSum {
        let restore = try Restore(path: file, custodian: Self.custodian) { _ in }
        let (sum, _) = try await restore.run(into: database, files: evidence) { _ in }
        try await restore.finish(database, skippedNumbers: 0)
        return sum
    }
}

extension TestStore {
    /// How many cases each of some words finds.
    func foundByWords() async throws -> [String: Int] {
        try await database.read { connection in
            let words = try connection.query("SELECT respondent FROM matter ORDER BY caseId LIMIT 20", []) {
                $0.text(0)
            }
            var found: [String: Int] = [:]
            for word in words where !word.isEmpty {
                found[word] = try connection.search(SearchRequest(word), limit: 50).items.count
            }
            return found.filter { $0.value > 0 }
        }
    }

    /// A row that gets its identifier from the database collides with none that was put in.
    func expectNewRowsToCountOn() async throws {
        let (last, next) = try await database.write { connection in
            let last = try #require(try connection.first("SELECT max(id) FROM audit", []) { $0.integer(0) })
            let sql = "INSERT INTO audit (at, role, what) VALUES (1, 'system', 'test') RETURNING id"
            return (last, try #require(try connection.first(sql, []) { $0.integer(0) }))
        }
        #expect(next == last + 1)
    }
}

@Suite("What is backed up comes back as it was")
struct RestoreTests {
    @Test("Every value of every table and every file comes back, and the store bears no mark", arguments: Engine.all)
    func whole(engine: Engine) async throws {
        let source = try await TestStore.filled()
        let target = try await TestStore(on: engine)
        let sum = try await target.restore(source.backUp())
        let rows = try await source.rows()
        #expect(try await target.rows() == rows)
        #expect(Set(rows.keys) == Set(StoredTable.all.map(\.name)), "a table without rows proves nothing")
        #expect(sum.rows == rows.mapValues { Int64($0.count) })
        #expect(sum.files == 1)
        let digest = try #require(
            try await target.database.read { try $0.evidence(after: nil, limit: 1).first?.digest })
        #expect(try target.evidence.verify(digest))
        #expect(await target.database.copyMarkIfAny() == nil)
    }

    @Test(
        "Cases that came about by commands are sound afterwards, found by their words, and go on", arguments: Engine.all
    )
    func lived(engine: Engine) async throws {
        let source = try await TestStore.lived()
        let target = try await TestStore(on: engine)
        _ = try await target.restore(source.backUp())
        let report = try await target.centre().verify(progress: { _ in }, fileIsSound: { _ in true })
        #expect(report.cases >= 12)
        #expect(report.findings.isEmpty, "\(report.findings)")
        try await #expect(target.foundByWords() == source.foundByWords())
        try await #expect(!target.foundByWords().isEmpty)
        try await target.expectNewRowsToCountOn()
    }

    @Test("A backup of an earlier version is brought to the schema of this one", arguments: Engine.all)
    func earlier(engine: Engine) async throws {
        let store = try await TestStore(on: engine)
        let sum = try await store.restore("Tests/CopiesTests/Golden/schema-0006.backup")
        #expect(sum.rows["caseState"] == 4)
        #expect(try await store.database.read { try $0.migrationNames() } == Migration.all.map(\.name))
        let report = try await store.centre().verify(progress: { _ in }, fileIsSound: { _ in true })
        #expect(report.cases == 4)
        #expect(report.findings.isEmpty, "\(report.findings)")
    }

    @Test("A check of the whole store names a case that words do not find")
    func notIndexed() async throws {
        let store = try await TestStore.lived(cases: 3)
        let id = try await store.database.write { connection in
            let id = try #require(try connection.first("SELECT max(caseId) FROM matter", []) { $0.caseID(0) })
            try connection.unindex(id)
            return id
        }
        let number = try #require(try await store.database.read { try $0.caseState(id)?.number })
        let report = try await store.centre().verify(progress: { _ in }, fileIsSound: { _ in true })
        #expect(report.findings.map(\.description) == ["\(number): the search index does not know the case"])
    }

    @Test("A check of the whole store names a case that words do not find by a later text")
    func notIndexedText() async throws {
        let store = try await TestStore.lived(cases: 3)
        let id = try await store.database.write { connection in
            let id = try #require(try connection.first("SELECT max(caseId) FROM matter", []) { $0.caseID(0) })
            try connection.execute(
                "INSERT INTO caseText (caseId, id, kind, audience, at, body, isSealed, salt) VALUES (?1, 5, ?2, ?3, 9, ?4, 0, ?5)",
                Value(id), .text("note"), .text("staff"), .blob(Array("城南 zeppelin".utf8)),
                .blob([UInt8](repeating: 7, count: 32)))
            return id
        }
        let number = try #require(try await store.database.read { try $0.caseState(id)?.number })
        let report = try await store.centre().verify(progress: { _ in }, fileIsSound: { _ in true })
        #expect(report.findings.map(\.description).contains("\(number): the search index does not know the case"))
    }

    @Test("A store that was still making its index comes back with a whole one", arguments: Engine.all)
    func indexing(_ engine: Engine) async throws {
        let source = try await TestStore.lived(cases: 3)
        try await source.database.write { try $0.save(SearchIndexing(version: SearchTokens.version, before: .max)) }
        let target = try await TestStore(on: engine)
        let restore = try Restore(path: try await source.backUp(), custodian: TestStore.custodian) { _ in }
        _ = try await restore.run(into: target.database, files: target.evidence) { _ in }
        try await restore.finish(target.database, skippedNumbers: 0)
        #expect(try await target.database.read { try !$0.searchIndexing().isUnderWay })
        let report = try await target.centre().verify(progress: { _ in }, fileIsSound: { _ in true })
        #expect(report.cases > 0 && report.findings.isEmpty, "\(report.findings)")
    }

    @Test("Case numbers that may have been given out since are left out")
    func skippedNumbers() async throws {
        let source = try await TestStore.filled()
        let target = try await TestStore()
        let file = try await source.backUp()
        let restore = try Restore(path: file, custodian: TestStore.custodian) { _ in }
        _ = try await restore.run(into: target.database, files: target.evidence) { _ in }
        let before = try await source.database.write { try $0.leaseNumbers(year: 7, count: 1) }
        try await restore.finish(target.database, skippedNumbers: 500)
        let after = try await target.database.write { try $0.leaseNumbers(year: 7, count: 1) }
        #expect(after.lowerBound == before.lowerBound + 500)
    }

    @Test("A file that the store has lost is named, and the rest is there")
    func lostFile() async throws {
        let source = try await TestStore.filled()
        let digest = try #require(
            try await source.database.read { try $0.evidence(after: nil, limit: 1).first?.digest })
        try source.evidence.remove(digest)
        let sum = try await TestStore().restore(source.backUp())
        #expect(sum.missing == [digest])
        #expect(sum.files == 0)
    }

    @Test("A store that holds anything is left as it is")
    func notEmpty() async throws {
        let source = try await TestStore.filled()
        let file = try await source.backUp()
        let kept = try await TestStore.filled(rows: 3)
        let before = try await kept.rows()
        await #expect(throws: CopyRefusal.notEmpty(table: "meta")) { try await kept.restore(file) }
        #expect(try await kept.rows() == before)
        #expect(await kept.database.copyMarkIfAny() == nil)
    }

    @Test("A restore that was cut off goes on with the same file and refuses another", arguments: [2, 5, 20, 29])
    func resumed(writes: Int) async throws {
        let source = try await TestStore.filled()
        let file = try await source.backUp()
        let other = try await source.backUp("other.backup", withFiles: false)
        let target = try await TestStore()
        let restore = try Restore(path: file, custodian: TestStore.custodian) { _ in }
        await #expect(throws: CutOff.Cut.self) {
            _ = try await restore.run(
                into: CutOff(target.database, after: writes), files: target.evidence
            ) { _ in }
        }
        #expect(await target.database.copyMarkIfAny() == .restoring)
        await #expect(throws: CopyRefusal.otherCopyUnderWay) { try await target.restore(other) }
        let (_, isResumed) = try await restore.run(into: target.database, files: target.evidence) { _ in }
        try await restore.finish(target.database, skippedNumbers: 0)
        #expect(isResumed)
        #expect(try await target.rows() == source.rows())
    }

    @Test("A name that is taken is not written over, and a refused backup leaves nothing")
    func taken() async throws {
        let source = try await TestStore.filled(rows: 2)
        let file = try await source.backUp()
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        await #expect(throws: CopyRefusal.fileExists(file)) { try await source.backUp() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        try await source.database.write { try $0.saveSetting(Setting.masterCheck, [1]) }
        await #expect(throws: CustodyFailure.wrongMaster) { try await source.backUp("refused.backup") }
        let left = try FileManager.default.contentsOfDirectory(atPath: source.path).filter { $0.contains("refused") }
        #expect(left.isEmpty)
    }
}
