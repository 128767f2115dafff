/// Why there is no answer. The texts are libcurl's, for the log; they never hold what was sent.
package enum TransferFailure: Error, Equatable {
    /// The request itself is not allowed: an address of another protocol, a control character in a header.
    case invalid(String)
    /// No such host, no connection, or no TLS handshake.
    case unreachable(String)
    case timedOut(String)
    /// The certificate does not prove that the other side is who we asked for, or TLS was required and not offered.
    case untrusted(String)
    /// User name or password were refused (SMTP; over HTTP that is a status).
    case denied(String)
    /// The mail server refused with this code.
    case declined(code: Int)
    /// The connection broke before the answer was whole.
    case cutOff(String)
    /// The answer is longer than allowed. Unit: bytes.
    case tooLarge(limit: Int64)
    /// A file of ours could not be read or written.
    case local(String)
    case cancelled
    case other(String)

    /// Whether the same request may succeed later without anybody's help.
    package var isWorthAnotherTry: Bool {
        switch self {
        case .unreachable, .timedOut, .cutOff: true
        case .declined(let code): code < 500
        case .invalid, .untrusted, .denied, .tooLarge, .local, .cancelled, .other: false
        }
    }
}
