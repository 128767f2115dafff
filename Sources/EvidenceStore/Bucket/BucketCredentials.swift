import Foundation
package import Vocabulary

/// The key that opens a bucket. Its secret is never printed.
package struct BucketCredentials: Sendable, Equatable, CustomStringConvertible {
    let keyID: String
    let secret: String
    /// For keys that are lent for some hours.
    let session: String?

    package var description: String { "key \(keyID)" }

    package init(keyID: String, secret: String, session: String? = nil) {
        self.keyID = keyID
        self.secret = secret
        self.session = session
    }

    /// From a file with lines `key_id = …`, `secret = …` and, if need be, `session = …`; the names of the variables and
    /// Amazon's (`aws_access_key_id` …) count as well.
    package init(file path: String) throws(BucketCredentialsProblem) {
        let values = try Self.values(ofFile: path)
        func first(_ names: String...) -> String? {
            names.lazy.compactMap { values[$0] }.first { !$0.isEmpty }
        }
        guard let keyID = first("HUFU_S3_KEY_ID", "key_id", "AWS_ACCESS_KEY_ID", "aws_access_key_id"),
            let secret = first("HUFU_S3_SECRET", "secret", "AWS_SECRET_ACCESS_KEY", "aws_secret_access_key")
        else { throw .incomplete(path) }
        self.init(
            keyID: keyID, secret: secret,
            session: first("HUFU_S3_SESSION", "session", "AWS_SESSION_TOKEN", "aws_session_token"))
    }

    private static func values(ofFile path: String) throws(BucketCredentialsProblem) -> [String: String] {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw .file(path) }
        var values: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard let sign = line.firstIndex(of: "=") else { continue }
            let name = line[..<sign].trimmingCharacters(in: .whitespaces)
            values[name] = line[line.index(after: sign)...].trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return values
    }
}

package enum BucketCredentialsProblem: Refusal, Equatable {
    case missing
    case file(String)
    /// The file can be read, and one of the two is not in it.
    case incomplete(String)

    package var code: String { "evidenceKey" }

    package var message: Localized {
        switch self {
        case .missing:
            Localized(
                zh: "缺少证据存储的密钥：请设置 s3-key-id 和 s3-secret，或由 s3-credentials 指明写有密钥的文件。",
                en: "The evidence store needs a key: s3-key-id with s3-secret, or the file s3-credentials with both.")
        case .file(let path):
            Localized(
                zh: "s3-credentials：读不了文件「\(path)」。", en: "s3-credentials: the file “\(path)” cannot be read.")
        case .incomplete(let path):
            Localized(
                zh: "s3-credentials：文件「\(path)」里缺少一行：key_id = … 或 secret = …。",
                en: "s3-credentials: the file “\(path)” lacks a line key_id = … or secret = ….")
        }
    }
}
