import EvidenceStore
import Foundation
import Testing
import Vocabulary

@Suite("A bucket's address says where evidence lies, and never with which key")
struct BucketAddressTests {
    @Test(
        "What cannot be meant is refused with its reason",
        arguments: [
            ("s3://", BucketAddressProblem.bucket), ("s3://Bucket", .bucket), ("s3://a", .bucket),
            ("http://bucket", .form), ("s3://key:secret@bucket", .keyInAddress),
            ("s3://bucket/a..b", .prefix), ("s3://bucket/%E4%BD%A0", .prefix),
            ("s3://bucket?regoin=x", .option("regoin")), ("s3://bucket?style=both", .option("style")),
            ("s3://bucket?endpoint=ftp://h", .option("endpoint")), ("s3://bucket?endpoint=http://store", .insecure),
        ])
    func refused(text: String, problem: BucketAddressProblem) {
        #expect(throws: problem) { try EvidencePlace(text) }
        #expect(!problem.message.zh.isEmpty && !problem.message.en.isEmpty)
    }

    @Test("A path is a folder")
    func folder() throws {
        #expect(try EvidencePlace("/srv/evidence") == .folder("/srv/evidence"))
    }

    @Test("The key comes from a file or from the environment, Hufu's names first, and is not printed")
    func credentials() throws {
        let ours = ["HUFU_S3_KEY_ID": "a", "HUFU_S3_SECRET": "geheim", "AWS_ACCESS_KEY_ID": "b"]
        let key = try BucketCredentials(environment: ours)
        #expect(key == BucketCredentials(keyID: "a", secret: "geheim"))
        #expect(!"\(key)".contains("geheim"))
        let amazons = ["AWS_ACCESS_KEY_ID": "b", "AWS_SECRET_ACCESS_KEY": "c", "AWS_SESSION_TOKEN": "d"]
        #expect(try BucketCredentials(environment: amazons) == BucketCredentials(keyID: "b", secret: "c", session: "d"))
        #expect(throws: BucketCredentialsProblem.missing) { try BucketCredentials(environment: [:]) }
        let file = NSTemporaryDirectory() + "hufu-key-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data("[default]\naws_access_key_id = e\naws_secret_access_key=f=g\n".utf8)
            .write(to: URL(fileURLWithPath: file))
        let named = ours.merging(["HUFU_S3_CREDENTIALS": file]) { $1 }
        #expect(try BucketCredentials(environment: named) == BucketCredentials(keyID: "e", secret: "f=g"))
        #expect(throws: BucketCredentialsProblem.file("/no/file")) {
            try BucketCredentials(environment: ["HUFU_S3_CREDENTIALS": "/no/file"])
        }
    }
}
