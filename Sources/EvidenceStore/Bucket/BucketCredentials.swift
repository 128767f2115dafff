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

    /// From the file that `HUFU_S3_CREDENTIALS` names, or from `HUFU_S3_KEY_ID`, `HUFU_S3_SECRET` and `HUFU_S3_SESSION`,
    /// or from Amazon's own names. The file has lines `key_id = …`, `secret = …` and, if need be, `session = …`, and
    /// Amazon's names for them (`aws_access_key_id` …) count as well.
    package init(environment: [String: String]) throws(BucketCredentialsProblem) {
        let found = try Self.ofFile(environment["HUFU_S3_CREDENTIALS"]) ?? environment
        func first(_ names: String...) -> String? {
            names.lazy.compactMap { found[$0] }.first { !$0.isEmpty }
        }
        guard let keyID = first("HUFU_S3_KEY_ID", "key_id", "AWS_ACCESS_KEY_ID", "aws_access_key_id"),
            let secret = first("HUFU_S3_SECRET", "secret", "AWS_SECRET_ACCESS_KEY", "aws_secret_access_key")
        else { throw .missing }
        self.init(
            keyID: keyID, secret: secret,
            session: first("HUFU_S3_SESSION", "session", "AWS_SESSION_TOKEN", "aws_session_token"))
    }

    private static func ofFile(_ path: String?) throws(BucketCredentialsProblem) -> [String: String]? {
        guard let path else { return nil }
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

    package var code: String { "evidenceKey" }

    package var message: Localized {
        switch self {
        case .missing:
            Localized(
                zh: "缺少证据存储的密钥：请设置 HUFU_S3_KEY_ID 和 HUFU_S3_SECRET，或 HUFU_S3_CREDENTIALS 文件。",
                en: "The evidence store needs a key: HUFU_S3_KEY_ID with HUFU_S3_SECRET, or HUFU_S3_CREDENTIALS.")
        case .file(let path):
            Localized(zh: "读不到密钥文件 \(path)。", en: "The file of the key, \(path), cannot be read.")
        }
    }
}
