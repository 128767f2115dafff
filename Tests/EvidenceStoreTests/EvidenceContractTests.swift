import Custody
import EvidenceStore
import Foundation
import Testing

/// A store to test, with whatever has to live as long. With `HUFU_TEST_BUCKET` the suite runs on that bucket too
/// (Tests/Running/test_bucket.py does so against moto).
enum Shelf: String, CaseIterable, Sendable {
    case folder, fakeBucket, namedBucket

    static let available = allCases.filter { $0 != .namedBucket || named != nil }
    private static let named = ProcessInfo.processInfo.environment["HUFU_TEST_BUCKET"]

    func open(at path: String, _ fake: FakeBucket) throws -> EvidenceStore {
        switch self {
        case .folder: return try EvidencePlace(path).open(data: path)
        case .fakeBucket:
            return try EvidencePlace(fake.address).open(data: path) { BucketCredentials(keyID: "id", secret: "secret") }
        case .namedBucket:
            let random = hexadecimal(randomBytes(8))
            return try EvidencePlace((Self.named ?? "").replacing("PREFIX", with: random)).open(data: path) {
                let environment = ProcessInfo.processInfo.environment
                return BucketCredentials(
                    keyID: environment["HUFU_S3_KEY_ID"] ?? "", secret: environment["HUFU_S3_SECRET"] ?? "")
            }
        }
    }
}

@Suite("Whatever keeps the files, a folder or a bucket, keeps them the same way", .timeLimit(.minutes(10)))
final class EvidenceContractTests {
    let path = NSTemporaryDirectory() + "hufu-contract-\(UUID().uuidString)"
    let fake = FakeBucket()

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    private func put(_ bytes: [UInt8], _ store: EvidenceStore) throws -> String {
        let writer = try store.newFile(limit: 10_000_000)
        try writer.append(bytes)
        return try writer.finish().digest
    }

    @Test("What was written in pieces is found under its SHA-256 and read in ranges", arguments: Shelf.available)
    func roundTrip(shelf: Shelf) throws {
        let store = try shelf.open(at: path, fake)
        let writer = try store.newFile(limit: 100)
        for piece in ["a", "", "bc"] { try writer.append(Array(piece.utf8)) }
        let (digest, size) = try writer.finish()
        #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(size == 3)
        let reader = try store.open(digest)
        #expect(reader.size == 3)
        #expect(try reader.read(from: 0, count: 10) == Array("abc".utf8))
        #expect(try reader.read(from: 1, count: 1) == Array("b".utf8))
        #expect(try reader.read(from: 3, count: 1).isEmpty)
        #expect(try store.verify(digest))
        #expect(try incoming().isEmpty)
    }

    @Test("An empty file is a file, and a large one comes back whole", arguments: Shelf.available)
    func sizes(shelf: Shelf) throws {
        let store = try shelf.open(at: path, fake)
        let empty = try put([], store)
        #expect(try store.open(empty).size == 0)
        #expect(try store.verify(empty))
        let large = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 131) }
        let digest = try put(large, store)
        #expect(try store.open(digest).read(from: 0, count: large.count) == large)
        #expect(try store.verify(digest))
    }

    @Test("The same content twice is kept once and stays young; nothing young goes", arguments: Shelf.available)
    func young(shelf: Shelf) throws {
        let store = try shelf.open(at: path, fake)
        let digest = try put([4, 2], store)
        #expect(try put([4, 2], store) == digest)
        #expect(try store.digests(after: nil, limit: 10) == [digest])
        #expect(try !store.removeUnlessYoung(digest))
        #expect(try store.verify(digest))
    }

    @Test("What was taken out is not there, and taking it out again does no harm", arguments: Shelf.available)
    func removed(shelf: Shelf) throws {
        let store = try shelf.open(at: path, fake)
        let digest = try put([1], store)
        try store.remove(digest)
        try store.remove(digest)
        #expect(throws: EvidenceFailure.notFound) { try store.open(digest) }
        #expect(try !store.verify(digest))
        #expect(try store.removeUnlessYoung(digest))
    }

    @Test("All digests are listed in order, portion by portion", arguments: Shelf.available)
    func listed(shelf: Shelf) throws {
        let store = try shelf.open(at: path, fake)
        var digests: [String] = []
        for number in 0..<11 as Range<UInt8> { digests.append(try put([number], store)) }
        digests.sort()
        #expect(try store.digests(after: nil, limit: 100) == digests)
        #expect(try store.digests(after: nil, limit: 4) == Array(digests.prefix(4)))
        #expect(try store.digests(after: digests[3], limit: 4) == Array(digests[4..<8]))
        #expect(try store.digests(after: digests[10], limit: 4).isEmpty)
    }

    @Test("A file longer than allowed is refused and leaves nothing", arguments: Shelf.available)
    func tooLarge(shelf: Shelf) throws {
        let store = try shelf.open(at: path, fake)
        let writer = try store.newFile(limit: 3)
        try writer.append([1, 2, 3])
        #expect(throws: EvidenceFailure.tooLarge(limit: 3)) { try writer.append([4]) }
        #expect(throws: EvidenceFailure.ended) { try writer.finish() }
        #expect(try incoming().isEmpty)
        #expect(try store.digests(after: nil, limit: 10).isEmpty)
    }

    @Test("Only a digest opens a file", arguments: Shelf.available)
    func notADigest(shelf: Shelf) throws {
        let store = try shelf.open(at: path, fake)
        for name in ["", "../../etc/passwd", String(repeating: "A", count: 64)] {
            #expect(throws: EvidenceFailure.notADigest) { try store.open(name) }
        }
    }

    @Test("Many at once, the same content among them, all succeed", arguments: Shelf.available)
    func concurrent(shelf: Shelf) async throws {
        let store = try shelf.open(at: path, fake)
        let digests = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<24 as Range<UInt8> {
                group.addTask {
                    try await EvidenceStore.onThread {
                        let writer = try store.newFile(limit: 100_000)
                        try writer.append([UInt8](repeating: number % 12, count: 70_000))
                        return try writer.finish().digest
                    }
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(digests.count == 12)
        for digest in digests { #expect(try store.verify(digest)) }
    }

    private func incoming() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/incoming")
    }
}
