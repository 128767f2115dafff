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

    @Test("The key may stand in a file, under our names or Amazon's, and is not printed")
    func credentials() throws {
        let file = NSTemporaryDirectory() + "hufu-key-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        func read(_ text: String) throws -> BucketCredentials {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            return try BucketCredentials(file: file)
        }
        let ours = try read("key_id = a\nsecret = geheim\nsession = s\naws_access_key_id = b\n")
        #expect(ours == BucketCredentials(keyID: "a", secret: "geheim", session: "s"))
        #expect(!"\(ours)".contains("geheim"))
        let amazons = try read("[default]\naws_access_key_id = e\naws_secret_access_key=f=g\n")
        #expect(amazons == BucketCredentials(keyID: "e", secret: "f=g"))
        let variables = try read("HUFU_S3_KEY_ID=h\nHUFU_S3_SECRET=i\n")
        #expect(variables == BucketCredentials(keyID: "h", secret: "i"))
        for lines in ["key_id = a\nsecret =\n", "secret = geheim\n", "a geheim\n", ""] {
            let problem = BucketCredentialsProblem.incomplete(file)
            #expect(throws: problem) { try read(lines) }
            #expect(!"\(problem.message)".contains("geheim"))
        }
        #expect(throws: BucketCredentialsProblem.file("/no/file")) { try BucketCredentials(file: "/no/file") }
    }

    @Test("Only a bucket asks for a key")
    func lazily() throws {
        let data = NSTemporaryDirectory() + "hufu-key-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: data) }
        _ = try EvidencePlace(data).open(data: data)
        #expect(throws: BucketCredentialsProblem.missing) { try EvidencePlace("s3://hufu-evidence").open(data: data) }
    }
}
