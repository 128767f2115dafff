import Copies
import Custody
import Foundation
import Storage
import Testing

@Suite("A damaged backup is refused before anything is touched")
struct DamageTests {
    /// Refuses a file and leaves nothing in an empty store.
    private func isRefused(_ bytes: [UInt8], in store: TestStore) async throws -> Bool {
        let file = store.path + "/damaged.backup"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        do {
            _ = try Restore(path: file, custodian: TestStore.custodian) { _ in }
            return false
        } catch is CopyRefusal {
            return await (try? store.database.read { try $0.migrationNames() }) == nil
        }
    }

    private func sample() async throws -> [UInt8] {
        let source = try await TestStore.filled(rows: 6)
        let file = try await source.backUp()
        return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    }

    @Test("Whichever byte is altered", arguments: [1, 2, 3, 4] as [UInt64])
    func altered(seed: UInt64) async throws {
        let bytes = try await sample()
        let store = try await TestStore()
        #expect(try await !isRefused(bytes, in: store), "the sample itself is whole")
        var state = seed
        for round in 0..<60 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // The ends are where the marks are; in between chance decides.
            let place = round < 16 ? round : round < 30 ? bytes.count - round : Int(state >> 20) % bytes.count
            var altered = bytes
            altered[place] ^= UInt8(1 << (state >> 60 & 7))
            #expect(try await isRefused(altered, in: store), "byte \(place) of \(bytes.count)")
        }
    }

    @Test("Cut off anywhere, or with something behind its end")
    func truncated() async throws {
        let bytes = try await sample()
        let store = try await TestStore()
        for length in [0, 1, 15, 16, 17, 57, 58, 74, 100, bytes.count / 2, bytes.count - 58, bytes.count - 1] {
            #expect(try await isRefused(Array(bytes.prefix(length)), in: store), "\(length) of \(bytes.count) bytes")
        }
        #expect(try await isRefused(bytes + [0], in: store))
        #expect(try await isRefused(bytes + bytes, in: store))
    }

    @Test("A file of another program, of a later version, and one that is not there")
    func foreign() async throws {
        var bytes = try await sample()
        let store = try await TestStore()
        let file = store.path + "/other"
        let url = URL(fileURLWithPath: file)
        try Data("SQLite format 3\0 and more of it than a backup needs to be one".utf8).write(to: url)
        #expect(throws: CopyRefusal.notABackup(file)) { try BackupReader(path: file) }
        bytes[15] = 2
        try Data(bytes).write(to: url)
        #expect(throws: CopyRefusal.newerFile(file)) { try BackupReader(path: file) }
        #expect(throws: CopyRefusal.self) { try BackupReader(path: store.path + "/nothing") }
        #expect(throws: CopyRefusal.self) { try BackupReader(path: store.path) }
    }

    @Test("One of another master key, and one that was altered and given a new digest without the key")
    func forged() async throws {
        let bytes = try await sample()
        let store = try await TestStore()
        let file = store.path + "/forged.backup"
        let other = Custodian([MasterKey([UInt8](repeating: 8, count: 32))])
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        #expect(throws: CustodyFailure.wrongMaster) { try Restore(path: file, custodian: other) { _ in } }
        var altered = bytes
        altered[200] ^= 1
        let body = Array(altered.dropLast(58))
        let end = Array(altered.suffix(58))
        try Data(body + end.prefix(10) + sha256(body) + end.suffix(16)).write(to: URL(fileURLWithPath: file))
        #expect(throws: CopyRefusal.damaged(file)) { try Restore(path: file, custodian: TestStore.custodian) { _ in } }
    }
}
