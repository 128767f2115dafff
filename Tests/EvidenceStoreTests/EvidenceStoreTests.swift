import Custody
import EvidenceStore
import Foundation
import Testing

@Suite("Evidence lies under the digest of its content and is never changed")
final class EvidenceStoreTests {
    let path = NSTemporaryDirectory() + "hufu-evidence-\(UUID().uuidString)"
    let store: EvidenceStore

    init() throws {
        store = try EvidenceStore(path: path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    private var halfWritten: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path + "/incoming")) ?? []
    }

    @Test("A file written in pieces is found under its SHA-256 and read in ranges")
    func roundTrip() throws {
        let writer = try store.newFile(limit: 100)
        try writer.append(Array("a".utf8))
        try writer.append([])
        try writer.append(Array("bc".utf8))
        let (digest, size) = try writer.finish()
        #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(size == 3)
        #expect(FileManager.default.fileExists(atPath: "\(path)/ba/78/\(digest)"))
        let reader = try store.open(digest)
        #expect(reader.size == 3)
        #expect(try reader.read(from: 0, count: 10) == Array("abc".utf8))
        #expect(try reader.read(from: 1, count: 1) == Array("b".utf8))
        #expect(try reader.read(from: 3, count: 1).isEmpty)
        #expect(try reader.read(from: 9, count: 1).isEmpty)
        #expect(halfWritten.isEmpty)
        #expect(try store.verify(digest))
    }

    @Test("A file goes when it was not stored within the last hour, also if it was stored for the first time long ago")
    func young() throws {
        let digest = try stored()
        #expect(try !store.removeUnlessYoung(digest))
        try age(digest)
        #expect(try stored() == digest)
        #expect(try !store.removeUnlessYoung(digest))
        try age(digest)
        #expect(try store.removeUnlessYoung(digest))
        #expect(try !store.verify(digest))
        #expect(try store.removeUnlessYoung(digest))
    }

    private func stored() throws -> String {
        let writer = try store.newFile(limit: 10)
        try writer.append([4, 2])
        return try writer.finish().digest
    }

    private func age(_ digest: String) throws {
        let file = "\(path)/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"
        let then = Date(timeIntervalSinceNow: -4000)
        try FileManager.default.setAttributes([.modificationDate: then], ofItemAtPath: file)
    }

    @Test("An empty file is a file")
    func empty() throws {
        let (digest, size) = try store.newFile(limit: 0).finish()
        #expect(size == 0)
        #expect(try store.verify(digest))
    }

    @Test("The same content twice is kept once")
    func deduplication() throws {
        var digests: Set<String> = []
        for _ in 0..<2 {
            let writer = try store.newFile(limit: 10)
            try writer.append([1, 2, 3])
            digests.insert(try writer.finish().digest)
        }
        #expect(digests.count == 1)
        #expect(halfWritten.isEmpty)
    }

    @Test("A file longer than allowed is refused and leaves nothing")
    func tooLarge() throws {
        let writer = try store.newFile(limit: 3)
        try writer.append([1, 2, 3])
        #expect(throws: EvidenceFailure.tooLarge(limit: 3)) { try writer.append([4]) }
        #expect(throws: EvidenceFailure.ended) { try writer.append([4]) }
        #expect(throws: EvidenceFailure.ended) { try writer.finish() }
        #expect(halfWritten.isEmpty)
    }

    @Test("A writer that is given up or let go leaves nothing")
    func givenUp() throws {
        let writer = try store.newFile(limit: 3)
        try writer.append([1])
        writer.abort()
        writer.abort()
        #expect(halfWritten.isEmpty)
        do {
            let forgotten = try store.newFile(limit: 3)
            try forgotten.append([1])
            #expect(halfWritten.count == 1)
        }
        #expect(halfWritten.isEmpty)
    }

    @Test("A changed or missing file does not verify")
    func changed() throws {
        let writer = try store.newFile(limit: 10)
        try writer.append([1, 2, 3])
        let digest = try writer.finish().digest
        let file = "\(path)/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"
        try Data([1, 2, 4]).write(to: URL(fileURLWithPath: file))
        #expect(try !store.verify(digest))
        try store.remove(digest)
        #expect(try !store.verify(digest))
        #expect(throws: EvidenceFailure.notFound) { try store.open(digest) }
        try store.remove(digest)
    }

    @Test("Only a digest opens a file", arguments: ["", "../../etc/passwd", String(repeating: "A", count: 64)])
    func notADigest(name: String) {
        #expect(throws: EvidenceFailure.notADigest) { try store.open(name) }
    }

    @Test("A start takes out what was half-written long ago and leaves what may still be written")
    func sweep() throws {
        let old = path + "/incoming/old"
        let young = path + "/incoming/young"
        for file in [old, young] { try Data([1]).write(to: URL(fileURLWithPath: file)) }
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -2 * 86_400)], ofItemAtPath: old)
        _ = try EvidenceStore(path: path)
        #expect(halfWritten == ["young"])
    }

    @Test("Two writers of the same content at once both succeed")
    func concurrent() async throws {
        let store = store
        let digests = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    try await EvidenceStore.onThread {
                        let writer = try store.newFile(limit: 100_000)
                        for _ in 0..<10 { try writer.append([UInt8](repeating: 5, count: 10_000)) }
                        return try writer.finish().digest
                    }
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(digests.count == 1)
        #expect(try store.verify(try #require(digests.first)))
        #expect(halfWritten.isEmpty)
    }
}
