import Crypto
import Custody

/// AWS Signature Version 4: proves that whoever holds the key asks for exactly this. Pure.
/// Source: AWS, "Create a signed AWS API request" and, for S3, "Authenticating Requests (AWS Signature Version 4)".
struct RequestSignature {
    /// What is signed.
    struct Request {
        var method: String
        /// As sent, already encoded.
        var path: String
        /// Neither encoded nor in order.
        var query: [(name: String, value: String)] = []
        /// All of them are signed; among them stand `host` and `x-amz-date`.
        var headers: [(name: String, value: String)]
        /// SHA-256 of the body, in hexadecimal.
        var payload: String
    }

    let credentials: BucketCredentials
    let region: String
    var service = "s3"

    /// The value of the header `Authorization`. `date` is UTC, `20150830T123600Z`, the same as in `x-amz-date`.
    func authorization(of request: Request, date: String) -> String {
        let day = String(date.prefix(8))
        let scope = "\(day)/\(region)/\(service)/aws4_request"
        let canonical = Self.canonical(request)
        let toSign = "AWS4-HMAC-SHA256\n\(date)\n\(scope)\n\(hexadecimal(sha256(Array(canonical.utf8))))"
        let signature = hexadecimal(Self.mac(key(day), toSign))
        return "AWS4-HMAC-SHA256 Credential=\(credentials.keyID)/\(scope), "
            + "SignedHeaders=\(Self.names(request)), Signature=\(signature)"
    }

    /// One text for every way to write the same request.
    static func canonical(_ request: Request) -> String {
        let headers = sorted(request).map { "\($0.name):\($0.value)\n" }.joined()
        return [request.method, request.path, query(request.query), headers, names(request), request.payload]
            .joined(separator: "\n")
    }

    /// Encoded and in order of the encoded names, then values; as it is sent too.
    static func query(_ items: [(name: String, value: String)]) -> String {
        items.map { (encoded($0.name), encoded($0.value)) }
            .sorted { $0 < $1 }
            .map { "\($0.0)=\($0.1)" }
            .joined(separator: "&")
    }

    /// All bytes but letters, digits and `-._~` as `%XX`.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: bytes.append(byte)
            default: bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Names in lower case and in order; values without spaces around them and with single ones within.
    private static func sorted(_ request: Request) -> [(name: String, value: String)] {
        request.headers
            .map { ($0.name.lowercased(), $0.value.split(separator: " ").joined(separator: " ")) }
            .sorted { $0.0 < $1.0 }
    }

    private static func names(_ request: Request) -> String {
        sorted(request).map(\.name).joined(separator: ";")
    }

    /// The key of a day, a region and a service.
    private func key(_ day: String) -> [UInt8] {
        [day, region, service, "aws4_request"].reduce(Array("AWS4\(credentials.secret)".utf8)) { Self.mac($0, $1) }
    }

    private static func mac(_ key: [UInt8], _ text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: key)))
    }
}
