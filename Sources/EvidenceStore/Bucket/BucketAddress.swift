import Foundation
package import Vocabulary

/// `s3://bucket/prefix?endpoint=https://host:port&region=…&style=path|host&authorities=FILE`. Keys never stand in it.
package struct BucketAddress: Sendable, Equatable {
    /// 3 to 63 lower-case letters, digits, points and hyphens.
    package let bucket: String
    /// Empty, or letters, digits and `._-/` with a slash at the end.
    package let prefix: String
    package let region: String
    /// `http` or `https`, host, and the port unless it is the usual one.
    let scheme: String
    let host: String
    /// Whether the bucket stands in the path rather than in the name of the host.
    let isPathStyle: Bool
    /// A file of certificates (PEM) of authorities that the system does not know.
    let authorities: String?

    /// Without `endpoint`, Amazon's for the region. Without `style`, the path for an endpoint that is named, as private
    /// stores want it, and the host for Amazon's.
    package init(_ text: String) throws(BucketAddressProblem) {
        guard let parts = URLComponents(string: text), parts.scheme == "s3" else { throw .form }
        guard parts.user == nil, parts.password == nil else { throw .keyInAddress }
        let options = try Self.options(parts.queryItems ?? [])
        guard let bucket = parts.host, Self.isBucket(bucket), parts.port == nil else { throw .bucket }
        let prefix = parts.path.split(separator: "/").joined(separator: "/")
        guard prefix.utf8.allSatisfy(Self.isPlain), !prefix.contains("..") else { throw .prefix }
        let region = options["region"] ?? "us-east-1"
        guard !region.isEmpty, region.utf8.allSatisfy(Self.isPlain) else { throw .option("region") }
        (scheme, host) = try Self.endpoint(options["endpoint"], region)
        switch options["style"] ?? (options["endpoint"] == nil ? "host" : "path") {
        case "path": isPathStyle = true
        case "host": isPathStyle = false
        default: throw .option("style")
        }
        self.bucket = bucket
        self.prefix = prefix.isEmpty ? "" : prefix + "/"
        self.region = region
        authorities = options["authorities"]
    }

    /// The host of a request, as signed and as sent.
    var requestHost: String { isPathStyle ? host : "\(bucket).\(host)" }

    /// The path of an object, or of the bucket itself for an empty key. Its characters need no encoding.
    func path(_ key: String) -> String { isPathStyle ? "/\(bucket)/\(key)" : "/\(key)" }

    private static func options(_ items: [URLQueryItem]) throws(BucketAddressProblem) -> [String: String] {
        var options: [String: String] = [:]
        for item in items {
            guard ["endpoint", "region", "style", "authorities"].contains(item.name), let value = item.value else {
                throw .option(item.name)
            }
            options[item.name] = value
        }
        return options
    }

    private static func endpoint(
        _ text: String?, _ region: String
    ) throws(BucketAddressProblem) -> (scheme: String, host: String) {
        guard let text else {
            return ("https", "s3.\(region).amazonaws.com" + (region.hasPrefix("cn-") ? ".cn" : ""))
        }
        guard let parts = URLComponents(string: text), let scheme = parts.scheme, let host = parts.host,
            parts.path.isEmpty || parts.path == "/", parts.query == nil, ["http", "https"].contains(scheme)
        else { throw .option("endpoint") }
        // Evidence names people; on the way to another machine it is never in clear.
        guard scheme == "https" || ["127.0.0.1", "localhost", "[::1]"].contains(host) else { throw .insecure }
        let usual = scheme == "https" ? 443 : 80
        let port = parts.port.flatMap { $0 == usual ? nil : ":\($0)" } ?? ""
        return (scheme, host + port)
    }

    private static func isBucket(_ name: String) -> Bool {
        (3...63).contains(name.utf8.count)
            && name.utf8.allSatisfy { isPlain($0) && !(65...90).contains($0) && $0 != 95 && $0 != 47 }
    }

    /// Letters, digits and `-./_`.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 47, 95: true
        default: false
        }
    }
}

/// What is wrong with an address of evidence.
package enum BucketAddressProblem: Refusal, Equatable {
    case form
    case bucket
    case prefix
    case option(String)
    case insecure
    case keyInAddress

    package var code: String { "evidenceAddress" }

    package var message: Localized {
        switch self {
        case .form:
            Localized(
                zh: "证据位置写作文件夹，或 s3://存储桶/前缀?endpoint=…&region=…",
                en: "Evidence lies in a folder or at s3://bucket/prefix?endpoint=…&region=…")
        case .bucket:
            Localized(
                zh: "存储桶的名称不对：3 至 63 个小写字母、数字、点和连字符。",
                en: "A bucket has 3 to 63 lower-case letters, digits, points and hyphens.")
        case .prefix:
            Localized(zh: "前缀只能用字母、数字和 . _ - /。", en: "A prefix has letters, digits and . _ - / only.")
        case .option(let name):
            Localized(
                zh: "证据位置里的「\(name)」不对；可用 endpoint、region、style（path 或 host）、authorities。",
                en: "“\(name)” is wrong; there are endpoint, region, style (path or host) and authorities.")
        case .insecure:
            Localized(
                zh: "证据存储的地址必须是 https；http 只能用于本机。",
                en: "An evidence store needs https; http is for this machine only.")
        case .keyInAddress:
            Localized(
                zh: "密钥不能写在地址里，请用 s3-key-id 和 s3-secret，或 s3-credentials 指明的文件。",
                en: "Keys do not belong into the address: use s3-key-id and s3-secret, or the file s3-credentials.")
        }
    }
}
