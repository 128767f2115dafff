import Testing

@testable import EvidenceStore

private let emptyPayload = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/// The published examples of AWS: its Signature Version 4 test suite (`aws-sig-v4-test-suite`, key AKIDEXAMPLE) and the S3
/// API reference, "Signature Calculations for the Authorization Header" (key AKIAIOSFODNN7EXAMPLE).
@Suite("Requests are signed as AWS Signature Version 4 says")
struct RequestSignatureTests {
    fileprivate struct Example: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var method = "GET"
        var path = "/"
        var query: [(name: String, value: String)] = []
        var headers: [(name: String, value: String)] = []
        var payload = emptyPayload
        let signature: String
    }

    private static let suiteExamples = [
        Example(
            testDescription: "get-vanilla",
            signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        Example(
            testDescription: "post-vanilla", method: "POST",
            signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        Example(
            testDescription: "get-vanilla-query-order-key-case",
            query: [("Param2", "value2"), ("Param1", "value1")],
            signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
        Example(
            testDescription: "get-vanilla-utf8-query", query: [("ሴ", "bar")],
            signature: "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
        Example(
            testDescription: "post-header-key-sort", method: "POST", headers: [("My-Header1", "value1")],
            signature: "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c"),
    ]

    private static let bucketExamples = [
        Example(
            testDescription: "GET object", path: "/test.txt", headers: [("Range", "bytes=0-9")],
            signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
        Example(
            testDescription: "PUT object", method: "PUT", path: "/test%24file.text",
            headers: [("Date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY")],
            payload: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
            signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
        Example(
            testDescription: "GET bucket lifecycle", query: [("lifecycle", "")],
            signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
        Example(
            testDescription: "list objects", query: [("prefix", "J"), ("max-keys", "2")],
            signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
    ]

    @Test("The test suite's signatures come out", arguments: suiteExamples)
    fileprivate func suite(example: Example) {
        let credentials = BucketCredentials(
            keyID: "AKIDEXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
        let signature = RequestSignature(credentials: credentials, region: "us-east-1", service: "service")
        let date = "20150830T123600Z"
        let headers = example.headers + [("Host", "example.amazonaws.com"), ("X-Amz-Date", date)]
        #expect(signature.authorization(of: request(example, headers), date: date).hasSuffix(example.signature))
    }

    @Test("The signatures of the S3 reference come out", arguments: bucketExamples)
    fileprivate func bucket(example: Example) {
        let credentials = BucketCredentials(
            keyID: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
        let signature = RequestSignature(credentials: credentials, region: "us-east-1")
        let date = "20130524T000000Z"
        let headers =
            example.headers + [
                ("Host", "examplebucket.s3.amazonaws.com"), ("x-amz-date", date),
                ("x-amz-content-sha256", example.payload),
            ]
        let value = signature.authorization(of: request(example, headers), date: date)
        #expect(value.hasSuffix("Signature=\(example.signature)"))
        #expect(value.contains(" Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders="))
    }

    private func request(_ example: Example, _ headers: [(name: String, value: String)]) -> RequestSignature.Request {
        RequestSignature.Request(
            method: example.method, path: example.path, query: example.query, headers: headers,
            payload: example.payload)
    }

    @Test("Spaces in a header's value count once, and a query is encoded byte by byte")
    func canonical() {
        let text = RequestSignature.canonical(
            RequestSignature.Request(
                method: "GET", path: "/", query: [("a", "x y/é+")], headers: [("B", "  1   2 "), ("a", "3")],
                payload: "p"))
        #expect(text == "GET\n/\na=x%20y%2F%C3%A9%2B\na:3\nb:1 2\n\na;b\np")
    }

    @Test("Instants are written and read in the stores' two forms")
    func time() {
        #expect(BucketTime.text(1_440_938_160) == "20150830T123600Z")
        #expect(BucketTime.seconds("Sun, 30 Aug 2015 12:36:00 GMT") == 1_440_938_160)
        #expect(BucketTime.seconds("2015-08-30T12:36:00Z") == nil)
        #expect(BucketTime.seconds("Sun, 31 Feb 2015 12:36:00 GMT") == nil)
    }
}
