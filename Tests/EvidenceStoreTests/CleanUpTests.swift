import Dispatch
import EvidenceStore
import Foundation
import Glibc
import TestSupport
import Testing

@Suite("The clean-up takes out no file that somebody stores at the same moment", .timeLimit(.minutes(10)))
final class CleanUpTests {
    let path = NSTemporaryDirectory() + "hufu-clean-up-\(UUID().uuidString)"
    let fake = FakeBucket()

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    private static func stored(_ store: EvidenceStore) throws -> String {
        let writer = try store.newFile(limit: 10)
        try writer.append([4, 2])
        return try writer.finish().digest
    }

    @Test("A folder's file that becomes young while the clean-up waits for its writer stays")
    func keptBeforeRemoval() async throws {
        let (store, digest, file) = try agedFile()
        let lock = try locked(LOCK_SH)
        async let removed = EvidenceStore.onThread { try store.removeUnlessYoung(digest) }
        try await Task.sleep(for: .milliseconds(300))
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file)
        close(lock)
        let isGone = try await removed
        #expect(!isGone)
        #expect(try store.verify(digest))
    }

    @Test("A folder's file that is stored while the clean-up takes it out is there afterwards")
    func keptAfterRemoval() async throws {
        let (store, digest, file) = try agedFile()
        let lock = try locked(LOCK_EX)
        async let upload = EvidenceStore.onThread { try CleanUpTests.stored(store) }
        try await Task.sleep(for: .milliseconds(300))
        unlink(file)
        close(lock)
        let again = try await upload
        #expect(again == digest)
        #expect(try store.verify(digest))
    }

    @Test("Not the moment of the deletion counts but that in which nobody was known to need the file")
    func lookedLongAgo() throws {
        let (store, digest, _) = try agedFile()
        let longAgo = ContinuousClock.now.advanced(by: .seconds(-1000))
        #expect(try !store.removeUnlessYoung(digest, unneededAt: longAgo))
        #expect(try store.verify(digest))
        #expect(try store.removeUnlessYoung(digest))
    }

    @Test("A bucket's object that is stored between the look at its age and its deletion is there afterwards")
    func storedDuringDeletion() throws {
        let store = try bucket()
        let digest = try Self.stored(store)
        fake.wait(4000)
        let isStored = DispatchSemaphore(value: 0)
        fake.before("DELETE") { [fake] in
            DispatchQueue.global().async {
                _ = try? CleanUpTests.stored(store)
                isStored.signal()
            }
            while fake.requests.count(where: { $0.method == "PUT" && $0.target.hasSuffix(digest) }) < 2 { usleep(1000) }
        }
        #expect(try store.removeUnlessYoung(digest))
        isStored.wait()
        #expect(try store.verify(digest))
        #expect(fake.keys.count == 2, "No mark stays: \(fake.keys)")
    }

    @Test("A bucket's object that is stored while the clean-up marks it stays")
    func storedBeforeSecondLook() throws {
        let store = try bucket()
        let digest = try Self.stored(store)
        fake.wait(4000)
        fake.before("PUT") { _ = try? CleanUpTests.stored(store) }
        #expect(try !store.removeUnlessYoung(digest))
        #expect(try store.verify(digest))
    }

    @Test("The mark of a clean-up that died long ago keeps nobody waiting")
    func oldMark() throws {
        let store = try bucket()
        let digest = try Self.stored(store)
        fake.put("files/going/\(digest)-\(Int(Date().timeIntervalSince1970) - 700)-00", [])
        let start = ContinuousClock.now
        #expect(try Self.stored(store) == digest)
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    private func bucket() throws -> EvidenceStore {
        try EvidencePlace(fake.address).open(data: path) { BucketCredentials(keyID: "id", secret: "secret") }
    }

    /// A folder's file that nobody has stored for more than an hour.
    private func agedFile() throws -> (EvidenceStore, String, String) {
        let store = try EvidenceStore(path: path + "/evidence")
        let digest = try Self.stored(store)
        let file = "\(path)/evidence/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -4000)], ofItemAtPath: file)
        return (store, digest, file)
    }

    /// As another process holds the folder.
    private func locked(_ kind: Int32) throws -> Int32 {
        let lock = open(path + "/evidence/lock", O_RDWR | O_CREAT, 0o600)
        try #require(lock >= 0 && flock(lock, kind) == 0)
        return lock
    }
}
