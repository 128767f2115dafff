import Transfers
package import Vocabulary

/// Why a bucket does not do what it is asked. The texts are for the operator and never hold a key.
package enum BucketTrouble: Refusal, Equatable {
    case unreachable(host: String)
    case untrusted(host: String)
    case wrongKey
    case denied
    /// The region that the bucket says is its own, where it says so.
    case wrongRegion(right: String?)
    case noBucket(String)
    case clockSkew
    /// The store is overloaded or ill. The HTTP status.
    case overloaded(status: Int)
    /// What is not foreseen: the HTTP status and the store's own code.
    case refused(status: Int, code: String)

    package var code: String {
        switch self {
        case .unreachable: "bucketUnreachable"
        case .untrusted: "bucketUntrusted"
        case .wrongKey: "bucketWrongKey"
        case .denied: "bucketDenied"
        case .wrongRegion: "bucketWrongRegion"
        case .noBucket: "bucketMissing"
        case .clockSkew: "bucketClockSkew"
        case .overloaded: "bucketOverloaded"
        case .refused: "bucketRefused"
        }
    }

    /// Whether the same request may succeed a moment later.
    var isPassing: Bool {
        switch self {
        case .unreachable, .overloaded: true
        default: false
        }
    }
}

extension BucketTrouble {
    package var message: Localized {
        switch self {
        case .unreachable(let host):
            Localized(
                zh: "证据存储 \(host) 无法连接。请检查地址、网络和防火墙。",
                en: "The evidence store \(host) cannot be reached. Look at the address, the network and the firewall.")
        case .untrusted(let host):
            Localized(
                zh: "证据存储 \(host) 的证书未通过验证。自建证书请用 authorities= 指定。",
                en: "The certificate of the evidence store \(host) does not verify. See authorities=.")
        case .wrongKey:
            Localized(
                zh: "证据存储的密钥不对。请检查密钥编号和密钥。",
                en: "The evidence store does not know this key. Check key id and secret.")
        case .denied:
            Localized(
                zh: "该密钥无权读写这个存储桶。需要列出、读取、写入和删除的权限。",
                en: "The key may not use this bucket. It needs the rights to list, get, put and delete.")
        case .wrongRegion(let right):
            Localized(
                zh: "存储桶不在这个区域。" + (right.map { "请写 region=\($0)。" } ?? "请检查 region=。"),
                en: "The bucket is in another region. " + (right.map { "Write region=\($0)." } ?? "Check region=."))
        case .noBucket(let name):
            Localized(zh: "没有名为 \(name) 的存储桶。请先建立。", en: "There is no bucket \(name). Make it first.")
        case .clockSkew:
            Localized(
                zh: "本机时钟与证据存储相差太多。请校准时间（NTP）。",
                en: "This machine's clock differs too much from the evidence store's. Set it right (NTP).")
        case .overloaded(let status):
            Localized(zh: "证据存储暂时不能服务（\(status)）。", en: "The evidence store cannot serve at the moment (\(status)).")
        case .refused(let status, let code):
            Localized(
                zh: "证据存储拒绝了请求（\(status) \(code)）。",
                en: "The evidence store refused the request (\(status) \(code)).")
        }
    }

    init(_ failure: TransferFailure, host: String) {
        switch failure {
        case .untrusted: self = .untrusted(host: host)
        default: self = .unreachable(host: host)
        }
    }

    /// From an answer that is no success. An answer to HEAD has no body and tells less.
    init(_ answer: TransferAnswer, bucket: String) {
        let text = BucketText(answer.body)
        let code = text.first("Code") ?? ""
        switch (code, answer.status) {
        case ("SignatureDoesNotMatch", _), ("InvalidAccessKeyId", _), ("InvalidToken", _), ("ExpiredToken", _):
            self = .wrongKey
        case ("RequestTimeTooSkewed", _): self = .clockSkew
        case ("NoSuchBucket", _): self = .noBucket(bucket)
        case ("AuthorizationHeaderMalformed", _), ("PermanentRedirect", _), (_, 301), (_, 307):
            self = .wrongRegion(right: answer.header("x-amz-bucket-region") ?? text.first("Region"))
        case ("SlowDown", _), (_, 500...), (_, 429): self = .overloaded(status: answer.status)
        case ("AccessDenied", _), (_, 403): self = .denied
        default: self = .refused(status: answer.status, code: String(code.prefix(60)))
        }
    }
}
