import Foundation
import TestSupport
import Testing
import Transfers
import Vocabulary

@testable import EvidenceStore

@Suite("A bucket that is away or refuses loses nothing and says why", .timeLimit(.minutes(10)))
final class BucketTests {
    let path = NSTemporaryDirectory() + "hufu-bucket-\(UUID().uuidString)"
    let fake = FakeBucket()

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    private func open() throws -> EvidenceStore {
        let credentials = BucketCredentials(keyID: "id", secret: "secret")
        return try EvidenceStore(
            bucket: BucketAddress(fake.address), credentials: credentials, incoming: path + "/incoming")
    }

    /// With short pauses between tries.
    private func shelf() throws -> BucketShelf {
        BucketShelf(
            BucketClient(
                try BucketAddress(fake.address), BucketCredentials(keyID: "id", secret: "secret"), pauses: [1, 1, 1]))
    }

    @Test("Objects lie under prefix and digest, with the digest signed and given to the store to keep")
    func upload() throws {
        let writer = try open().newFile(limit: 10)
        try writer.append(Array("abc".utf8))
        let digest = try writer.finish().digest
        #expect(fake.keys == ["files/ba/78/\(digest)", "files/hufu-was-here"])
        let put = try #require(fake.requests.last { $0.method == "PUT" })
        #expect(put.headers["x-amz-content-sha256"] == digest)
        #expect(put.headers["x-amz-checksum-sha256"] == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        #expect(put.headers["content-length"] == "3")
        #expect(put.headers["authorization"]?.hasPrefix("AWS4-HMAC-SHA256 Credential=id/") == true)
    }

    @Test("What passes is tried again: an overloaded store, a broken connection")
    func tryAgain() throws {
        let shelf = try shelf()
        let before = fake.requests.count
        fake.fail(FakeBucket.trouble(503, "SlowDown"), nil, FakeBucket.trouble(500, "InternalError"))
        #expect(try shelf.digests(after: nil, limit: 1).isEmpty)
        // The cut connection was a kept one, which libcurl makes anew by itself.
        #expect(fake.requests.count - before >= 4)
    }

    @Test("What does not pass is said after the last try, and nothing of the file stays")
    func away() throws {
        let store = try open()
        let writer = try store.newFile(limit: 10)
        try writer.append([1])
        fake.fail(FakeBucket.trouble(403, "AccessDenied"))
        #expect(throws: EvidenceFailure.away(.denied)) { try writer.finish() }
        #expect(throws: EvidenceFailure.ended) { try writer.finish() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/incoming").isEmpty)
        #expect(try store.digests(after: nil, limit: 10).isEmpty)
        let shelf = try shelf()
        let ill = FakeBucket.trouble(503, "SlowDown")
        fake.fail(ill, ill, ill, ill)
        #expect(throws: EvidenceFailure.away(.overloaded(status: 503))) { try shelf.digests(after: nil, limit: 1) }
    }

    @Test(
        "A start says what is wrong, in both languages",
        arguments: [
            (403, "SignatureDoesNotMatch", BucketTrouble.wrongKey), (403, "InvalidAccessKeyId", .wrongKey),
            (403, "AccessDenied", .denied), (403, "RequestTimeTooSkewed", .clockSkew),
            (400, "AuthorizationHeaderMalformed", .wrongRegion(right: "eu-west-9")),
            (301, "PermanentRedirect", .wrongRegion(right: "eu-west-9")), (404, "NoSuchBucket", .noBucket("evidence")),
            (418, "Teapot", .refused(status: 418, code: "Teapot")),
        ])
    func start(status: Int, code: String, trouble: BucketTrouble) {
        fake.fail(FakeBucket.trouble(status, code))
        #expect(throws: EvidenceFailure.away(trouble)) { try open() }
        #expect(!trouble.message.zh.isEmpty && !trouble.message.en.isEmpty)
    }

    @Test("A store that is not there is unreachable")
    func unreachable() throws {
        let port = PlainServer.closedPort()
        let client = BucketClient(
            try BucketAddress("s3://evidence?endpoint=http://127.0.0.1:\(port)"),
            BucketCredentials(keyID: "id", secret: "secret"), pauses: [1])
        #expect(throws: EvidenceFailure.away(.unreachable(host: "127.0.0.1:\(port)"))) {
            try BucketShelf(client).check()
        }
    }

    @Test("The clean-up goes by the store's clock and spares what was stored within the hour, also for a second time")
    func age() throws {
        let store = try open()
        let digest = try stored(store)
        fake.wait(3700)
        _ = try stored(store)
        fake.wait(3500)
        #expect(try !store.removeUnlessYoung(digest))
        fake.wait(200)
        #expect(try store.removeUnlessYoung(digest))
        #expect(fake.keys == ["files/hufu-was-here"])
    }

    private func stored(_ store: EvidenceStore) throws -> String {
        let writer = try store.newFile(limit: 10)
        try writer.append([4, 2])
        return try writer.finish().digest
    }

    @Test("An object that was changed in the store does not verify; a mark that is there already is not written again")
    func changed() throws {
        let digest = try stored(try open())
        fake.put("files/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)", [4, 3])
        let again = try open()
        #expect(try !again.verify(digest))
        #expect(fake.requests.filter { $0.method == "PUT" && $0.target.hasSuffix("hufu-was-here") }.count == 1)
    }

    @Test("A lent key's session token is sent and signed")
    func session() throws {
        let client = BucketClient(
            try BucketAddress(fake.address), BucketCredentials(keyID: "id", secret: "secret", session: "lent"))
        _ = try BucketShelf(client).digests(after: nil, limit: 1)
        let request = try #require(fake.requests.last)
        #expect(request.headers["x-amz-security-token"] == "lent")
        #expect(request.headers["authorization"]?.contains(";x-amz-security-token,") == true)
    }
}
