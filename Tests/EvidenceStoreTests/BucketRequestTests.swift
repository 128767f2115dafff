import Testing

@testable import EvidenceStore

@Suite("Hosts and paths of a bucket")
struct BucketRequestTests {
    @Test(
        "The bucket stands in the host's name at Amazon's and in the path at a named endpoint, unless said otherwise",
        arguments: [
            ("s3://evidence", "https", "evidence.s3.us-east-1.amazonaws.com", "/k"),
            ("s3://evidence?region=cn-north-1", "https", "evidence.s3.cn-north-1.amazonaws.com.cn", "/k"),
            ("s3://evidence/?style=path", "https", "s3.us-east-1.amazonaws.com", "/evidence/k"),
            ("s3://evidence/a/b/?endpoint=https://store:9000", "https", "store:9000", "/evidence/k"),
            ("s3://evidence?endpoint=https://store:443/&style=host", "https", "evidence.store", "/k"),
            ("s3://evidence?endpoint=http://127.0.0.1:5000", "http", "127.0.0.1:5000", "/evidence/k"),
        ])
    func places(text: String, scheme: String, host: String, path: String) throws {
        let address = try BucketAddress(text)
        #expect(address.scheme == scheme)
        #expect(address.requestHost == host)
        #expect(address.path("k") == path)
    }

    @Test("A prefix ends with one slash")
    func prefix() throws {
        #expect(try BucketAddress("s3://evidence").prefix.isEmpty)
        #expect(try BucketAddress("s3://evidence/a//b/").prefix == "a/b/")
    }
}
